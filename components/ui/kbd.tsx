const signs: Record<string, string> = {
  Control: 'Ctrl',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** A shortcut ("Control+Enter") as printed on the keys. The control itself tells it to readers of screens. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {keys
        .split('+')
        .map((key) => signs[key] ?? key)
        .join(' ')}
    </kbd>
  )
}

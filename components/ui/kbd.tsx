const signs: Record<string, string> = {
  Control: 'Ctrl',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/**
 * A shortcut ("Control+Enter") as printed on the keys. Beside a control it is only for the eye, since
 * `aria-keyshortcuts` tells it to the ear; in a list of shortcuts it is the content (`isSpoken`).
 */
export function Kbd({ keys, isSpoken = false }: { keys: string; isSpoken?: boolean }) {
  return (
    <kbd className="kbd" aria-hidden={isSpoken ? undefined : true}>
      {keys
        .split('+')
        .map((key) => signs[key] ?? key)
        .join(' ')}
    </kbd>
  )
}

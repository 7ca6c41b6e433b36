/** Keeps a choice of this browser for a year; no secret, so script may write it. */
export function keepChoice(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`
}

const themeKey = 'dateline-theme'

/** The theme, for the desk by cookie and for the paper in this browser by what its script reads. */
export function keepTheme(theme: string): void {
  keepChoice(themeKey, theme)
  try {
    if (theme === 'light' || theme === 'dark') localStorage.setItem(themeKey, theme)
    else localStorage.removeItem(themeKey)
  } catch {
    // Storage is closed: the paper keeps to the system's theme.
  }
}

/** Calls back when the theme was changed in another window, on the paper too. */
export function onThemeElsewhere(changed: (theme: string | null) => unknown): () => void {
  const hear = (event: StorageEvent) => event.key === themeKey && changed(event.newValue)
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}

/** What was chosen on the paper, by someone who never chose at the desk. */
export function themeOfThePaper(): string | null {
  if (document.cookie.includes(`${themeKey}=`)) return null
  try {
    return localStorage.getItem(themeKey)
  } catch {
    return null
  }
}

/** Keeps a choice of this browser for a year; no secret, so script may write it. */
export function keepChoice(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`
}

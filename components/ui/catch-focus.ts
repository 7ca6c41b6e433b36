/**
 * Where what had the keyboard is gone from the page, the first of these places that there is takes
 * it, once the page has been drawn. Whoever has gone on meanwhile is left in peace.
 */
export function catchFocus(...places: string[]): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return
    const found = places.map((place) => document.querySelector<HTMLElement>(place))
    found.find((place) => place !== null)?.focus({ preventScroll: true })
  })
}

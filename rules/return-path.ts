/**
 * Where to go on after signing in: a place on this site, whatever an address or a form claims.
 * Anything a browser could read as another site becomes the desk.
 */
const here = 'http://here.invalid'

export function returnPath(wanted: unknown, otherwise = '/desk'): string {
  if (typeof wanted !== 'string' || wanted.length > 2_000) return otherwise
  if (!wanted.startsWith('/') || !URL.canParse(wanted, here)) return otherwise
  // Read as browsers read it: they drop tabs and line ends, and take a backslash for a slash.
  const { origin, pathname, search, hash } = new URL(wanted, here)
  // Resolved anew, for `/.//elsewhere.example` becomes `//elsewhere.example` only now.
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : otherwise
}

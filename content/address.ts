/**
 * Which addresses a link in a story may have. The same answer on the desk, at the door of the
 * server and on readers' pages, so that nothing that runs as code ever becomes a link.
 */
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const longestAddress = 2048

/**
 * True for http, https, mailto and tel, and for a path or fragment of this site. Spaces, control
 * characters and backslashes are refused anywhere: browsers drop or turn some of them, and
 * `java&#9;script:` or `/\host` would pass for something else.
 */
export function isSafeAddress(href: unknown): href is string {
  if (typeof href !== 'string' || href === '' || href.length > longestAddress) return false
  if (/[\s\p{Cc}\p{Cf}\p{Cs}\\]/u.test(href)) return false
  if (href.startsWith('#')) return true
  if (href.startsWith('/')) return !href.startsWith('//')
  return URL.canParse(href) && schemes.has(new URL(href).protocol)
}

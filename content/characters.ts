/**
 * Which characters stored text may hold: all that XML 1.0 and every JSON parser accept, so that no
 * feed, page or export breaks on a story. Line feed and tab are the only controls among them.
 */
const unstorable = /[^\t\n\P{Cc}]|[\p{Cs}\ufffe\uffff]/u
const everyUnstorable = new RegExp(unstorable.source, 'gu')

/** True where nothing in the text would have to be refused: no controls, no lone surrogates. */
export function isStorable(text: string): boolean {
  return !unstorable.test(text)
}

/**
 * Makes foreign text storable without losing a word of it: the marks other programs end lines with
 * (CR, vertical tab, form feed, NEL, U+2028, U+2029) become line feeds, what has no form is left out.
 */
export function storableText(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(everyUnstorable, '')
}

/**
 * Words for a field of one line, from wherever they were pasted: tabs, line ends and other controls
 * become a space. Halves of characters stay as they are, since some keyboards send one after the other.
 */
export function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ')
}

/**
 * Breaks a headline into lines where no browser does it: at the spaces between its phrases where it
 * has them, never inside a word of letters, never with a mark at the wrong end of a line (GB/T 15834
 * §5.1.10 and after), and of about equal length.
 */

/** Marks that may not begin a line, and those that may not end one. */
const closing = /^[，。、；：？！）》〉】〕」』”’…—～·,.;:?!)\]}%‰°]$/u
const opening = /^[（《〈【〔「『“‘([{$￥]$/u
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60“”‘’…—\p{Extended_Pictographic}]/u

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** How wide the text is set in a serif of ordinary width, in ems; about. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += emsOf(segment)
  return width
}

/** How wide the widest of its phrases is; null where no spaces set any apart. */
export function widestPhrase(text: string): number | null {
  const phrases = phrasesOf(text)
  return phrases.length > 1 ? Math.max(...phrases.map(widthOf)) : null
}

/** The lines, none wider than `width` ems but for a single character that is. */
export function breakLines(text: string, width: number): string[] {
  const units = unitsOf(text, width)
  const lines = fill(units, width)
  // As many lines and no more, but none much shorter than the others.
  let [narrow, enough] = [width / 2, width]
  for (let tries = 0; tries < 12; tries++) {
    const middle = (narrow + enough) / 2
    if (fill(units, middle).length > lines.length) narrow = middle
    else enough = middle
  }
  const balanced = fill(units, enough)
  return balanced.every((line) => widthOf(line) <= width) ? balanced : lines
}

interface Unit {
  text: string
  width: number
  /** A space stands before it, and goes where a line is broken. */
  isSpaced: boolean
}

/** What is not broken. Phrases set apart by spaces are kept whole where each has room on a line. */
function unitsOf(text: string, width: number): Unit[] {
  const phrases = phrasesOf(text)
  const areWhole = phrases.length > 1 && phrases.every((phrase) => widthOf(phrase) <= width)
  return phrases.flatMap((phrase, at) => {
    const parts = areWhole ? [phrase] : partsOf(phrase, width)
    return parts.map((part, within) => ({
      text: part,
      width: widthOf(part),
      isSpaced: at > 0 && within === 0,
    }))
  })
}

function phrasesOf(text: string): string[] {
  return text.split(/[\s\u3000]+/u).filter(Boolean)
}

function partsOf(phrase: string, width: number): string[] {
  const parts: string[] = []
  for (const { segment } of graphemes.segment(phrase)) {
    const before = parts.at(-1) ?? ''
    const last = [...before].at(-1) ?? ''
    const isInWord = before !== '' && !wide.test(segment) && !wide.test(last)
    const isTied = closing.test(segment) || opening.test(last) || isInWord
    // Marks without end, or a word longer than a line, are broken all the same.
    if (before !== '' && isTied && widthOf(before + segment) <= width) {
      parts[parts.length - 1] = before + segment
    } else parts.push(segment)
  }
  return parts
}

function fill(units: readonly Unit[], width: number): string[] {
  const lines: string[] = []
  let room = 0
  for (const unit of units) {
    const space = unit.isSpaced ? emsOf(' ') : 0
    if (lines.length === 0 || unit.width + space > room) {
      lines.push(unit.text)
      room = width - unit.width
    } else {
      lines[lines.length - 1] += (unit.isSpaced ? ' ' : '') + unit.text
      room -= unit.width + space
    }
  }
  return lines
}

function emsOf(grapheme: string): number {
  if (wide.test(grapheme)) return 1
  if (/^[iljtfI.,;:!|'’()[\] ]$/.test(grapheme)) return 0.36
  if (/^[MW@%]$/.test(grapheme)) return 1.15
  if (/^[mw&]$/.test(grapheme)) return 1.02
  if (/^[A-Z]$/.test(grapheme)) return 0.78
  return 0.62
}

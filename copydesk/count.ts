/**
 * 字数, the way Word counts it: each Han character and each full-width mark is one, each Latin word
 * or number is one. Splitting on spaces would make a Chinese paragraph a single word.
 */
export interface Count {
  /** Han characters, full-width marks, Latin words and numbers. */
  characters: number
  /** Han characters alone. */
  han: number
  /** Whole minutes, at least one where there is anything to read. */
  readingMinutes: number
}

/** Adults read about 400 Han characters, or 240 English words, in a minute. */
const hanPerMinute = 400
const wordsPerMinute = 240

const han = '\\p{Script=Han}\\u3007'
const kana = '\\p{Script=Hiragana}\\p{Script=Katakana}'
const wide =
  '\\u3001-\\u3006\\u3008-\\u3030\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65'
/** “ ” ‘ ’ — … ·, which Chinese and English share; they count where Chinese stands beside them. */
const shared = '\\u201c\\u201d\\u2018\\u2019\\u2014\\u2026\\u00b7'
const letter = `(?![${han}${kana}])[\\p{L}\\p{N}\\p{M}]`

/** Runs, not characters: four times as fast on a long story, and still linear. */
const runs = new RegExp(
  `([${han}]+)|([${wide}${kana}]+)|([${shared}]+)|${letter}(?:${letter}|[.,'\\u2019%-](?=${letter})|%)*`,
  'gu',
)
const isWide = new RegExp(`^[${han}${wide}${kana}]$`, 'u')

/** Counts in one pass. */
export function countCharacters(text: string): Count {
  let hanCount = 0
  let marks = 0
  let words = 0
  let wideEnd = -1
  for (const match of text.matchAll(runs)) {
    const [run, isHan, isMark, isShared] = match
    const end = match.index + run.length
    if (isHan) hanCount += codePoints(run)
    else if (isMark) marks += run.length
    else if (!isShared) words++
    else if (wideEnd === match.index || isWide.test(characterAt(text, end))) marks += run.length
    else continue
    if (isHan || isMark || isShared) wideEnd = end
  }
  const minutes = hanCount / hanPerMinute + words / wordsPerMinute
  return {
    characters: hanCount + marks + words,
    han: hanCount,
    readingMinutes: minutes === 0 ? 0 : Math.max(1, Math.round(minutes)),
  }
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Rare characters are two units long. */
function codePoints(run: string): number {
  let count = run.length
  for (let at = 0; at < run.length; at++) {
    if ((run.charCodeAt(at) & 0xfc00) === 0xdc00) count--
  }
  return count
}

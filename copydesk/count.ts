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

const hanCharacter = '[\\p{Script=Han}\\u3007]'
const fullWidthMark =
  '[\\u3000-\\u3006\\u3008-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\u2014\\u2026\\u2018\\u2019\\u201c\\u201d\\u00b7]'
const word = "(?!\\p{Script=Han})[\\p{L}\\p{N}](?:(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}.,'%-])*"
const counted = new RegExp(`(${hanCharacter})|(${fullWidthMark})|${word}`, 'gu')

/** Counts in one pass; linear in the length of the text. */
export function countCharacters(text: string): Count {
  let han = 0
  let marks = 0
  let words = 0
  for (const [, isHan, isMark] of text.matchAll(counted)) {
    if (isHan) han++
    else if (isMark) marks++
    else words++
  }
  const minutes = han / hanPerMinute + words / wordsPerMinute
  return {
    characters: han + marks + words,
    han,
    readingMinutes: minutes === 0 ? 0 : Math.max(1, Math.round(minutes)),
  }
}

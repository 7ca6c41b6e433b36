/**
 * How Chinese sounds, for those who type another character than was meant, or letters: pinyin
 * without tones, in overlapping pairs of syllables as search cuts characters, with the sounds made
 * one that many speakers do not tell apart (zh and z, ing and in).
 */
import { pinyin } from 'pinyin-pro'

/** The syllable of each character, unfolded; an empty one for what has none. */
function syllablesOf(text: string): string[] {
  const characters = [...text]
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })
  if (read.length !== characters.length) return characters.map(() => '')
  return characters.map((character, at) =>
    /\p{Script=Han}/u.test(character) ? (read[at] ?? '').toLowerCase() : '',
  )
}

/** Pairs of syllables that stand side by side in Han text, folded. */
export function soundsOf(text: string): string[] {
  return pairs(syllablesOf(text))
}

/**
 * What a query sounds like: pairs that must follow each other, for each way its letters can be cut
 * into syllables. None where it is neither Han nor pinyin of two syllables or more.
 */
export function soundsAsked(query: string): string[][] {
  const text = query.normalize('NFKC').trim()
  if (/^\p{Script=Han}{2,12}$/u.test(text)) return [soundsOf(text)]
  const letters = text
    .toLowerCase()
    .replace(/[\s'’]+/g, '')
    .replaceAll('ü', 'v')
  if (!/^[a-z]{3,40}$/.test(letters)) return []
  return cutIntoSyllables(letters)
    .filter((syllables) => syllables.length > 1)
    .map(pairs)
}

/** The stretch of the text that sounds like the pairs asked for, if there is one. */
export function stretchSounding(text: string, asked: readonly string[]): string | null {
  const characters = [...text]
  const syllables = syllablesOf(text)
  for (let at = 0; at + asked.length < characters.length; at++) {
    const isHere = asked.every((pair, index) => {
      const [one, two] = [syllables[at + index], syllables[at + index + 1]]
      return one && two && folded(one + two) === pair
    })
    if (isHere) return characters.slice(at, at + asked.length + 1).join('')
  }
  return null
}

function pairs(syllables: readonly string[]): string[] {
  return syllables.slice(1).flatMap((syllable, at) => {
    const before = syllables[at]
    return before && syllable ? [folded(before + syllable)] : []
  })
}

function folded(letters: string): string {
  return letters.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n')
}

/** Every way to read the letters as syllables, a few at most. */
function cutIntoSyllables(letters: string): string[][] {
  const ways: string[][] = []
  /** From where no way leads to the end: without them the search would double with each letter. */
  const dead = new Set<number>()
  const cut = (from: number, before: string[]): void => {
    if (ways.length >= 4 || dead.has(from)) return
    if (from === letters.length) {
      ways.push(before)
      return
    }
    const found = ways.length
    for (let length = Math.min(6, letters.length - from); length > 0; length--) {
      const part = letters.slice(from, from + length)
      if (syllable.test(part)) cut(from + length, [...before, part])
    }
    if (ways.length === found) dead.add(from)
  }
  cut(0, [])
  return ways
}

/** Initials and finals of Hanyu Pinyin. A few pairs that no character has do no harm here. */
const syllable =
  /^(?:(?:b|p|m|f|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve))$/

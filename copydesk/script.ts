/**
 * Simplified and traditional Chinese, as pure text: from one script into the other, with the words
 * of a story that its editors know better, and character by character for those who compare.
 *
 * Characters and their Taiwan forms only, never another region's words: 软件园 is the name of a
 * place and stays 軟件園. A converted text has as many characters as it had before, so what was
 * said of a stretch of one can be said of the same stretch of the other.
 */

import { Converter as fromSimplified } from 'opencc-js/cn2t'
import { Converter as fromTraditional } from 'opencc-js/t2cn'
import type { ScriptFix } from '@/content/story'

type Convert = (text: string) => string

/** Made when first asked for: reading the dictionaries takes a good part of a second. */
const converters: { traditional?: Convert; simplified?: Convert } = {}

/** Simplified to traditional, the house's fixes for this text first. */
export function toTraditional(text: string, fixes: readonly ScriptFix[] = []): string {
  return toTraditionalRun([text], fixes)[0] as string
}

/**
 * The same for a text that lies in pieces, as markup cuts it: a word is read across the cuts, and
 * each piece comes back as what became of it.
 */
export function toTraditionalRun(
  pieces: readonly string[],
  fixes: readonly ScriptFix[] = [],
): string[] {
  const whole = pieces.join('')
  if (!hasHan(whole)) return [...pieces]
  const units = unitsOf(whole, fixes)
  const converted: string[] = []
  let unit = 0
  let end = 0
  let reached = 0
  for (const piece of pieces) {
    end += piece.length
    let text = ''
    // A unit that lies across a cut belongs to the piece it begins in.
    while (reached < end && unit < units.length) {
      const { from, to } = units[unit++] as Unit
      text += to
      reached += from
    }
    converted.push(text)
  }
  return converted
}

/** Traditional to simplified; the forms of Taiwan and of Hong Kong alike. */
export function toSimplified(text: string): string {
  // From Taiwan's forms: in the general ones 隨著 would stay, for 著名's sake.
  converters.simplified ??= fromTraditional({ from: 'tw', to: 'cn' })
  return converters.simplified(text)
}

const folded = new Map<string, string>()

/**
 * Each character by itself in its simplified form: the same text in either script becomes the
 * same, whatever stands around it. For comparing, not for reading: 乾隆 becomes 干隆.
 */
export function foldScript(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const known = folded.get(character)
    if (known !== undefined) return known
    // There and back until it stays: 麼 becomes 么, which by itself is read as a form of 幺.
    const backAndForth = (text: string) => toSimplified(toTraditional(text))
    let simple = character
    for (let next = backAndForth(simple); next !== simple; next = backAndForth(simple))
      simple = next
    folded.set(character, simple)
    return simple
  })
}

/** What of the text becomes what; `from` counts UTF-16 units of the text. */
interface Unit {
  from: number
  to: string
}

function unitsOf(text: string, fixes: readonly ScriptFix[]): Unit[] {
  converters.traditional ??= fromSimplified({ from: 'cn', to: 'tw' })
  const characters = Array.from(text)
  const converted = Array.from(converters.traditional(text))
  // The dictionaries keep the number; were one of them not to, the text would stay in one piece.
  const isAligned = characters.length === converted.length
  const plain: Unit[] = isAligned
    ? characters.map((character, at) => ({ from: character.length, to: converted[at] as string }))
    : [{ from: text.length, to: converted.join('') }]
  if (fixes.length === 0 || !isAligned) return plain
  return withFixes(text, plain, fixes)
}

/** The words the editors named take their place among the units, the longest that fits first. */
function withFixes(text: string, plain: readonly Unit[], fixes: readonly ScriptFix[]): Unit[] {
  const longestFirst = [...fixes]
    .filter(({ from }) => from)
    .sort((a, b) => b.from.length - a.from.length)
  const units: Unit[] = []
  let offset = 0
  for (let at = 0; at < plain.length; ) {
    const fix = longestFirst.find(({ from }) => text.startsWith(from, offset))
    const begun = offset
    if (!fix) {
      const unit = plain[at++] as Unit
      units.push(unit)
      offset += unit.from
      continue
    }
    while (offset < begun + fix.from.length) offset += (plain[at++] as Unit).from
    units.push(...unitsOfFix(fix))
  }
  return units
}

function unitsOfFix({ from, to }: ScriptFix): Unit[] {
  const [before, after] = [Array.from(from), Array.from(to)]
  if (before.length !== after.length) return [{ from: from.length, to }]
  return before.map((character, at) => ({ from: character.length, to: after[at] as string }))
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

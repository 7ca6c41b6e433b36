/**
 * Pinyin that a mirror put in brackets after characters, 字(zì). Taken out only where the bracket
 * holds a reading of that very character: "(a)" and "(km)" in ordinary text are none.
 */
import { polyphonic } from 'pinyin-pro'
import { toSimplified } from '../script'
import { isEveryday } from './gbk'
import type { Edit } from './layers'

/** A Han character and what stands in brackets after it; groups: character, open, syllable. */
const annotated = /(\p{Script=Han})([(（])((?:[a-zü\u00e0-\u01dc]|[\u0300-\u030c]){1,8})[)）]/gu

/** Fewer annotated everyday characters than this are an author's own. */
const fewest = 3

export function pinyinEdits(text: string): Edit[] {
  const found = [...text.matchAll(annotated)].filter(
    ([, character = '', , syllable = '']) =>
      isSyllable(syllable) && isReadingOf(syllable, character),
  )
  // A rare character with its reading, 翀（chōng）, is good style; a text full of them is damage.
  const isDamaged = found.filter(isCertain).length >= fewest
  return found
    .filter((match) => isDamaged || isCertain(match))
    .map(({ 0: whole, 1: character = '', index }) => ({
      from: index + character.length,
      to: index + whole.length,
      after: '',
    }))
}

/** Nobody explains how an everyday character is read, and house style sets such brackets wide. */
function isCertain([, character = '', open]: RegExpMatchArray): boolean {
  return open === '(' && isEveryday(toSimplified(character))
}

/** With a tone mark, or long enough not to be a unit or a variable. */
function isSyllable(text: string): boolean {
  return text.length >= 2 || toneless(text) !== text.normalize('NFC')
}

/** Whether the character, in either script, may be read so; without a tone mark any tone will do. */
export function isReadingOf(syllable: string, character: string): boolean {
  const said = syllable.normalize('NFC')
  const hasTone = toneless(said) !== said
  return readingsOf(character).some((reading) =>
    hasTone ? reading === said : toneless(reading) === said,
  )
}

const known = new Map<string, readonly string[]>()

function readingsOf(character: string): readonly string[] {
  const before = known.get(character)
  if (before) return before
  const forms = [...new Set([character, toSimplified(character)])]
  const readings = forms
    .flatMap((form) => polyphonic(form, { type: 'array' }).flat())
    .map((reading) => reading.normalize('NFC'))
  known.set(character, readings)
  return readings
}

const toneMarks = /[\u0300\u0301\u0304\u030c]/g

function toneless(text: string): string {
  return text.normalize('NFD').replace(toneMarks, '').normalize('NFC')
}

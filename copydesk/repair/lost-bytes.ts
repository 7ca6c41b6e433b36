/**
 * Bytes lost in GBK text, put back exactly. A mirror looked for characters it wanted to annotate in
 * the bytes of the text, and found some across two characters: of 們為 (82 83 · 9E E9) it took 83 9E
 * for 優, wrote its reading, and dropped a byte:
 *
 *     們為企業解決  →  們?yōu)槠髽I(yè)解決
 *
 * From there all was read one byte off, until a trail byte below 0x80 stood alone and was taken for
 * a letter. So for `P?py)tail`: the lost byte is one that makes, after the second byte of P, a
 * character read *py*; put before the bytes of the tail it gives the text again. It is taken only
 * where exactly one such byte gives nothing but everyday characters.
 */
import { toSimplified } from '../script'
import { gbkCharacter, gbkCode, isEveryday } from './gbk'
import type { Edit } from './layers'
import { isReadingOf } from './pinyin-left'

const scar = /(\p{Script=Han})\?((?:[a-zü\u00e0-\u01dc]|[\u0300-\u030c]){1,8})\)/gu

/** Longer runs without a letter to end them are none of this damage. */
const longestTail = 60

export function lostByteEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: whole, 1: before = '', 2: syllable = '', index } of text.matchAll(scar)) {
    const from = index + before.length
    const tail = readTail(text, index + whole.length)
    const after = tail && restore(before, syllable, tail.bytes)
    if (after && from >= (edits.at(-1)?.to ?? 0)) edits.push({ from, to: tail.end, after })
  }
  return edits
}

/** The characters that are one byte off, as bytes, up to the letter that is half a character. */
function readTail(text: string, start: number): { bytes: number[]; end: number } | null {
  const bytes: number[] = []
  for (let at = start; at < text.length && bytes.length < longestTail * 2; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    at += character.length
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80)
      return code >= 0x40 && code < 0x7f ? { bytes: [...bytes, code], end: at } : null
    const both = gbkCode(character)
    if (both === undefined) return null
    bytes.push(both >> 8, both & 0xff)
  }
  return null
}

function restore(before: string, syllable: string, tail: readonly number[]): string | null {
  const second = (gbkCode(before) ?? 0) & 0xff
  const found: string[] = []
  for (let lost = 0x81; lost <= 0xfe; lost++) {
    const mistaken = gbkCharacter(second, lost)
    if (!mistaken || !isReadingOf(syllable, mistaken)) continue
    const text = decode([lost, ...tail])
    if (text && Array.from(text).every(isOrdinary)) found.push(text)
  }
  const [only, another] = found
  return only && another === undefined ? only : null
}

function decode(bytes: readonly number[]): string | null {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const character = gbkCharacter(bytes[at] ?? 0, bytes[at + 1] ?? 0)
    if (!character) return null
    text += character
  }
  return text
}

/** A mark of Chinese text, or an everyday character in either script. */
function isOrdinary(character: string): boolean {
  return (
    /[，。、；：？！“”‘’（）《》〈〉—…·％０-９]/.test(character) ||
    isEveryday(toSimplified(character))
  )
}

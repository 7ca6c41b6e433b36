/**
 * Damages text the way mirrors do, byte for byte, for tests: converts it to traditional characters,
 * writes half-width marks with commas before them, and sets readings after characters by looking for
 * them in the bytes of GBK, wherever they seem to be.
 */
import { pinyin } from 'pinyin-pro'
import { toTraditional } from '../script'
import { gbkCharacter, gbkCode } from './gbk'

export interface Mix {
  script: boolean
  pinyin: boolean
  doubled: boolean
  marks: boolean
}

const half: Record<string, string> = { '，': ',', '？': '?', '！': '!', '：': ':', '；': ';' }

/** `chance` gives numbers from 0 to 1, so that a test can say which text it damaged. */
export function damage(text: string, mix: Mix, chance: () => number): string {
  let damaged = text
  if (mix.script) {
    const converted = Array.from(toTraditional(text))
    // Incompletely: some characters were not in the mirror's list.
    damaged = Array.from(text, (character, at) =>
      chance() < 0.03 ? character : (converted[at] ?? character),
    ).join('')
  }
  if (mix.marks) damaged = damaged.replace(/[，？！：；]/g, (mark) => half[mark] ?? mark)
  if (mix.doubled) {
    damaged = damaged.replace(/[，,。、；;？?！!]/g, (mark) => (chance() < 0.6 ? `,${mark}` : mark))
  }
  return mix.pinyin ? annotate(damaged, chance) : damaged
}

/** One character in so many has its reading set behind it wherever it stands. */
const oneIn = 25

function annotate(text: string, chance: () => number): string {
  const readings = new Map<number, string>()
  for (const character of new Set(text)) {
    const code = gbkCode(character)
    if (code === undefined || !/\p{Script=Han}/u.test(character)) continue
    if (chance() < 1 / oneIn) readings.set(code, pinyin(character))
  }
  return text
    .split('\n')
    .map((line) => decode(annotatedBytes(line, readings)))
    .join('\n')
}

/** Bytes, and between them what was written in. A character that GBK lacks goes through as it is. */
type Stream = (number | string)[]

function annotatedBytes(line: string, readings: ReadonlyMap<number, string>): Stream {
  const bytes: Stream = []
  for (const character of line) {
    const code = gbkCode(character)
    const unit = character.codePointAt(0) ?? 0
    if (code !== undefined) bytes.push(code >> 8, code & 0xff)
    else bytes.push(unit < 0x80 ? unit : character)
  }
  const out: Stream = []
  for (let at = 0; at < bytes.length; at++) {
    const [one, two] = [bytes[at], bytes[at + 1]]
    out.push(one as number | string)
    if (typeof one !== 'number' || typeof two !== 'number') continue
    const reading = readings.get(one * 256 + two)
    if (one < 0x81 || !reading) continue
    out.push(two, `(${reading})`)
    at++
  }
  return out
}

function decode(stream: Stream): string {
  let text = ''
  for (let at = 0; at < stream.length; at++) {
    const one = stream[at] as number | string
    const two = stream[at + 1]
    if (typeof one === 'string') text += one
    else if (one < 0x80) text += String.fromCharCode(one)
    else if (typeof two === 'string') {
      // Half a character and a bracket make no character: both are gone.
      text += `?${two.slice(1)}`
      at++
    } else {
      text += gbkCharacter(one, two ?? 0) ?? '?'
      at++
    }
  }
  return text
}

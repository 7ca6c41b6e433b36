/**
 * 差错率: what an editor marked as wrong in a printed text, counted as 《报纸编校差错率计算方法》 counts
 * it, against 10,000 characters. A newspaper passes at three (《报纸期刊质量管理规定》, 2020).
 */

export const errorKinds = [
  'fact',
  'logic',
  'grammar',
  /** One wrong, extra or missing character; 2–5 of them together; more. */
  'character',
  'fewCharacters',
  'manyCharacters',
  'digit',
  'numeralForm',
] as const
export type ErrorKind = (typeof errorKinds)[number]

/** Points, in tenths: what adds up to exactly three passes, and no fraction may be lost. */
const tenths: Record<ErrorKind, number> = {
  fact: 10,
  logic: 10,
  grammar: 10,
  character: 10,
  fewCharacters: 20,
  manyCharacters: 40,
  digit: 10,
  numeralForm: 1,
}
const characterKinds: readonly ErrorKind[] = ['character', 'fewCharacters', 'manyCharacters']
const mostOfSameCharacter = 3
const mostForNumeralForm = 10
/** Points in 10,000 characters with which a newspaper still passes. */
export const passingRate = 3

export interface MarkedError {
  kind: ErrorKind
  /** As they are printed. */
  words: string
  isInHeadline: boolean
}

export interface ErrorRate {
  /** How many errors are marked, whatever they count. */
  marked: number
  points: number
  characters: number
  /** Points in 10,000 characters, rounded up to hundredths: what fails never reads as three. */
  rate: number
  passes: boolean
}

/** Null for a text without characters, of which nothing can be said. */
export function errorRate(errors: readonly MarkedError[], characters: number): ErrorRate | null {
  if (characters <= 0) return null
  const sum = tenthsOf(errors)
  return {
    marked: errors.length,
    points: sum / 10,
    characters,
    rate: Math.ceil((sum * 100_000) / characters) / 100,
    passes: sum * 1_000 <= passingRate * characters,
  }
}

function tenthsOf(errors: readonly MarkedError[]): number {
  const bySame = new Map<string, number[]>()
  let numeralForm = 0
  let sum = 0
  for (const { kind, words, isInHeadline } of errors) {
    const weight = tenths[kind] * (isInHeadline ? 2 : 1)
    if (kind === 'numeralForm') numeralForm += weight
    else if (!characterKinds.includes(kind)) sum += weight
    else bySame.set(words, [...(bySame.get(words) ?? []), weight])
  }
  // The gravest of them, so that one in a headline is never the one left out.
  for (const weights of bySame.values()) {
    weights.sort((a, b) => b - a)
    for (const weight of weights.slice(0, mostOfSameCharacter)) sum += weight
  }
  return sum + Math.min(numeralForm, mostForNumeralForm)
}

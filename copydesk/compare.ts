/**
 * What changed between two texts, paragraph by paragraph and word by word: paragraphs are matched
 * first, so that one inserted early does not make all that follows look new; within a changed pair
 * whole words differ, never half of one. Joining what is kept and removed gives the old text exactly,
 * kept and added the new.
 */
import { diffArrays } from 'diff'

export interface Piece {
  kind: 'kept' | 'added' | 'removed'
  text: string
}

/** A paragraph of the comparison; `changed` holds pieces of both texts. */
export type Change =
  | { kind: 'kept' | 'added' | 'removed'; text: string }
  | { kind: 'changed'; pieces: Piece[] }

/** Past this many edits two texts have little in common, and finding the least is dear. */
const mostEdits = 2_000
/** Paragraphs in one run of changes that are still matched by likeness rather than by order. */
const mostPairs = 2_500
/** Share of character pairs in common from which two paragraphs are one that was changed. */
const alike = 0.3

export function compareTexts(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = () => {
    changes.push(...pairUp(removed, added))
    removed = []
    added = []
  }
  for (const run of differences(before, after)) {
    if (run.kind === 'removed') removed.push(...run.tokens)
    else if (run.kind === 'added') added.push(...run.tokens)
    else {
      settle()
      changes.push(...run.tokens.map((text) => ({ kind: 'kept' as const, text })))
    }
  }
  settle()
  return changes
}

/** The words of one line that were kept, removed and added, in reading order. */
export function compareWords(before: string, after: string): Piece[] {
  return differences(wordsOf(before), wordsOf(after)).map(({ kind, tokens }) => ({
    kind,
    text: tokens.join(''),
  }))
}

interface Run {
  kind: Piece['kind']
  tokens: string[]
}

function differences(before: readonly string[], after: readonly string[]): Run[] {
  const found = diffArrays([...before], [...after], { maxEditLength: mostEdits })
  if (!found) {
    return [
      { kind: 'removed', tokens: [...before] },
      { kind: 'added', tokens: [...after] },
    ]
  }
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    tokens: value,
  }))
}

/**
 * Which removed paragraph became which added one: the matching in order with the greatest likeness
 * (a longest common subsequence whose matches have weights).
 */
function pairUp(removed: readonly string[], added: readonly string[]): Change[] {
  if (removed.length * added.length > mostPairs) return asTheyStand(removed, added)
  const likeness = removed.map((old) => added.map((fresh) => likenessOf(old, fresh)))
  const width = added.length + 1
  const best = new Float64Array((removed.length + 1) * width)
  const at = (i: number, j: number) => best[i * width + j] ?? 0
  const pair = (i: number, j: number) => likeness[i]?.[j] ?? 0
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      const matched = pair(i, j) >= alike ? pair(i, j) + at(i + 1, j + 1) : 0
      best[i * width + j] = Math.max(matched, at(i + 1, j), at(i, j + 1))
    }
  }
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < removed.length || j < added.length) {
    const old = removed[i]
    const fresh = added[j]
    const isPair =
      old !== undefined &&
      fresh !== undefined &&
      pair(i, j) >= alike &&
      at(i, j) === pair(i, j) + at(i + 1, j + 1)
    if (isPair) {
      changes.push({ kind: 'changed', pieces: compareWords(old, fresh) })
      i++
      j++
    } else if (old !== undefined && (fresh === undefined || at(i, j) === at(i + 1, j))) {
      changes.push({ kind: 'removed', text: old })
      i++
    } else if (fresh !== undefined) {
      changes.push({ kind: 'added', text: fresh })
      j++
    }
  }
  return changes
}

function asTheyStand(removed: readonly string[], added: readonly string[]): Change[] {
  return [
    ...removed.map((text) => ({ kind: 'removed' as const, text })),
    ...added.map((text) => ({ kind: 'added' as const, text })),
  ]
}

/** Dice's coefficient of the pairs of neighbouring characters, 0 … 1. */
function likenessOf(one: string, other: string): number {
  const pairs = pairsOf(one)
  const others = pairsOf(other)
  const all = pairs.length + others.length
  if (all === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of others) {
    const left = counts.get(pair) ?? 0
    if (left > 0) {
      common++
      counts.set(pair, left - 1)
    }
  }
  return (2 * common) / all
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

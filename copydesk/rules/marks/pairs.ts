/** Quotes and brackets of a paragraph, matched the way a reader matches them, in one pass. */
import { lastAsked } from '../last-asked'

const closers: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
  '〔': '〕',
}
const openers = Object.fromEntries(Object.entries(closers).map(([open, close]) => [close, open]))

export interface Pair {
  mark: string
  start: number
  /** Where the closing mark stands. */
  end: number
  /** How many pairs of the same kind lie around it. */
  depth: number
}

export interface Pairs {
  pairs: Pair[]
  unopened: number[]
  unclosed: number[]
}

const anyMark = /[“”‘’《》〈〉（）【】「」『』〔〕]/g

/** A closing mark closes the nearest one of its kind; what was opened since then stays open. */
export const pairsIn = lastAsked(readPairs)

function readPairs(text: string): Pairs {
  const found: Pairs = { pairs: [], unopened: [], unclosed: [] }
  const open: { mark: string; at: number }[] = []
  const counts: Record<string, number> = {}
  for (const { 0: mark, index } of text.matchAll(anyMark)) {
    if (mark in closers) {
      open.push({ mark, at: index })
      counts[mark] = (counts[mark] ?? 0) + 1
      continue
    }
    const wanted = openers[mark] as string
    if (!counts[wanted]) {
      if (!isApostrophe(text, mark, index)) found.unopened.push(index)
      continue
    }
    for (let last = open.pop(); last; last = open.pop()) {
      counts[last.mark] = (counts[last.mark] ?? 1) - 1
      if (last.mark === wanted) {
        found.pairs.push({ mark: wanted, start: last.at, end: index, depth: 0 })
        break
      }
      found.unclosed.push(last.at)
    }
  }
  for (const { at } of open) found.unclosed.push(at)
  measureDepths(found.pairs)
  return found
}

/** What is open around a pair and never closed is no level. */
function measureDepths(pairs: Pair[]): void {
  pairs.sort((a, b) => a.start - b.start)
  const around: Record<string, Pair[]> = {}
  for (const pair of pairs) {
    const stack = around[pair.mark] ?? []
    around[pair.mark] = stack
    while ((stack.at(-1)?.end ?? Infinity) < pair.start) stack.pop()
    pair.depth = stack.length
    stack.push(pair)
  }
}

/** As in O’Neill: a Latin letter before it. */
function isApostrophe(text: string, mark: string, at: number): boolean {
  return mark === '’' && /[A-Za-z]/.test(text[at - 1] ?? '')
}

export function closerOf(mark: string): string {
  return closers[mark] ?? mark
}

/** Whether a place lies within a pair of these marks, or of any; asked in rising order. */
export function enclosedIn(text: string, marks?: string): (at: number) => boolean {
  const outermost = pairsIn(text).pairs.filter(({ mark, depth }) => {
    return depth === 0 && (!marks || marks.includes(mark))
  })
  let next = 0
  let end = -1
  return (at) => {
    for (let pair = outermost[next]; pair && pair.start < at; pair = outermost[++next]) {
      end = Math.max(end, pair.end)
    }
    return at < end
  }
}

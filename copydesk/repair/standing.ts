/**
 * What became of each repair: a text as it was received, held against the one that followed it. The
 * repairs are worked out anew, so that nobody has to have written them down; whether one was made
 * shows by the words it stands among.
 */
import { type Change, type Kind, type RepairOptions, repair } from './repair'

/** A repair among the words around it. */
export interface StandingRepair {
  kind: Kind
  before: string
  /** Empty where it only goes. */
  after: string
  /** A few characters of the repaired text on either side, in the same paragraph. */
  left: string
  right: string
  /** Which paragraph of the received text, from 1; empty ones don't count. */
  paragraph: number
  /** Made; refused; or its words were written anew, and nobody can tell. */
  became: 'repaired' | 'left' | 'rewritten'
}

const around = 6
/** The nearest words tell less, but a neighbour that was refused has no part in them. */
const reaches = [around, 3, 2]

/** `received` and `followed` hold a line for each paragraph; `count` tells also those past `most`. */
export function standingRepairs(
  received: string,
  followed: string,
  { most, ...options }: RepairOptions & { most: number },
): { repairs: StandingRepair[]; count: number } {
  const { text, changes } = repair(received, options)
  const paragraphAt = paragraphsOf(received)
  let shift = 0
  const repairs = changes.slice(0, most).map((change): StandingRepair => {
    const start = change.start + shift
    const end = start + change.after.length
    shift += change.after.length - (change.end - change.start)
    const inRepaired = wordsBeside(text, start, end)
    const sides = [inRepaired, wordsBeside(received, change.start, change.end)]
    const [left, right] = inRepaired
    return {
      kind: change.kind,
      before: change.before,
      after: change.after,
      left,
      right,
      paragraph: paragraphAt(change.start),
      became: becameOf(change, sides, followed),
    }
  })
  return { repairs, count: changes.length }
}

type Sides = readonly [left: string, right: string]

/** Beside it may stand what was repaired, or what was refused: either on either side. */
function becameOf(
  { before, after }: Change,
  sides: readonly Sides[],
  followed: string,
): StandingRepair['became'] {
  for (const reach of reaches) {
    const stands = (words: string) =>
      sides.some(([left]) =>
        sides.some(([, right]) =>
          followed.includes(`${last(left, reach)}${words}${first(right, reach)}`),
        ),
      )
    if (stands(after)) return 'repaired'
    if (stands(before)) return 'left'
  }
  return 'rewritten'
}

function last(text: string, count: number): string {
  return Array.from(text).slice(-count).join('')
}

function first(text: string, count: number): string {
  return Array.from(text).slice(0, count).join('')
}

/** By characters, not by units: half of a rare one is none. */
function wordsBeside(text: string, start: number, end: number): [string, string] {
  const before =
    text
      .slice(Math.max(0, start - 2 * around), start)
      .split('\n')
      .at(-1) ?? ''
  const after = text.slice(end, end + 2 * around).split('\n')[0] ?? ''
  return [last(before, around), first(after, around)]
}

/** Asked in rising order. */
function paragraphsOf(text: string): (at: number) => number {
  const lines = text.split('\n')
  let next = 0
  let end = 0
  let count = 0
  return (at) => {
    while (next < lines.length && end <= at) {
      const line = lines[next++] ?? ''
      end += line.length + 1
      if (line.trim() !== '') count++
    }
    return count
  }
}

/**
 * What was looked at and left as it is: one place, or a whole rule in one story, each with a reason.
 * A place is known again by its words and those around it, so it outlives edits elsewhere and falls
 * as soon as the words themselves change. What blocks is left standing by a chief's word alone.
 */
import { storableText } from '@/content/characters'
import type { Finding } from './proof'
import type { Block } from './rules/rule'

/** Survives edits elsewhere: the words found and up to eight characters on either side within the block. */
export interface FoundPlace {
  text: string
  before: string
  after: string
}

/** One place that was looked at and left as it is; or, without `place`, a whole rule for this story. */
export interface Dismissal {
  id: string
  rule: string
  place?: FoundPlace
  reason: string
  personName: string
  at: Date
  /** Of a finding that blocks: a chief's word. */
  isOverride?: true
}

export interface Sorted {
  open: Finding[]
  dismissed: { finding: Finding; dismissal: Dismissal }[]
}

/** Characters on either side that make a place known again. */
const around = 8
/** What is found may be as long as a paragraph; its beginning is enough to know it by. */
export const longestPlace = 200

/** Where a finding stands, in words. */
export function placeOf(
  { start, end, block }: Pick<Finding, 'start' | 'end' | 'block'>,
  blocks: readonly Block[],
): FoundPlace {
  const text = blocks[block]?.text ?? ''
  // By characters, not by units: half of a rare character is none, and no database keeps one.
  const characters = (from: number, to: number) => Array.from(storableText(text.slice(from, to)))
  return {
    text: characters(start, Math.min(end, start + 4 * longestPlace))
      .slice(0, longestPlace)
      .join(''),
    before: characters(Math.max(0, start - 4 * around), start)
      .slice(-around)
      .join(''),
    after: characters(end, end + 4 * around)
      .slice(0, around)
      .join(''),
  }
}

export function isSamePlace(a: FoundPlace, b: FoundPlace): boolean {
  return a.text === b.text && a.before === b.before && a.after === b.after
}

/** What of the findings is still open, and what somebody has left as it is; both in reading order. */
export function sorted(
  findings: readonly Finding[],
  blocks: readonly Block[],
  dismissals: readonly Dismissal[],
): Sorted {
  const found: Sorted = { open: [], dismissed: [] }
  for (const finding of findings) {
    const dismissal = dismissalOf(finding, blocks, dismissals)
    if (dismissal) found.dismissed.push({ finding, dismissal })
    else found.open.push(finding)
  }
  return found
}

/** The one that speaks of this very place, before one that speaks of the whole rule. */
function dismissalOf(
  finding: Finding,
  blocks: readonly Block[],
  dismissals: readonly Dismissal[],
): Dismissal | undefined {
  const valid = dismissals.filter(({ rule, isOverride }) => {
    return rule === finding.rule && (isOverride || finding.severity !== 'block')
  })
  if (valid.length === 0) return
  const place = placeOf(finding, blocks)
  return (
    valid.find((each) => each.place && isSamePlace(each.place, place)) ??
    valid.find((each) => !each.place)
  )
}

/**
 * What of a found text is shown: the words that were asked for set apart, and of a long text the
 * stretch where most of them stand. Segments of plain text, never markup.
 */
import { hitsIn, type Phrase, type Range } from './search-terms'

export interface Segment {
  text: string
  isHit: boolean
}

export function highlighted(text: string, phrases: readonly Phrase[]): Segment[] {
  return segmentsOf(text, hitsIn(text, phrases), 0, text.length)
}

export function hasHit(segments: readonly Segment[]): boolean {
  return segments.some(({ isHit }) => isHit)
}

/** About as many characters as `length` around the thickest of the hits; null where there is none. */
export function excerpt(
  text: string,
  phrases: readonly Phrase[],
  length: number,
): Segment[] | null {
  const hits = hitsIn(text, phrases)
  const first = thickest(hits, length)
  if (!first) return null
  const start = startBefore(text, first.start, Math.floor(length / 4))
  const end = Math.min(text.length, Math.max(start + length, first.end))
  const whole = wholeWords(text, start, end, first)
  const segments = segmentsOf(text, hits, whole.start, whole.end)
  if (whole.start > 0) segments.unshift({ text: '…', isHit: false })
  if (whole.end < text.length) segments.push({ text: '…', isHit: false })
  return segments
}

/** The hit after which the most of them follow within the length. */
function thickest(hits: readonly Range[], length: number): Range | undefined {
  let best = hits[0]
  let most = 0
  for (let from = 0, to = 0; from < hits.length; from++) {
    const limit = (hits[from] as Range).start + (length * 3) / 4
    while (to < hits.length && (hits[to] as Range).end <= limit) to++
    if (to - from > most) {
      most = to - from
      best = hits[from]
    }
  }
  return best
}

/** Where the sentence begins, if that is near; else so many characters before. */
function startBefore(text: string, at: number, most: number): number {
  const before = text.slice(Math.max(0, at - most), at)
  const mark = before.search(/[。！？!?；\n][^。！？!?；\n]*$/u)
  if (mark >= 0) return at - before.length + mark + 1
  return at <= most ? 0 : at - before.length
}

const letter = /\p{Script=Latin}/u

/** Cut between characters, and between words where these are not endless; the hit stays whole. */
function wholeWords(text: string, start: number, end: number, hit: Range): Range {
  const isInside = (at: number) => /[\udc00-\udfff]/.test(text[at] ?? '')
  const letters = (text: string, form: RegExp) => form.exec(text)?.[0].length ?? 0
  const isCut = (at: number) => letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '')
  const from = isCut(start) ? start + letters(text.slice(start), /^\p{Script=Latin}{1,20}/u) : start
  const to = isCut(end) ? end - letters(text.slice(0, end), /\p{Script=Latin}{1,20}$/u) : end
  return {
    start: Math.min(isInside(from) ? from + 1 : from, hit.start),
    end: Math.max(isInside(to) ? to + 1 : to, hit.end),
  }
}

function segmentsOf(text: string, hits: readonly Range[], start: number, end: number): Segment[] {
  const segments: Segment[] = []
  const push = (from: number, to: number, isHit: boolean) => {
    if (to > from) segments.push({ text: text.slice(from, to), isHit })
  }
  let done = start
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= end) continue
    push(done, Math.max(done, hit.start), false)
    push(Math.max(done, hit.start), Math.min(hit.end, end), true)
    done = Math.min(hit.end, end)
  }
  push(done, end, false)
  return segments
}

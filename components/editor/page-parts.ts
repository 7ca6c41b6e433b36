/**
 * What of a pasted page belongs into the story's fields, or nowhere: found by the copy desk, offered
 * one by one, and taken out of the body only when a person takes it.
 */
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { BylineEntry, StoryContent } from '@/content/story'
import { type Found, recognise } from '@/copydesk/recognise'
import { textOf } from './placed-text'

export const partNames = ['headline', 'byline', 'dateline', 'source', 'notice', 'rest'] as const
export type PartName = (typeof partNames)[number]

export interface PagePart {
  name: PartName
  /** As it is read to a person. */
  words: string
  /** What becomes of the fields; a notice and the rest of the page only leave the body. */
  change: Partial<Pick<StoryContent, 'headline' | 'byline' | 'dateline'>>
  /** For a source: the name it goes by. */
  sourceName?: string
  /** In the document: what leaves the body. Null for a source that the notice names. */
  place: { from: number; to: number } | null
}

/** The parts found, in the order of the names. Nothing is proposed for a field that is filled. */
export function findParts(document: Node, fields: StoryContent): PagePart[] {
  const { text, positions } = textOf(document)
  const page = recognise(text)
  const placed = ({ start, end }: Omit<Found<unknown>, 'value'>) => ({
    from: positions[start] as number,
    to: (positions[end - 1] as number) + 1,
  })
  const parts: PagePart[] = []
  const { headline, byline, dateline, source, notice, rest } = page
  // What opens the first paragraph goes as one: the dateline, and the names in brackets behind it.
  const opening = dateline && { start: dateline.start, end: page.body[0]?.start ?? dateline.end }
  // A first line is a headline only on what is otherwise a page.
  if (!byline && !dateline && !source && !notice && rest.length === 0) return []
  if (headline && fields.headline === '') {
    const change = { headline: headline.value.slice(0, 200) }
    parts.push({ name: 'headline', words: headline.value, change, place: placed(headline) })
  }
  if (byline && isEmptyByline(fields.byline)) {
    const words = byline.value.map(wordsOf).join(' ')
    const isInOpening = opening && byline.start >= opening.start && byline.end <= opening.end
    const place = isInOpening ? null : placed(byline)
    parts.push({ name: 'byline', words, change: { byline: byline.value }, place })
  }
  if (dateline && opening && fields.dateline === '') {
    const change = { dateline: dateline.value }
    parts.push({ name: 'dateline', words: dateline.value, change, place: placed(opening) })
  }
  if (source && fields.sourceId === null) {
    const isInNotice = notice && source.start >= notice.start
    const place = isInNotice ? null : placed(source)
    parts.push({ name: 'source', words: source.value, change: {}, sourceName: source.value, place })
  }
  if (notice) parts.push({ name: 'notice', words: notice.value, change: {}, place: placed(notice) })
  for (const found of rest) {
    parts.push({ name: 'rest', words: found.value, change: {}, place: placed(found) })
  }
  return parts
}

/** Takes the part's words out of the body, and the paragraphs that held nothing else. */
export function takeOut(tr: Transaction, { from, to }: { from: number; to: number }): void {
  const start = tr.doc.resolve(from)
  const end = tr.doc.resolve(to)
  const isWhole = start.parentOffset === 0 && end.parentOffset === end.parent.content.size
  const isAll = tr.doc.childCount === end.index(0) - start.index(0) + 1
  if (!isWhole || isAll || start.depth !== 1 || end.depth !== 1) tr.delete(from, to)
  else tr.delete(start.before(), end.after())
}

function isEmptyByline(byline: readonly BylineEntry[]): boolean {
  return byline.every(({ names }) => names.every((name) => name.trim() === ''))
}

function wordsOf({ institution, role, names }: BylineEntry): string {
  return `${institution}${role} ${names.join('、')}`.trim()
}

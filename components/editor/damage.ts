/**
 * Damaged copy in a document under someone's hands: found by the copy desk in plain text, placed in
 * the document, and put back there with the formatting that the words have. Notes and pictures
 * between the words stay where they are.
 */
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { StoryLanguage } from '@/content/story'
import type { Change, Kind, Unreadable } from '@/copydesk/repair/repair'
import { object, textOf } from './placed-text'

/** A change of the text, and where in the document that text stands. */
export interface PlacedChange extends Change {
  from: number
  to: number
}

export interface Damage {
  /** The document's text, a line for each block of text; `changes` speak of it. */
  text: string
  changes: PlacedChange[]
  unreadable: Unreadable[]
}

/** Reads the whole document. Null where nothing is damaged. The dictionaries come when first needed. */
export async function findDamage(document: Node, language: StoryLanguage): Promise<Damage | null> {
  const { text, positions } = textOf(document)
  if (language === 'en' || !/\p{Script=Han}/u.test(text)) return null
  const { repair } = await import('@/copydesk/repair/repair')
  const { changes, unreadable } = repair(text, { script: language })
  if (changes.length === 0 && unreadable.length === 0) return null
  const placed = changes.map((change) => ({
    ...change,
    from: positions[change.start] as number,
    to: (positions[change.end - 1] as number) + 1,
  }))
  return { text, changes: placed, unreadable }
}

/** One mark doubled by hand is for the proofreader; this is what a machine did. */
export function isSerious({ changes, unreadable }: Damage): boolean {
  const made: readonly Kind[] = ['bytes', 'pinyin', 'doubled', 'script', 'compatibility']
  return unreadable.length > 0 || changes.filter(({ kind }) => made.includes(kind)).length >= 3
}

/**
 * Makes these changes, each where its text still is as it was found. Returns how many were made.
 */
export function repairIn(tr: Transaction, changes: readonly PlacedChange[]): number {
  let made = 0
  for (const { from, to, before, after } of [...changes].sort((a, b) => b.from - a.from)) {
    if (to > tr.doc.content.size || tr.doc.textBetween(from, to, '\n', object) !== before) continue
    const marks = tr.doc.resolve(from + 1).marks()
    if (after === '') tr.delete(from, to)
    else tr.replaceWith(from, to, tr.doc.type.schema.text(after, marks))
    made++
  }
  return made
}

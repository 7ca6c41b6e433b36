/**
 * What editors mark as wrong in a version that is sealed, and the 差错率 that follows. A mark names
 * words that stand in that version; it is taken back, never changed.
 */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { isStorable, storableText } from '@/content/characters'
import type { StoryContent } from '@/content/story'
import { countCharacters } from '@/copydesk/count'
import { type ErrorKind, type ErrorRate, errorRate } from '@/copydesk/error-rate'
import type { BlockKind } from '@/copydesk/rules/rule'
import { copyOfStory } from '@/copydesk/story-copy'
import { db, markedErrors, people, transaction, versions } from '@/db'
import { longestErrorNote, longestErrorWords, markObjection } from '@/rules/marked-errors'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { newId } from './ids'
import { seeStory } from './sight'
import { getVersion } from './versions'

export interface ErrorMark {
  id: string
  kind: ErrorKind
  words: string
  isInHeadline: boolean
  note: string
  personName: string
  at: Date
}

/** What the rules count double: all that stands above the text in large type. */
const headlineKinds: readonly BlockKind[] = ['kicker', 'headline', 'subhead']

/** The errors marked in a version, in the order they were marked. */
export async function listErrorMarks(
  actor: Actor,
  { storyId, versionId }: { storyId: string; versionId: string },
): Promise<ErrorMark[]> {
  await seeStory(actor, storyId)
  return marksOf(and(eq(markedErrors.storyId, storyId), eq(markedErrors.versionId, versionId)))
}

/** The error rate of each version of the story that an error was marked in, by the version's id. */
export async function errorRatesOf(
  actor: Actor,
  storyId: string,
): Promise<Record<string, ErrorRate>> {
  await seeStory(actor, storyId)
  const errors = await db()
    .select()
    .from(markedErrors)
    .where(and(eq(markedErrors.storyId, storyId), isNull(markedErrors.takenBackAt)))
  const marked = await db()
    .select({ id: versions.id, content: versions.content })
    .from(versions)
    .where(inArray(versions.id, [...new Set(errors.map(({ versionId }) => versionId))]))
  const rates: Record<string, ErrorRate> = {}
  for (const { id, content } of marked) {
    const inIt = errors.filter(({ versionId }) => versionId === id)
    const rate = errorRate(inIt, charactersOf(content))
    if (rate) rates[id] = rate
  }
  return rates
}

/** Marks words of a version as wrong; as often as they stand there, and no oftener. */
export async function markError(
  actor: Actor,
  input: {
    storyId: string
    versionId: string
    kind: ErrorKind
    words: string
    isInHeadline: boolean
    note?: string
  },
  now = new Date(),
): Promise<{ id: string }> {
  const { storyId, versionId, kind, isInHeadline } = input
  const words = storableText(input.words).trim()
  const note = storableText(input.note ?? '').trim()
  if (words === '') throw new Refused('invalid', { key: 'errorWordsMissing' })
  const isTooLong = words.length > longestErrorWords || note.length > longestErrorNote
  if (isTooLong || !isStorable(words + note)) throw new Refused('invalid', { key: 'badInput' })
  return transaction(async () => {
    const version = await getVersion(actor, { storyId, versionId })
    const objection = markObjection(actor, version)
    if (objection) throw new Refused('forbidden', objection)
    const there = timesIn(version.content, words, isInHeadline)
    if (there === 0) throw new Refused('invalid', { key: 'errorWordsNotFound' })
    const marked = await marksOf(
      and(
        eq(markedErrors.versionId, versionId),
        eq(markedErrors.words, words),
        eq(markedErrors.isInHeadline, isInHeadline),
      ),
    )
    if (marked.length >= there) throw new Refused('invalid', { key: 'errorMarkedAlready' })
    const id = newId(now)
    const error = { id, storyId, versionId, kind, words, isInHeadline, note }
    await db()
      .insert(markedErrors)
      .values({ ...error, personId: actor.id, at: now })
    const detail = { error: id, kind, words, isInHeadline, ...(note && { note }) }
    await record({ actor, action: 'markError', storyId, versionId, detail, at: now })
    return { id }
  })
}

/** Takes a mark back: it was right after all. Once is enough, and twice is no harm. */
export async function takeBackErrorMark(
  actor: Actor,
  { storyId, errorId }: { storyId: string; errorId: string },
  now = new Date(),
): Promise<void> {
  await transaction(async () => {
    await seeStory(actor, storyId)
    const isThisOne = and(eq(markedErrors.id, errorId), eq(markedErrors.storyId, storyId))
    const [error] = await db().select().from(markedErrors).where(isThisOne)
    if (!error) throw new Refused('not-found', { key: 'errorNotFound' })
    const { versionId, kind, words } = error
    const objection = markObjection(actor, await getVersion(actor, { storyId, versionId }))
    if (objection) throw new Refused('forbidden', objection)
    const taken = await db()
      .update(markedErrors)
      .set({ takenBackBy: actor.id, takenBackAt: now })
      .where(and(isThisOne, isNull(markedErrors.takenBackAt)))
      .returning({ id: markedErrors.id })
    if (taken.length === 0) return
    const detail = { error: errorId, kind, words }
    await record({ actor, action: 'takeBackError', storyId, versionId, detail, at: now })
  })
}

async function marksOf(which: ReturnType<typeof and>): Promise<ErrorMark[]> {
  const rows = await db()
    .select({ error: markedErrors, personName: people.name })
    .from(markedErrors)
    .innerJoin(people, eq(people.id, markedErrors.personId))
    .where(and(which, isNull(markedErrors.takenBackAt)))
    .orderBy(asc(markedErrors.at), asc(markedErrors.id))
  return rows.map(({ error: { id, kind, words, isInHeadline, note, at }, personName }) => ({
    id,
    kind,
    words,
    isInHeadline,
    note,
    personName,
    at,
  }))
}

/** Of all that is printed of it, captions and notes included. */
function charactersOf(content: StoryContent): number {
  const { blocks } = copyOfStory(content)
  return countCharacters(blocks.map(({ text }) => text).join('\n')).characters
}

function timesIn(content: StoryContent, words: string, isInHeadline: boolean): number {
  return copyOfStory(content)
    .blocks.filter(({ kind }) => headlineKinds.includes(kind) === isInHeadline)
    .reduce((count, { text }) => count + text.split(words).length - 1, 0)
}

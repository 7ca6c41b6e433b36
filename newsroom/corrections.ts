/**
 * Corrections, clarifications, updates and editor's notes to stories that are out. One editor
 * drafts, another signs, and from then on readers see it: on the story, in the log, in its feed.
 * Nothing here is ever changed or removed; with its story a correction leaves readers' sight.
 */
import { and, asc, desc, eq, inArray, isNotNull, lt, lte, or } from 'drizzle-orm'
import { isStorable, storableText } from '@/content/characters'
import { corrections, db, liveStories, people, stories, transaction } from '@/db'
import {
  type CorrectionKind,
  type CorrectionState,
  draftObjection,
  longestCorrection,
  setAsideObjection,
  signObjection,
} from '@/rules/corrections'
import { type Reason, Refused } from '@/rules/refusal'
import { type Actor, hasRole } from '@/rules/roles'
import { record } from './activity'
import { newId } from './ids'
import { markChanged, pageTags } from './live'
import { touchPages } from './pages'
import { getSettings } from './settings'
import { seeStory } from './sight'
import { queuePing } from './websub'

/** A correction as readers meet it on the page of its story. */
export interface Correction {
  id: string
  kind: CorrectionKind
  text: string
  /** When readers were told. */
  at: Date
}

/** A correction as the desk sees it, with what this actor may do about it, and why not. */
export interface DeskCorrection {
  id: string
  kind: CorrectionKind
  text: string
  state: CorrectionState
  draftedBy: string
  draftedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  signObjection: Reason | null
  setAsideObjection: Reason | null
}

/** What readers are told of the live story, oldest first; nothing of a story that is not live. */
export async function listCorrections(storyId: string): Promise<Correction[]> {
  return (await correctionsOf([storyId])).get(storyId) ?? []
}

/** The same for many stories, by the id of the story. */
export async function correctionsOf(storyIds: string[]): Promise<Map<string, Correction[]>> {
  const rows = await db()
    .select({
      storyId: corrections.storyId,
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      state: corrections.state,
      at: corrections.decidedAt,
    })
    .from(corrections)
    .innerJoin(liveStories, eq(liveStories.storyId, corrections.storyId))
    // No condition on the state: SQLite would go through all that were ever signed.
    .where(inArray(corrections.storyId, storyIds))
    .orderBy(asc(corrections.decidedAt), asc(corrections.id))
  const told = new Map<string, Correction[]>()
  for (const { storyId, at, state, ...row } of rows) {
    if (at && state === 'signed') told.set(storyId, [...(told.get(storyId) ?? []), { ...row, at }])
  }
  return told
}

export type LoggedCorrection = Awaited<ReturnType<typeof listCorrectionLog>>['corrections'][number]

/** The log of all live stories' corrections, newest first; `before` as the last page's `next` gave it. */
export async function listCorrectionLog(before: string | null, limit = 30) {
  const rows = await db()
    .select({
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      at: corrections.decidedAt,
      storyId: liveStories.storyId,
      path: liveStories.path,
      headline: liveStories.headline,
      language: liveStories.language,
    })
    .from(corrections)
    .innerJoin(liveStories, eq(liveStories.storyId, corrections.storyId))
    .where(
      and(eq(corrections.state, 'signed'), isNotNull(corrections.decidedAt), olderThan(before)),
    )
    .orderBy(desc(corrections.decidedAt), desc(corrections.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit).flatMap(({ at, ...row }) => (at ? [{ ...row, at }] : []))
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { corrections: shown, next: last ? `${last.at.getTime()}.${last.id}` : null }
}

/** All that was written about the story, newest first, for editors who may see it. */
export async function listCorrectionsForDesk(
  actor: Actor,
  storyId: string,
): Promise<DeskCorrection[]> {
  const story = await seeStory(actor, storyId)
  const { reviews } = await getSettings()
  const rows = await db()
    .select()
    .from(corrections)
    .where(eq(corrections.storyId, storyId))
    .orderBy(desc(corrections.draftedAt), desc(corrections.id))
    .limit(200)
  const names = await namesOf(rows.flatMap((row) => [row.draftedBy, row.decidedBy ?? []].flat()))
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    state: row.state,
    draftedBy: names.get(row.draftedBy) ?? '',
    draftedAt: row.draftedAt,
    decidedBy: row.decidedBy && (names.get(row.decidedBy) ?? ''),
    decidedAt: row.decidedAt,
    signObjection: signObjection(actor, row, story, reviews),
    setAsideObjection: setAsideObjection(actor, row),
  }))
}

/** What waits for this editor's signature, oldest first; nothing for others. */
export async function listCorrectionsToSign(actor: Actor) {
  if (!hasRole(actor, 'editor')) return []
  const { reviews } = await getSettings()
  const rows = await db()
    .select({ correction: corrections, story: stories })
    .from(corrections)
    .innerJoin(stories, eq(stories.id, corrections.storyId))
    .where(eq(corrections.state, 'waiting'))
    .orderBy(asc(corrections.draftedAt))
    .limit(50)
  return rows
    .filter(({ correction, story }) => !signObjection(actor, correction, story, reviews))
    .map(({ correction, story }) => ({
      id: correction.id,
      kind: correction.kind,
      text: correction.text,
      storyId: story.id,
      headline: story.headline,
    }))
}

/** Hands a correction in for another editor's signature; readers see nothing of it yet. */
export async function draftCorrection(
  actor: Actor,
  input: { storyId: string; kind: CorrectionKind; text: string },
  now = new Date(),
): Promise<{ id: string }> {
  const text = storableText(input.text).trim()
  if (text === '') throw new Refused('invalid', { key: 'correctionEmpty' })
  if (text.length > longestCorrection || !isStorable(text)) {
    throw new Refused('invalid', { key: 'badInput' })
  }
  return transaction(async () => {
    const { liveVersionId: versionId } = await seeStory(actor, input.storyId)
    const objection = draftObjection(actor, { liveVersionId: versionId })
    if (objection || !versionId) throw new Refused('forbidden', objection ?? { key: 'notLive' })
    const id = newId(now)
    const { storyId, kind } = input
    await db().insert(corrections).values({
      id,
      storyId,
      versionId,
      kind,
      text,
      state: 'waiting',
      draftedBy: actor.id,
      draftedAt: now,
    })
    const detail = { correction: id, kind, note: text }
    await record({ actor, action: 'draftCorrection', storyId, versionId, detail, at: now })
    return { id }
  })
}

/** Signs another editor's correction: the very next request shows it. */
export function signCorrection(
  actor: Actor,
  input: { storyId: string; correctionId: string },
  now = new Date(),
): Promise<void> {
  return decide(actor, input, 'signed', now)
}

/** Sets a correction aside that readers shall not see; it stays in the record. */
export function setCorrectionAside(
  actor: Actor,
  input: { storyId: string; correctionId: string },
  now = new Date(),
): Promise<void> {
  return decide(actor, input, 'setAside', now)
}

async function decide(
  actor: Actor,
  { storyId, correctionId }: { storyId: string; correctionId: string },
  state: 'signed' | 'setAside',
  now: Date,
): Promise<void> {
  await transaction(async () => {
    const story = await seeStory(actor, storyId)
    const [correction] = await db()
      .select()
      .from(corrections)
      .where(and(eq(corrections.id, correctionId), eq(corrections.storyId, storyId)))
    if (!correction) throw new Refused('not-found', { key: 'correctionNotFound' })
    const objection =
      state === 'signed'
        ? signObjection(actor, correction, story, (await getSettings()).reviews)
        : setAsideObjection(actor, correction)
    if (objection) throw new Refused('forbidden', objection)
    // Asked again in the same breath: another editor may have been quicker.
    const decided = await db()
      .update(corrections)
      .set({ state, decidedBy: actor.id, decidedAt: now })
      .where(and(eq(corrections.id, correctionId), eq(corrections.state, 'waiting')))
      .returning({ id: corrections.id })
    if (decided.length === 0) throw new Refused('stale', { key: 'correctionDecided' })
    const action = state === 'signed' ? 'signCorrection' : 'setAsideCorrection'
    const { kind, versionId } = correction
    const detail = { correction: correctionId, kind }
    await record({ actor, action, storyId, versionId, detail, at: now })
    if (state === 'signed') {
      await markChanged(storyId, now)
      const tags = await pageTags(storyId)
      await touchPages(tags, now)
      await queuePing(tags, now)
    }
  })
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** After the one a cursor names; everything if it is none of ours. */
function olderThan(cursor: string | null) {
  const [, time, id] = cursor?.match(/^(\d{1,15})\.([\w-]{1,40})$/) ?? []
  if (!time || !id) return undefined
  const at = new Date(Number(time))
  return and(
    lte(corrections.decidedAt, at),
    or(lt(corrections.decidedAt, at), lt(corrections.id, id)),
  )
}

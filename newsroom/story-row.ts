/**
 * A story's row as a write finds it and leaves it: loaded whole with what the rules ask about, and
 * written only if it still is as it was read.
 */
import { and, eq } from 'drizzle-orm'
import { figuresOf } from '@/content/picture'
import { plainText } from '@/content/text'
import { approvals, db, people, stories, versions } from '@/db'
import { readiness } from '@/rules/readiness'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import type { StoryFacts } from '@/rules/workflow'
import { type Blocking, blockingIn, type Reading, readingOf } from './proofing'
import { getSettings } from './settings'
import { type StoryRow, seeStory } from './sight'
import { contributorsOf, type VersionRow } from './versions'

export interface Approval {
  step: number
  personId: string
  personName: string
  opinion: string
  at: Date
}

/** A story loaded whole, for deciding and writing. */
export interface LoadedStory {
  row: StoryRow
  working: VersionRow
  signed: Approval[]
  /** What the story is proofread with. */
  reading: Reading
  blocking: Blocking[]
  facts: StoryFacts
}

/** A story as the rules see it, for whoever may see it. */
export async function loadStory(actor: Actor, storyId: string, now: Date): Promise<LoadedStory> {
  const row = await seeStory(actor, storyId)
  const [working] = await db().select().from(versions).where(eq(versions.id, row.workingVersionId))
  if (!working) throw new Error(`Story ${storyId} has lost its working version.`)
  const signed = await db()
    .select({
      step: approvals.step,
      personId: approvals.personId,
      personName: people.name,
      opinion: approvals.opinion,
      at: approvals.at,
    })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.personId))
    .where(and(eq(approvals.storyId, storyId), eq(approvals.versionId, working.id)))
    .orderBy(approvals.step)
  const reading = await readingOf(row, now)
  const blocking = blockingIn(working.content, reading)
  const facts: StoryFacts = {
    ...row,
    contributorIds: await contributorsOf(storyId, row.liveVersionId),
    approverIds: signed.map(({ personId }) => personId),
    reviews: (await getSettings()).reviews,
    unready: readiness(working.content, {
      text: plainText(working.content.body),
      figures: figuresOf(working.content.body),
    }),
    blocking: blocking.map(({ reason }) => reason),
    now,
  }
  return { row, working, signed, reading, blocking, facts }
}

/** Writes the story's row if it still is as it was read; returns the new revision. */
export async function writeStory(
  seen: StoryRow,
  change: Partial<typeof stories.$inferInsert>,
): Promise<number> {
  const revision = seen.revision + 1
  const written = await db()
    .update(stories)
    .set({ ...change, revision })
    .where(and(eq(stories.id, seen.id), eq(stories.revision, seen.revision)))
    .returning({ id: stories.id })
  if (written.length === 0) throw new Refused('stale', { key: 'changedMeanwhile' })
  return revision
}

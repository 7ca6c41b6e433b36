/**
 * How long a story is meant to become. The plan is no part of the text: setting it touches neither
 * revision nor approval, so it never gets between a writer and their story.
 */
import { and, eq, isNull } from 'drizzle-orm'
import { db, stories, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { seeStory } from './sight'

const longestPlan = 100_000

/**
 * Plans the length, in 字数, or with null plans none. `was` is the plan the actor saw: where another
 * came between, nothing is written over it.
 */
export async function planLength(
  actor: Actor,
  { storyId, was, planned }: { storyId: string; was: number | null; planned: number | null },
  now = new Date(),
): Promise<void> {
  const isLength = planned === null || (Number.isInteger(planned) && planned > 0)
  if (!isLength || (planned ?? 0) > longestPlan) {
    throw new Refused('invalid', { key: 'badPlan', values: { most: longestPlan } })
  }
  await transaction(async () => {
    const story = await seeStory(actor, storyId)
    if (story.archivedAt) throw new Refused('forbidden', { key: 'archived' })
    if (story.plannedCharacters === planned) return
    const { plannedCharacters } = stories
    const asSeen = was === null ? isNull(plannedCharacters) : eq(plannedCharacters, was)
    const written = await db()
      .update(stories)
      .set({ plannedCharacters: planned })
      .where(and(eq(stories.id, storyId), asSeen))
      .returning({ id: stories.id })
    if (written.length === 0) throw new Refused('stale', { key: 'plannedMeanwhile' })
    const detail = { was, planned }
    await record({ actor, action: 'planLength', storyId, detail, at: now })
  })
}

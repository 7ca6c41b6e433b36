/**
 * What an actor may see at all. A story out of sight is not found: the answer is the same as for
 * one that never was, so it tells nobody that it exists.
 */
import { eq } from 'drizzle-orm'
import { db, stories } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { maySee } from '@/rules/workflow'

export type StoryRow = typeof stories.$inferSelect

/** The story's row, or `not-found` where there is none or the actor may not see it. */
export async function seeStory(actor: Actor, storyId: string): Promise<StoryRow> {
  const [story] = await db().select().from(stories).where(eq(stories.id, storyId))
  if (!story || !maySee(actor, story)) throw new Refused('not-found', { key: 'storyNotFound' })
  return story
}

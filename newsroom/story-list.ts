/**
 * The desk's list of stories: filtered, searched, paged by key, so that a page costs the same among
 * a hundred thousand stories as among a hundred. A reporter's list holds their own stories only.
 */
import {
  and,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import {
  approvals,
  db,
  isChangedSinceLive,
  isNotLiveAsIs,
  people,
  sections,
  stories,
  versions,
} from '@/db'
import { matchesOnDesk } from '@/db/fulltext'
import { type Actor, hasRole } from '@/rules/roles'
import type { Situation } from '@/rules/stages'
import { situationsOf } from '@/rules/workflow'
import { getSettings } from './settings'

export interface StoryFilter {
  situation?: Situation | undefined
  sectionId?: string | undefined
  /** Only what the actor began. */
  mine?: boolean | undefined
  /** Only what waits for the actor: to be written on, reviewed or published. */
  needsMe?: boolean | undefined
  search?: string | undefined
  /** From the page before, to go on after its last story. */
  before?: string | undefined
  limit?: number | undefined
}

/** A line of the list. */
export interface StoryLine {
  id: string
  headline: string
  authorName: string
  sectionName: string | null
  situations: Situation[]
  characters: number
  publishAt: Date | null
  updatedAt: Date
}

/** Stories the actor may see, last changed first; `next` continues the list, null at its end. */
export async function listStories(
  actor: Actor,
  filter: StoryFilter = {},
): Promise<{ stories: StoryLine[]; next: string | null }> {
  const limit = Math.min(Math.max(filter.limit ?? 50, 1), 200)
  const isDesk = hasRole(actor, 'editor')
  const rows = await db()
    .select({ story: stories, authorName: people.name, sectionName: sections.name })
    .from(stories)
    .innerJoin(people, eq(people.id, stories.authorId))
    .leftJoin(sections, eq(sections.id, stories.sectionId))
    .where(
      and(
        isDesk && !filter.mine ? undefined : eq(stories.authorId, actor.id),
        filter.situation ? isInSituation(filter.situation) : isNull(stories.archivedAt),
        filter.sectionId ? eq(stories.sectionId, filter.sectionId) : undefined,
        filter.needsMe ? await needs(actor) : undefined,
        filter.search ? (matchesOnDesk(filter.search) ?? nothing) : undefined,
        after(filter.before),
      ),
    )
    .orderBy(desc(stories.updatedAt), desc(stories.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.story
  return {
    stories: page.map(({ story, authorName, sectionName }) => ({
      id: story.id,
      headline: story.headline,
      authorName,
      sectionName,
      situations: situationsOf(story),
      characters: story.characters,
      publishAt: story.publishAt,
      updatedAt: story.updatedAt,
    })),
    next: rows.length > limit && last ? `${last.updatedAt.getTime()}-${last.id}` : null,
  }
}

/** Marks alone are no words to find a story by. */
const nothing = sql`1 = 0`

/** The same words as `situationsOf` in the rules, as conditions; a test holds the two together. */
function isInSituation(situation: Situation): SQL | undefined {
  const isCurrent = isNull(stories.archivedAt)
  const inHand = and(isCurrent, isNotLiveAsIs(stories))
  const inStage = (stage: SQL) => and(inHand, isNull(stories.publishAt), stage)
  switch (situation) {
    case 'draft':
      return inStage(and(eq(stories.stage, 'draft'), isNull(stories.sentBackAt)) as SQL)
    case 'sent_back':
      return inStage(and(eq(stories.stage, 'draft'), isNotNull(stories.sentBackAt)) as SQL)
    case 'in_review':
      return inStage(eq(stories.stage, 'in_review'))
    case 'approved':
      return inStage(eq(stories.stage, 'approved'))
    case 'scheduled':
      // Only what is approved is ever scheduled; saying so lets the index find it.
      return and(inHand, eq(stories.stage, 'approved'), isNotNull(stories.publishAt))
    case 'live':
      return and(isCurrent, isNotNull(stories.liveVersionId))
    case 'changed':
      return and(isCurrent, isChangedSinceLive(stories))
    case 'withdrawn':
      return and(inHand, isNotNull(stories.withdrawnAt))
    case 'archived':
      return isNotNull(stories.archivedAt)
  }
}

/** Their own that came back; for editors also what they may sign next, or publish. */
async function needs(actor: Actor): Promise<SQL | undefined> {
  const own = and(eq(stories.authorId, actor.id), isInSituation('sent_back'))
  if (!hasRole(actor, 'editor')) return own
  const wroteIn = db()
    .select({ one: sql`1` })
    .from(versions)
    .where(
      and(
        eq(versions.storyId, stories.id),
        eq(versions.authorId, actor.id),
        sql`${versions.number} > coalesce((select v.number from ${versions} v where v.id = ${stories.liveVersionId}), 0)`,
      ),
    )
  const ofThisText = eq(approvals.versionId, stories.workingVersionId)
  const signed = db()
    .select({ one: sql`1` })
    .from(approvals)
    .where(and(ofThisText, eq(approvals.personId, actor.id)))
  const signatures = db().select({ count: sql`count(*)` }).from(approvals).where(ofThisText)
  const { reviews } = await getSettings()
  const turns = reviews.flatMap(({ role }, turn) => (hasRole(actor, role) ? [turn] : []))
  const maySign = and(
    isInSituation('in_review'),
    notExists(wroteIn),
    notExists(signed),
    inArray(sql`(${signatures})`, turns),
  )
  return or(own, maySign, isInSituation('approved'))
}

/** Keyset paging: what comes after the story that ended the page before. */
function after(cursor: string | undefined): SQL | undefined {
  const match = /^(\d{1,15})-([0-9a-z]{1,40})$/.exec(cursor ?? '')
  if (!match?.[1] || !match[2]) return undefined
  const at = new Date(Number(match[1]))
  return or(lt(stories.updatedAt, at), and(eq(stories.updatedAt, at), lt(stories.id, match[2])))
}

/** How many stories wait for the actor, up to 100. */
export async function countNeedsMe(actor: Actor): Promise<number> {
  const rows = await db()
    .select({ id: stories.id })
    .from(stories)
    .where(await needs(actor))
    .limit(100)
  return rows.length
}

/**
 * What stands beside a story on its page: its neighbours in the section, and the stories that have
 * to do with it. Found among a few dozen by index, never among all, so that a page takes no longer
 * in a full archive; found anew at each rendering, so that nothing withdrawn is among them.
 */
import { and, asc, desc, eq, gt, gte, inArray, lt, lte, ne, or } from 'drizzle-orm'
import { likest } from '@/copydesk/likeness'
import { db, liveStories, liveStoryTags } from '@/db'

const listed = {
  storyId: liveStories.storyId,
  path: liveStories.path,
  language: liveStories.language,
  headline: liveStories.headline,
  summary: liveStories.summary,
  tags: liveStories.tags,
  firstPublishedAt: liveStories.firstPublishedAt,
}

type Candidate = Pick<typeof liveStories.$inferSelect, keyof typeof listed>
type Place = Pick<Candidate, 'storyId' | 'firstPublishedAt'> & { sectionId: string }

export interface BesideStory {
  storyId: string
  path: string
  language: Candidate['language']
  headline: string
  firstPublishedAt: Date
}

export interface Beside {
  /** The story that came out before it in its section. */
  previous: BesideStory | null
  next: BesideStory | null
  /** Those most like it first. */
  related: BesideStory[]
}

/** Of each kind; a story's own tags are few. */
const mostCandidates = 24
const mostTags = 8

export async function findBeside(
  story: Place & Pick<Candidate, 'headline' | 'summary' | 'tags'>,
  relatedCount = 4,
): Promise<Beside> {
  const older = await inSection(story, 'older', mostCandidates)
  const newer = await inSection(story, 'newer', mostCandidates)
  const [previous, next] = [older[0] ?? null, newer[0] ?? null]
  const candidates = new Map<string, Candidate>()
  const tagged = await taggedAlike(story.storyId)
  for (const each of [...tagged, ...newer, ...older]) candidates.set(each.storyId, each)
  // They stand on the page already.
  for (const neighbour of [previous, next]) candidates.delete(neighbour?.storyId ?? '')
  const related = likest(
    likened(story),
    [...candidates.values()].map((each) => ({ each, ...likened(each) })),
  )
  return {
    previous: previous && shown(previous),
    next: next && shown(next),
    related: related.slice(0, relatedCount).map(({ each }) => shown(each)),
  }
}

/**
 * The page tags of the stories whose pages show this one now, or will when they are rendered next:
 * asked for when it goes live, before the pages are let go.
 */
export async function besideTags(storyId: string): Promise<string[]> {
  const [story] = await db()
    .select({ ...listed, sectionId: liveStories.sectionId })
    .from(liveStories)
    .where(eq(liveStories.storyId, storyId))
  if (!story) return []
  const { previous, next, related } = await findBeside(story, 8)
  return [previous, next, ...related].flatMap((each) => (each ? `story:${each.storyId}` : []))
}

/** The nearest in time, in the order of lists. */
async function inSection(story: Place, side: 'older' | 'newer', limit: number) {
  const { firstPublishedAt: at, storyId } = liveStories
  const [beyond, same, order] =
    side === 'older' ? ([lte, lt, desc] as const) : ([gte, gt, asc] as const)
  return db()
    .select(listed)
    .from(liveStories)
    .where(
      and(
        eq(liveStories.sectionId, story.sectionId),
        beyond(at, story.firstPublishedAt),
        or(same(at, story.firstPublishedAt), same(storyId, story.storyId)),
      ),
    )
    .orderBy(order(at), order(storyId))
    .limit(limit)
}

/** The newest that bear one of its tags. */
async function taggedAlike(storyId: string): Promise<Candidate[]> {
  const tags = await db()
    .select({ id: liveStoryTags.tagId })
    .from(liveStoryTags)
    .where(eq(liveStoryTags.storyId, storyId))
    .limit(mostTags)
  const ids = new Set<string>()
  for (const { id } of tags) {
    const found = await db()
      .select({ storyId: liveStoryTags.storyId })
      .from(liveStoryTags)
      .where(and(eq(liveStoryTags.tagId, id), ne(liveStoryTags.storyId, storyId)))
      .orderBy(desc(liveStoryTags.firstPublishedAt), desc(liveStoryTags.storyId))
      .limit(mostCandidates)
    for (const row of found) ids.add(row.storyId)
  }
  if (ids.size === 0) return []
  return db()
    .select(listed)
    .from(liveStories)
    .where(inArray(liveStories.storyId, [...ids]))
    .orderBy(desc(liveStories.firstPublishedAt), desc(liveStories.storyId))
}

function likened({ headline, summary, tags }: Pick<Candidate, 'headline' | 'summary' | 'tags'>) {
  return { head: `${headline}\n${summary}`, tags: tags.map(({ slug }) => slug) }
}

function shown({ storyId, path, language, headline, firstPublishedAt }: Candidate): BesideStory {
  return { storyId, path, language, headline, firstPublishedAt }
}

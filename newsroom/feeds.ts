/**
 * What feeds and maps carry, from `live_stories` alone, so that nothing unpublished leaves the house
 * by them. Each list is found by an index and read no further than its limit, however large the
 * archive.
 */
import { createHash } from 'node:crypto'
import { asc, desc, eq, exists, gte, inArray, sql } from 'drizzle-orm'
import {
  authors,
  db,
  liveStories,
  liveStoryAuthors,
  liveStoryTags,
  sections,
  sources,
  tags,
} from '@/db'
import { correctionsOf } from './corrections'

export { type LiveWeek, listLiveWeeks } from '@/db/live-weeks'

/** What a feed follows: the whole paper, or one subject of it by the id of its row. */
export type FeedSubject = { kind: 'paper' } | { kind: 'section' | 'tag' | 'author'; id: string }

export type FeedStory = Awaited<ReturnType<typeof listForFeed>>[number]
export type NewsStory = Awaited<ReturnType<typeof listNews>>[number]

/** The newest stories of the subject, with their whole text and what was said of them since. */
export async function listForFeed(subject: FeedSubject, limit = 30) {
  const newest = await newestOf(subject, limit)
  const order = new Map(newest.map(({ storyId }, place) => [storyId, place]))
  const rows = await db()
    .select({
      story: liveStories,
      section: { slug: sections.slug, name: sections.name },
      source: { name: sources.name, kind: sources.kind, url: sources.url },
    })
    .from(liveStories)
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
    .leftJoin(sources, eq(sources.id, liveStories.sourceId))
    .where(inArray(liveStories.storyId, [...order.keys()]))
  const told = await correctionsOf([...order.keys()])
  return rows
    .map(({ story, section, source }) => ({
      ...story,
      section,
      source,
      corrections: told.get(story.storyId) ?? [],
    }))
    .sort((a, b) => (order.get(a.storyId) ?? 0) - (order.get(b.storyId) ?? 0))
}

/**
 * A name for the story that holds for ever, wherever it moves and whatever it says: a UUID (version
 * 8, RFC 9562) made of its id. Readers' programs know by it what they have shown already.
 */
export function storyUrn(storyId: string): string {
  const hex = createHash('sha256').update(`dateline story ${storyId}`).digest('hex')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`]
  return `urn:uuid:${[...parts, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-')}`
}

/** What came out since then, newest first, for a news sitemap. */
export async function listNews(since: Date, limit: number) {
  return db()
    .select({
      path: liveStories.path,
      language: liveStories.language,
      headline: liveStories.headline,
      firstPublishedAt: liveStories.firstPublishedAt,
    })
    .from(liveStories)
    .where(gte(liveStories.firstPublishedAt, since))
    .orderBy(desc(liveStories.firstPublishedAt), desc(liveStories.storyId))
    .limit(limit)
}

/**
 * Pages of tags and authors that show a story, and when the newest of it came out: a step into the
 * index for each, not a walk through all that was ever published.
 */
export async function listNamedPlaces(kind: 'tag' | 'author', limit: number) {
  const [named, placed, of] =
    kind === 'tag'
      ? [tags, liveStoryTags, eq(liveStoryTags.tagId, tags.id)]
      : [authors, liveStoryAuthors, eq(liveStoryAuthors.authorId, authors.id)]
  const newest = db()
    .select({ at: placed.firstPublishedAt })
    .from(placed)
    .where(of)
    .orderBy(desc(placed.firstPublishedAt))
    .limit(1)
  return db()
    .select({ slug: named.slug, newestAt: sql<Date>`(${newest})`.mapWith(placed.firstPublishedAt) })
    .from(named)
    .where(exists(newest))
    .orderBy(asc(named.slug))
    .limit(limit)
}

/** What one file of the site map names: all that first came out in that week, by its Monday. */
export async function listAddresses(week: string, limit: number) {
  return db()
    .select({ path: liveStories.path, changedAt: liveStories.changedAt })
    .from(liveStories)
    .where(eq(liveStories.week, week))
    .orderBy(asc(liveStories.changedAt))
    .limit(limit)
}

/** Whether readers find more than `many` stories. */
export async function hasMoreLive(many: number): Promise<boolean> {
  const [one] = await db()
    .select({ storyId: liveStories.storyId })
    .from(liveStories)
    .orderBy(asc(liveStories.firstPublishedAt))
    .limit(1)
    .offset(many)
  return one !== undefined
}

async function newestOf(subject: FeedSubject, limit: number): Promise<{ storyId: string }[]> {
  switch (subject.kind) {
    case 'tag':
      return db()
        .select({ storyId: liveStoryTags.storyId })
        .from(liveStoryTags)
        .where(eq(liveStoryTags.tagId, subject.id))
        .orderBy(desc(liveStoryTags.firstPublishedAt), desc(liveStoryTags.storyId))
        .limit(limit)
    case 'author':
      return db()
        .select({ storyId: liveStoryAuthors.storyId })
        .from(liveStoryAuthors)
        .where(eq(liveStoryAuthors.authorId, subject.id))
        .orderBy(desc(liveStoryAuthors.firstPublishedAt), desc(liveStoryAuthors.storyId))
        .limit(limit)
    default:
      return db()
        .select({ storyId: liveStories.storyId })
        .from(liveStories)
        .where(subject.kind === 'section' ? eq(liveStories.sectionId, subject.id) : undefined)
        .orderBy(desc(liveStories.firstPublishedAt), desc(liveStories.storyId))
        .limit(limit)
  }
}

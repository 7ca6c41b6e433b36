/**
 * What feeds and maps carry, from `live_stories` alone, so that nothing unpublished leaves the house
 * by them. Each list is found by an index and read no further than its limit, however large the
 * archive.
 */
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt, gte, inArray, max, or } from 'drizzle-orm'
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

/** What a feed follows: the whole paper, or one subject of it by the id of its row. */
export type FeedSubject = { kind: 'paper' } | { kind: 'section' | 'tag' | 'author'; id: string }

export type FeedStory = Awaited<ReturnType<typeof listForFeed>>[number]
export type NewsStory = Awaited<ReturnType<typeof listNews>>[number]

/** The newest stories of the subject, with their whole text. */
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
  return rows
    .map(({ story, section, source }) => ({ ...story, section, source }))
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

/** Pages of tags and authors that show a story, and when the newest of it came out. */
export async function listNamedPlaces(kind: 'tag' | 'author', limit: number) {
  const newest = max(liveStoryTags.firstPublishedAt)
  if (kind === 'tag') {
    return db()
      .select({ slug: tags.slug, newestAt: newest })
      .from(liveStoryTags)
      .innerJoin(tags, eq(tags.id, liveStoryTags.tagId))
      .groupBy(tags.id, tags.slug)
      .orderBy(asc(tags.slug))
      .limit(limit)
  }
  return db()
    .select({ slug: authors.slug, newestAt: max(liveStoryAuthors.firstPublishedAt) })
    .from(liveStoryAuthors)
    .innerJoin(authors, eq(authors.id, liveStoryAuthors.authorId))
    .groupBy(authors.id, authors.slug)
    .orderBy(asc(authors.slug))
    .limit(limit)
}

/** Oldest first, so that a full file of a map never changes again but by a change of its stories. */
export async function listAddresses(from: number, limit: number) {
  return db()
    .select({ path: liveStories.path, publishedAt: liveStories.publishedAt })
    .from(liveStories)
    .orderBy(asc(liveStories.firstPublishedAt), asc(liveStories.storyId))
    .limit(limit)
    .offset(from)
}

/** When each run of `size` addresses last changed, in the order of `listAddresses`. */
export async function lastChanges(size: number): Promise<Date[]> {
  const { firstPublishedAt, storyId, publishedAt } = liveStories
  const columns = { firstPublishedAt, storyId, publishedAt }
  const changes: Date[] = []
  // Run by run, each from where the one before ended: an index walked once, and nothing else read.
  for (let after: { firstPublishedAt: Date; storyId: string } | undefined; ; ) {
    const isLater = after && laterThan(after)
    const rest = () =>
      db()
        .select(columns)
        .from(liveStories)
        .where(isLater)
        .orderBy(asc(firstPublishedAt), asc(storyId))
    const run = rest().limit(size).as('run')
    const [found] = await db()
      .select({ changedAt: max(run.publishedAt) })
      .from(run)
    if (!found?.changedAt) return changes
    changes.push(found.changedAt)
    const [last] = await rest()
      .limit(1)
      .offset(size - 1)
    if (!last) return changes
    after = last
  }
}

function laterThan({ firstPublishedAt, storyId }: { firstPublishedAt: Date; storyId: string }) {
  return and(
    gte(liveStories.firstPublishedAt, firstPublishedAt),
    or(gt(liveStories.firstPublishedAt, firstPublishedAt), gt(liveStories.storyId, storyId)),
  )
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

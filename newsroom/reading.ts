/**
 * What readers ask for, answered from `live_stories` alone, so that no page can show a draft. No
 * actor: all of it is public. Lists come newest first, are paged by key, and read no body.
 */
import { and, desc, eq, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { figuresOf, type Picture } from '@/content/picture'
import type { ScriptFix } from '@/content/story'
import {
  authors,
  db,
  liveStories,
  liveStoryAuthors,
  liveStoryTags,
  redirects,
  sections,
  sources,
  stories,
  tags,
} from '@/db'

/** What lists show of a story; whoever makes a list of their own selects this. */
export const listed = {
  storyId: liveStories.storyId,
  path: liveStories.path,
  language: liveStories.language,
  headline: liveStories.headline,
  kicker: liveStories.kicker,
  summary: liveStories.summary,
  byline: liveStories.byline,
  /** The story's lead picture, else its first figure; null where it has none. */
  picture: liveStories.picture,
  characters: liveStories.characters,
  firstPublishedAt: liveStories.firstPublishedAt,
  publishedAt: liveStories.publishedAt,
  section: { id: sections.id, slug: sections.slug, name: sections.name },
}

export type ListedStory = Awaited<ReturnType<typeof listLatest>>[number]
export type LiveStory = NonNullable<Awaited<ReturnType<typeof findLiveStory>>>

export interface StoryList {
  stories: ListedStory[]
  /** Where the next page begins; null on the last one. */
  next: string | null
}

/** The newest stories, of the whole paper or of one section: fronts and feeds. */
export async function listLatest(limit: number, sectionId?: string) {
  return db()
    .select(listed)
    .from(liveStories)
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
    .where(sectionId ? eq(liveStories.sectionId, sectionId) : undefined)
    .orderBy(desc(liveStories.firstPublishedAt), desc(liveStories.storyId))
    .limit(limit)
}

/** Those of the stories that are live, in no order: for fronts, which have one of their own. */
export async function listStoriesById(ids: readonly string[]): Promise<ListedStory[]> {
  if (ids.length === 0) return []
  return db()
    .select(listed)
    .from(liveStories)
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
    .where(inArray(liveStories.storyId, [...ids]))
}

/** All the pictures that the live stories show, the one of their teasers first. */
export async function listShownPictures(
  storyIds: readonly string[],
): Promise<Map<string, Picture[]>> {
  if (storyIds.length === 0) return new Map()
  const rows = await db()
    .select({
      storyId: liveStories.storyId,
      picture: liveStories.picture,
      body: liveStories.body,
    })
    .from(liveStories)
    .where(inArray(liveStories.storyId, [...storyIds]))
  return new Map(
    rows.map(({ storyId, picture, body }) => {
      const all = [...(picture ? [picture] : []), ...figuresOf(body)]
      return [
        storyId,
        [...new Map(all.toReversed().map((each) => [each.media, each])).values()].toReversed(),
      ]
    }),
  )
}

export async function listSection(
  sectionId: string,
  before: string | null,
  limit = 20,
): Promise<StoryList> {
  const rows = await db()
    .select(listed)
    .from(liveStories)
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
    .where(and(eq(liveStories.sectionId, sectionId), olderThan(liveStories, before)))
    .orderBy(desc(liveStories.firstPublishedAt), desc(liveStories.storyId))
    .limit(limit + 1)
  return page(rows, limit)
}

export async function listTagged(
  tagId: string,
  before: string | null,
  limit = 20,
): Promise<StoryList> {
  const rows = await db()
    .select(listed)
    .from(liveStoryTags)
    .innerJoin(liveStories, eq(liveStories.storyId, liveStoryTags.storyId))
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
    .where(and(eq(liveStoryTags.tagId, tagId), olderThan(liveStoryTags, before)))
    .orderBy(desc(liveStoryTags.firstPublishedAt), desc(liveStoryTags.storyId))
    .limit(limit + 1)
  return page(rows, limit)
}

export async function listByAuthor(
  authorId: string,
  before: string | null,
  limit = 20,
): Promise<StoryList> {
  const rows = await db()
    .select(listed)
    .from(liveStoryAuthors)
    .innerJoin(liveStories, eq(liveStories.storyId, liveStoryAuthors.storyId))
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
    .where(and(eq(liveStoryAuthors.authorId, authorId), olderThan(liveStoryAuthors, before)))
    .orderBy(desc(liveStoryAuthors.firstPublishedAt), desc(liveStoryAuthors.storyId))
    .limit(limit + 1)
  return page(rows, limit)
}

/** The live story at this address, with all that its page shows. */
export async function findLiveStory(path: string) {
  const [row] = await db()
    .select({
      story: liveStories,
      section: listed.section,
      source: { name: sources.name, kind: sources.kind, url: sources.url },
    })
    .from(liveStories)
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
    .leftJoin(sources, eq(sources.id, liveStories.sourceId))
    .where(eq(liveStories.path, path))
  return row ? { ...row.story, section: row.section, source: row.source } : null
}

/** Where the story that used to be at this address is, or was, now; null if there never was one. */
export async function findRedirect(path: string): Promise<string | null> {
  const [row] = await db()
    .select({ path: stories.path })
    .from(redirects)
    .innerJoin(stories, eq(stories.id, redirects.storyId))
    .where(and(eq(redirects.path, path), isNotNull(stories.firstPublishedAt)))
  return row?.path && row.path !== path ? row.path : null
}

/** What may be said of a story withdrawn from this address: when, and why in the editors' words. */
export async function findWithdrawn(path: string) {
  const [row] = await db()
    .select({
      storyId: stories.id,
      withdrawnAt: stories.withdrawnAt,
      publicNote: stories.publicNote,
    })
    .from(stories)
    .where(
      and(
        eq(stories.path, path),
        isNotNull(stories.firstPublishedAt),
        isNotNull(stories.withdrawnAt),
        isNull(stories.liveVersionId),
      ),
    )
  return row ?? null
}

/** A tag that at least one live story bears. */
export async function findTag(slug: string) {
  const [row] = await db()
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tags)
    .innerJoin(liveStoryTags, eq(liveStoryTags.tagId, tags.id))
    .where(eq(tags.slug, slug))
    .limit(1)
  return row ?? null
}

/** An author whom at least one live story names. */
export async function findAuthor(slug: string) {
  const [row] = await db()
    .select({ id: authors.id, slug: authors.slug, name: authors.name })
    .from(authors)
    .innerJoin(liveStoryAuthors, eq(liveStoryAuthors.authorId, authors.id))
    .where(eq(authors.slug, slug))
    .limit(1)
  return row ?? null
}

/** What the editors of these stories fixed for the mirror, of those of them that fixed anything. */
export async function listScriptFixes(paths: readonly string[]): Promise<Map<string, ScriptFix[]>> {
  if (paths.length === 0) return new Map()
  const rows = await db()
    .select({ path: liveStories.path, fixes: liveStories.scriptFixes })
    .from(liveStories)
    .where(inArray(liveStories.path, paths.slice(0, 500)))
  return new Map(
    rows.filter(({ fixes }) => fixes.length > 0).map(({ path, fixes }) => [path, fixes]),
  )
}

const cursorForm = /^(\d{1,13})\.([\w-]{1,40})$/

/** What came with an address, if it can be where a page begins; null for anything else. */
export function cursorIn(value: unknown): string | null {
  return typeof value === 'string' && cursorForm.test(value) ? value : null
}

type Placed = typeof liveStories | typeof liveStoryTags | typeof liveStoryAuthors

/** After the story a cursor names, in the order of lists; everything if the cursor is none of ours. */
function olderThan(table: Placed, cursor: string | null) {
  const [, time, storyId] = cursor?.match(cursorForm) ?? []
  if (!time || !storyId) return undefined
  const at = new Date(Number(time))
  // The first half alone is a range of the index; the second settles stories of one moment.
  return and(
    lte(table.firstPublishedAt, at),
    or(lt(table.firstPublishedAt, at), lt(table.storyId, storyId)),
  )
}

function page(rows: ListedStory[], limit: number): StoryList {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    stories: shown,
    next: last ? `${last.firstPublishedAt.getTime()}.${last.storyId}` : null,
  }
}

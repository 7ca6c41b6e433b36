/**
 * What readers see, derived: one row of `live_stories` for each live story, and its place on the
 * pages of its tags and authors. Written in the transaction that changes what is live, and equal
 * at any time to what `rebuildLive()` would write from the versions.
 */
import { eq } from 'drizzle-orm'
import { type Picture, picturesOf } from '@/content/picture'
import type { StoryContent } from '@/content/story'
import {
  corrections,
  db,
  liveStories,
  liveStoryAuthors,
  liveStoryMedia,
  liveStoryTags,
  versions,
} from '@/db'
import { authorsNamed, tagsNamed } from './names'
import { indexForReaders } from './search-index'

export interface LiveVersion {
  storyId: string
  versionId: string
  content: StoryContent
  path: string
  firstPublishedAt: Date
  publishedAt: Date
  /** The name that stands on the page; empty where the house has none. */
  responsibleEditor: string
}

/**
 * Shows readers this version. Inside the caller's transaction, after `stories.liveVersionId` names
 * it. Returns the page tags that change, those of the version it replaces included.
 */
export async function publishLive(live: LiveVersion): Promise<string[]> {
  const { storyId, versionId, content, firstPublishedAt } = live
  if (!content.sectionId) throw new Error(`Story ${storyId} goes live without a section.`)
  const before = await pageTags(storyId)
  const tags = await tagsNamed(content.tags)
  const authors = await authorsNamed(content.byline.flatMap((entry) => entry.names))
  const pictures = picturesOf(content)
  const row = {
    storyId,
    versionId,
    path: live.path,
    language: content.language,
    headline: content.headline,
    kicker: content.kicker,
    subhead: content.subhead,
    summary: content.summary,
    dateline: content.dateline,
    edition: content.edition ?? null,
    original: content.original ?? null,
    sectionId: content.sectionId,
    sourceId: content.sourceId,
    byline: content.byline,
    tags: tags.map(({ slug, name }) => ({ slug, name })),
    authors: authors.map(({ slug, name }) => ({ slug, name })),
    responsibleEditor: live.responsibleEditor,
    body: content.body,
    lead: content.lead ?? null,
    picture: pictures[0] ?? null,
    scriptFixes: content.scriptFixes ?? [],
    characters: await charactersOf(versionId),
    firstPublishedAt,
    publishedAt: live.publishedAt,
    changedAt: await lastChangeOf(live),
    week: weekOf(firstPublishedAt),
  }
  await db()
    .insert(liveStories)
    .values(row)
    .onConflictDoUpdate({ target: liveStories.storyId, set: row })
  await indexForReaders([row])
  await db().delete(liveStoryTags).where(eq(liveStoryTags.storyId, storyId))
  await db().delete(liveStoryAuthors).where(eq(liveStoryAuthors.storyId, storyId))
  await db().delete(liveStoryMedia).where(eq(liveStoryMedia.storyId, storyId))
  for (const { id } of tags) {
    await db().insert(liveStoryTags).values({ tagId: id, storyId, firstPublishedAt })
  }
  for (const { id } of authors) {
    await db().insert(liveStoryAuthors).values({ authorId: id, storyId, firstPublishedAt })
  }
  await showPictures(storyId, pictures)
  return [...new Set([...before, ...(await pageTags(storyId))])]
}

/** Takes the story from readers' sight. Inside the caller's transaction; returns the page tags that change. */
export async function withdrawLive(storyId: string): Promise<string[]> {
  const before = await pageTags(storyId)
  await db().delete(liveStories).where(eq(liveStories.storyId, storyId))
  return before
}

/** Says that the page of the live story changed just now, though not its text. Inside the caller's transaction. */
export async function markChanged(storyId: string, now: Date): Promise<void> {
  await db().update(liveStories).set({ changedAt: now }).where(eq(liveStories.storyId, storyId))
}

/** Gives the live story another address. Inside the caller's transaction; returns the page tags that change. */
export async function readdressLive(storyId: string, path: string): Promise<string[]> {
  await db().update(liveStories).set({ path }).where(eq(liveStories.storyId, storyId))
  return pageTags(storyId)
}

/** The Monday of its week in UTC, as `2026-05-04`. */
export function weekOf(date: Date): string {
  const monday = new Date(date)
  monday.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return monday.toISOString().slice(0, 10)
}

async function lastChangeOf({ storyId, publishedAt }: LiveVersion): Promise<Date> {
  const decided = await db()
    .select({ at: corrections.decidedAt, state: corrections.state })
    .from(corrections)
    .where(eq(corrections.storyId, storyId))
  const signed = decided.flatMap(({ at, state }) => (at && state === 'signed' ? [at] : []))
  return new Date(Math.max(...[publishedAt, ...signed].map((at) => at.getTime())))
}

async function showPictures(storyId: string, pictures: readonly Picture[]): Promise<void> {
  for (const { media: mediaId, focusX, focusY } of pictures) {
    await db()
      .insert(liveStoryMedia)
      .values({ mediaId, storyId, focusX, focusY })
      .onConflictDoNothing()
  }
}

/** The page tags of all pages that show this story, or show that there is none of that name. */
export async function pageTags(storyId: string): Promise<string[]> {
  const sections = await db()
    .select({ id: liveStories.sectionId })
    .from(liveStories)
    .where(eq(liveStories.storyId, storyId))
  const tags = await db()
    .select({ id: liveStoryTags.tagId })
    .from(liveStoryTags)
    .where(eq(liveStoryTags.storyId, storyId))
  const authors = await db()
    .select({ id: liveStoryAuthors.authorId })
    .from(liveStoryAuthors)
    .where(eq(liveStoryAuthors.storyId, storyId))
  const pictures = await db()
    .selectDistinct({ id: liveStoryMedia.mediaId })
    .from(liveStoryMedia)
    .where(eq(liveStoryMedia.storyId, storyId))
  return [
    'front',
    'feed',
    'missing',
    // What was said of the story comes and goes with it.
    'corrections',
    `story:${storyId}`,
    ...sections.map(({ id }) => `section:${id}`),
    ...tags.map(({ id }) => `tag:${id}`),
    ...authors.map(({ id }) => `author:${id}`),
    ...pictures.map(({ id }) => `media:${id}`),
  ]
}

async function charactersOf(versionId: string): Promise<number> {
  const [version] = await db()
    .select({ characters: versions.characters })
    .from(versions)
    .where(eq(versions.id, versionId))
  if (!version) throw new Error(`There is no version ${versionId} to go live.`)
  return version.characters
}

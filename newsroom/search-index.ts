/**
 * What of a live story can be found, derived from its row in `live_stories` and written with it:
 * headline above summary above text, the names of who and what it is about, and how those sound.
 */
import { inArray } from 'drizzle-orm'
import type { BylineEntry, DocumentNode } from '@/content/story'
import { plainText } from '@/content/text'
import { termsOf } from '@/copydesk/search-terms'
import { soundsOf } from '@/copydesk/sounds'
import { db, liveStories, transaction } from '@/db'
import { indexLive, listUnindexed, type SearchEntry } from '@/db/live-search'

/** Longer texts are found by what they begin with: PostgreSQL keeps no places beyond 16,383. */
export const searchedCharacters = 14_000

export interface Searchable {
  storyId: string
  firstPublishedAt: Date
  headline: string
  kicker: string
  subhead: string
  summary: string
  dateline: string
  sectionId: string
  byline: BylineEntry[]
  tags: { name: string }[]
  body: DocumentNode
}

/** Makes the stories found by what they now say. Inside the transaction that puts them live. */
export function indexForReaders(stories: readonly Searchable[]): Promise<void> {
  return indexLive(stories.map(entryOf))
}

/**
 * Indexes the live stories that are not, as after an upgrade, a few at a time so that nobody waits.
 * Returns how many there were.
 */
export async function indexMissing(): Promise<number> {
  for (let done = 0; ; ) {
    const indexed = await transaction(async () => {
      const ids = await listUnindexed(50)
      if (ids.length === 0) return 0
      const rows = await db().select().from(liveStories).where(inArray(liveStories.storyId, ids))
      await indexForReaders(rows)
      return rows.length
    })
    if (indexed === 0) return done
    done += indexed
  }
}

/** The mark of a story filed in the section. */
export function sectionMark(sectionId: string): string {
  return `s0${sectionId.toLowerCase().replace(/[^a-z0-9]/g, '')}`
}

/** The mark of a character that stands in what announces a story. */
export function characterMark(character: string): string {
  return `c0${character}`
}

/** The mark of two syllables side by side. */
export function soundMark(sound: string): string {
  return `p0${sound}`
}

function entryOf(story: Searchable): SearchEntry {
  const names = namesOf(story)
  const announced = [story.headline, story.subhead, story.kicker, story.summary, ...names]
  const heard = [story.headline, ...names].flatMap((text) => text.split(/[^\p{Script=Han}]+/u))
  return {
    storyId: story.storyId,
    firstPublishedAt: story.firstPublishedAt,
    headline: terms([story.headline, story.kicker, story.subhead]),
    announced: terms([story.summary, ...names]),
    body: terms([story.dateline, plainText(story.body).slice(0, searchedCharacters)]),
    marks: [
      [sectionMark(story.sectionId)],
      ...charactersOf(announced.join(' ')).map((character) => [characterMark(character)]),
      ...heard.map((text) => soundsOf(text).map(soundMark)).filter((run) => run.length > 0),
    ],
  }
}

/** Who and what it is about, as typed. */
export function namesOf(story: Pick<Searchable, 'byline' | 'tags'>): string[] {
  return [
    ...story.tags.map(({ name }) => name),
    ...story.byline.flatMap(({ institution, names }) => [...names, institution]),
  ].filter(Boolean)
}

function terms(texts: readonly string[]): string[] {
  return termsOf(texts.join('\n')).map(({ text }) => text)
}

function charactersOf(text: string): string[] {
  const pairs = termsOf(text).flatMap((term) => [...term.text])
  return [...new Set(pairs.filter((character) => /\p{Script=Han}/u.test(character)))]
}

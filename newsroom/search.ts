/**
 * What readers find: live stories alone, by words in either script, phrases, section and days.
 * Headline comes before summary and names, those before the text, and the newer before the older.
 * No actor: all of it is public. Whatever is asked, the answer is bounded and never an error.
 */
import { inArray } from 'drizzle-orm'
import { plainText } from '@/content/text'
import { excerpt, hasHit, highlighted, type Segment } from '@/copydesk/excerpt'
import { loosened, type Phrase, phrasesOf } from '@/copydesk/search-terms'
import { db, liveStories } from '@/db'
import {
  countFound,
  type FoundEntry,
  findInTier,
  type Question,
  type Tier,
  tiers,
} from '@/db/live-search'
import { momentOf } from '@/rules/zoned-time'
import { type ListedStory, listStoriesById } from './reading'
import { characterMark, searchedCharacters, sectionMark } from './search-index'

export interface SearchInput {
  query: string
  sectionId?: string | null
  /** Days as the paper's calendar has them, `2026-05-06`, both included; anything else is no limit. */
  from?: string | null
  until?: string | null
  timeZone: string
  /** Where the page begins, as a page before it said. */
  after?: string | null
}

export interface FoundStory extends ListedStory {
  shown: { headline: Segment[]; text: Segment[] }
}

export interface Found {
  stories: FoundStory[]
  /** Where the next page begins; null on the last one. */
  next: string | null
  /** How many there are in all; one more than `mostCounted` where there are more. */
  count: number
  /** Nothing had the words as they were written together, so each was looked for by itself. */
  isLoose: boolean
}

export const mostCounted = 1_000
const longestQuery = 200
const excerptLength = 90

export async function searchStories(input: SearchInput, limit = 15): Promise<Found> {
  const phrases = phrasesOf(input.query.slice(0, longestQuery))
  const strict = await answer(phrases, input, limit)
  if (strict.count > 0) return strict
  const loose = loosened(phrases)
  const found = loose ? await answer(loose, input, limit) : strict
  return { ...found, isLoose: found.count > 0 }
}

async function answer(phrases: Phrase[], input: SearchInput, limit: number): Promise<Found> {
  const nothing: Found = { stories: [], next: null, count: 0, isLoose: false }
  if (phrases.length === 0) return nothing
  const question = questionOf(phrases, input)
  const count = await countFound(question, mostCounted + 1)
  if (count === 0) return nothing
  const found = await readOn(question, placeIn(input.after), limit + 1)
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    stories: await present(shown, phrases),
    next: last ? `${last.tier}.${last.firstPublishedAt.getTime()}.${last.storyId}` : null,
    count,
    isLoose: false,
  }
}

export function questionOf(
  phrases: readonly Phrase[],
  { sectionId, from, until, timeZone }: Omit<SearchInput, 'query' | 'after'>,
): Question {
  const lone = phrases.filter(
    ({ terms: [term = '', ...more] }) => more.length === 0 && /^\p{Script=Han}$/u.test(term),
  )
  const marks = lone.map(({ terms: [character = ''] }) => characterMark(character))
  if (sectionId) marks.push(sectionMark(sectionId))
  const lastDay = dayStart(until, timeZone)
  return {
    phrases: phrases.filter((phrase) => !lone.includes(phrase)),
    marks: marks.map((mark) => ({ terms: [mark], isPrefix: false })),
    from: dayStart(from, timeZone),
    until: lastDay && dayStart(dayAfter(until as string), timeZone),
  }
}

interface Placed extends FoundEntry {
  tier: Tier
}

/** From the place on, through the tiers that are left, until there are enough. */
async function readOn(question: Question, from: Placed | null, limit: number): Promise<Placed[]> {
  // Without words there is nothing that could stand in a lesser place.
  const open = question.phrases.length === 0 ? tiers.slice(0, 1) : tiers
  const found: Placed[] = []
  for (const tier of open.slice(from ? open.indexOf(from.tier) : 0)) {
    if (found.length >= limit) break
    const after = from?.tier === tier ? from : null
    const entries = await findInTier(question, tier, after, limit - found.length)
    found.push(...entries.map((entry) => ({ ...entry, tier })))
  }
  return found
}

async function present(
  found: readonly Placed[],
  phrases: readonly Phrase[],
): Promise<FoundStory[]> {
  const ids = found.map(({ storyId }) => storyId)
  const stories = await listStoriesById(ids)
  const bodies = await bodiesOf(ids)
  const byId = new Map(stories.map((story) => [story.storyId, story]))
  return ids.flatMap((id) => {
    const story = byId.get(id)
    if (!story) return []
    const summary = highlighted(story.summary, phrases)
    const text = hasHit(summary) ? summary : (inBody(bodies.get(id) ?? '', phrases) ?? summary)
    return [{ ...story, shown: { headline: highlighted(story.headline, phrases), text } }]
  })
}

function inBody(text: string, phrases: readonly Phrase[]): Segment[] | null {
  const isLatin = !/\p{Script=Han}/u.test(text.slice(0, 200))
  return excerpt(text, phrases, isLatin ? excerptLength * 2 : excerptLength)
}

async function bodiesOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db()
    .select({ storyId: liveStories.storyId, body: liveStories.body })
    .from(liveStories)
    .where(inArray(liveStories.storyId, [...ids]))
  return new Map(
    rows.map(({ storyId, body }) => [storyId, plainText(body).slice(0, searchedCharacters)]),
  )
}

function placeIn(after: string | null | undefined): Placed | null {
  const [, word, time, storyId] = /^([a-z]+)\.(\d{1,13})\.([\w-]{1,40})$/.exec(after ?? '') ?? []
  const tier = tiers.find((each) => each === word)
  if (!tier || !time || !storyId) return null
  return { tier, storyId, firstPublishedAt: new Date(Number(time)) }
}

function dayStart(day: string | null | undefined, timeZone: string): Date | null {
  return day && isDay(day) ? momentOf(`${day}T00:00`, timeZone) : null
}

function isDay(day: string): boolean {
  const at = /^[12]\d{3}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

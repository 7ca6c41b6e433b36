/**
 * What a story is proofread with: its day, the house's own rules, and what people have left as
 * it is. The editor gets the same and so finds what the server finds; what holds a story up
 * is decided here alone.
 */
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { StoryContent } from '@/content/story'
import { type Dismissal, type FoundPlace, placeOf, sorted } from '@/copydesk/dismissals'
import { proofread } from '@/copydesk/proof'
import { rules } from '@/copydesk/rules/index'
import type { Facts } from '@/copydesk/rules/rule'
import { copyOfStory, type Records } from '@/copydesk/story-copy'
import { db, dismissals, people } from '@/db'
import type { Reason } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { wallClock } from '@/rules/zoned-time'
import { liveHouseRules } from './house-rules'
import { listSections } from './sections'
import { getSettings } from './settings'
import { type StoryRow, seeStory } from './sight'
import { listSources } from './sources'

/** What a story is read with; given to the page as a prop, so that the editor finds what the server finds. */
export interface Reading {
  facts: Facts
  /** Ids of rules that the house does without. */
  without: string[]
  /** Of the story, as they stand: what was taken back is not among them. */
  dismissals: Dismissal[]
  records: {
    sections: (Records['sections'][number] & { name: string })[]
    sources: Records['sources'][number][]
  }
}

/** The same for whoever may see the story. */
export async function getReading(
  actor: Actor,
  storyId: string,
  now = new Date(),
): Promise<Reading> {
  return readingOf(await seeStory(actor, storyId), now)
}

/** What a story is read with, for whoever has loaded it. */
export async function readingOf(
  story: Pick<StoryRow, 'id' | 'sectionId' | 'publishAt' | 'firstPublishedAt'>,
  now = new Date(),
): Promise<Reading> {
  const { timeZone } = (await getSettings()).paper
  const out = story.firstPublishedAt ?? story.publishAt
  const day = wallClock(out ?? now, timeZone).slice(0, 10)
  const { words, people: known, without } = await liveHouseRules(story.sectionId, day)
  return {
    facts: {
      publishedOn: day,
      ...(!out && { isDaySupposed: true as const }),
      people: known,
      houseWords: words,
    },
    without,
    dismissals: await listDismissals(story.id),
    records: {
      sections: (await listSections()).map(({ id, name, isNews }) => ({ id, name, isNews })),
      sources: (await listSources()).map(({ id, name, kind }) => ({ id, name, kind })),
    },
  }
}

/** A story's dismissals as they stand, oldest first. */
export async function listDismissals(storyId: string): Promise<Dismissal[]> {
  const rows = await db()
    .select({ dismissal: dismissals, personName: people.name })
    .from(dismissals)
    .innerJoin(people, eq(people.id, dismissals.personId))
    .where(and(eq(dismissals.storyId, storyId), isNull(dismissals.takenBackAt)))
    .orderBy(asc(dismissals.at), asc(dismissals.id))
  return rows.map(({ dismissal: { id, rule, place, reason, at, isOverride }, personName }) => ({
    id,
    rule,
    ...(place && { place }),
    reason,
    personName,
    at,
    ...(isOverride && { isOverride }),
  }))
}

/** What only these rules find, or all of them; `blocks` are what the findings' offsets speak of. */
export function findIn(content: StoryContent, reading: Reading, only?: readonly string[]) {
  const copy = copyOfStory(content, reading.facts, reading.records)
  const without = new Set(reading.without)
  if (only) for (const { id } of rules) if (!only.includes(id)) without.add(id)
  return { ...proofread(copy, { without }), blocks: copy.blocks }
}

const longestExcerpt = 24

const blockingRules = rules.flatMap(({ id, severity }) => (severity === 'block' ? [id] : []))
/** Whose findings are as grave as the house says. */
const houseRules = rules.flatMap(({ id, sources }) => (sources.includes('H') ? [id] : []))

/** What must not go out: the place, so that a chief can let it stand, and why, in words that quote it. */
export interface Blocking {
  rule: string
  place: FoundPlace
  reason: Reason
}

/** What blocks in the text, and no chief has let stand. */
export function blockingIn(content: StoryContent, reading: Reading): Blocking[] {
  const { houseWords = [] } = reading.facts
  // Asked at each save, and seldom for more than a few rules. All words or none: one that blocks may
  // be part of a longer one that does not.
  const mayHouseBlock = houseWords.some(({ severity }) => severity === 'block')
  const only = mayHouseBlock ? [...blockingRules, ...houseRules] : blockingRules
  const { findings, blocks } = findIn(content, reading, only)
  const blocking = findings.filter(({ severity }) => severity === 'block')
  return sorted(blocking, blocks, reading.dismissals).open.map((finding) => ({
    rule: finding.rule,
    place: placeOf(finding, blocks),
    reason: { key: `blocked.${finding.rule}`, values: { text: excerptOf(finding.text) } },
  }))
}

function excerptOf(text: string): string {
  const characters = Array.from(text)
  const isShort = characters.length <= longestExcerpt
  return isShort ? text : `${characters.slice(0, longestExcerpt).join('')}…`
}

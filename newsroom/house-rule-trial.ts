/**
 * The dry run: house rules tried on what is live, before they are. It goes in slices that the
 * browser asks for one after the other, each a fraction of a second and itself cut into a few
 * stories at a time: nobody's request waits behind it, closing the page ends it, and no state of it
 * is kept. A worker would be free of the pauses, and would need a database connection of its own.
 */
import { and, count, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { type Finding, proofread } from '@/copydesk/proof'
import { rules as builtIn } from '@/copydesk/rules'
import { copyOfStory, type StoryCopy } from '@/copydesk/story-copy'
import { db, houseRules, liveStories } from '@/db'
import { type HouseRule, houseDraftObjection, labelOf } from '@/rules/house-rules'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { wallClock } from '@/rules/zoned-time'
import { asRead } from './house-rules'
import { getSettings } from './settings'

/** One place in the archive that a rule would point out; of a rule to be switched off, no longer. */
export interface TrialHit {
  ruleId: string
  storyId: string
  headline: string
  publishedAt: Date
  before: string
  text: string
  after: string
  /** Null where the rule only points out. */
  replacement: string | null
}

export interface TrialSlice {
  /** The first ones: a rule that fires everywhere need not be seen everywhere. */
  hits: TrialHit[]
  /** How often each rule fired, by its id, and in how many stories any did. */
  counts: Record<string, number>
  storiesHit: number
  read: number
  /** With the first slice: how many stories there are. */
  total?: number
  /** Goes on from here; null when all is read. */
  next: string | null
}

/** How long a slice may take, in milliseconds, and how many stories are read at a stretch. */
const sliceTime = 400
const stretch = 20
const mostHits = 60
const mostWords = 16

interface Tried {
  id: string
  rule: HouseRule
}

/** The next slice of a trial of these rules as they are drafted, newest stories first. Editors only. */
export async function tryHouseRules(
  actor: Actor,
  input: { ruleIds: readonly string[]; after: string | null },
): Promise<TrialSlice> {
  const objection = houseDraftObjection(actor)
  if (objection) throw new Refused('forbidden', objection)
  const tried = await triedRules(input.ruleIds)
  const readers = new Map<string, Reader>()
  const { timeZone } = (await getSettings()).paper
  const slice: TrialSlice = { hits: [], counts: {}, storiesHit: 0, read: 0, next: input.after }
  if (input.after === null) slice.total = await countLive()
  const until = performance.now() + sliceTime
  do {
    const page = await archivePage(slice.next)
    for (const story of page) {
      const { sectionId } = story
      const read = readers.get(sectionId) ?? readerFor(tried, sectionId)
      readers.set(sectionId, read)
      const publishedOn = wallClock(story.firstPublishedAt, timeZone).slice(0, 10)
      keep(slice, story, read(copyOfLive(story, publishedOn), publishedOn))
    }
    const last = page.at(-1)
    slice.read += page.length
    slice.next = last && page.length === stretch ? cursorAt(last) : null
    await new Promise(setImmediate)
  } while (slice.next !== null && performance.now() < until)
  return slice
}

async function triedRules(ids: readonly string[]): Promise<Tried[]> {
  const rows = await db()
    .select({ id: houseRules.id, rule: houseRules.draft })
    .from(houseRules)
    .where(inArray(houseRules.id, [...ids]))
  if (rows.length === 0 || rows.length !== new Set(ids).size) {
    throw new Refused('not-found', { key: 'houseRuleNotFound' })
  }
  return rows
}

async function countLive(): Promise<number> {
  const [row] = await db().select({ stories: count() }).from(liveStories)
  return row?.stories ?? 0
}

type ArchiveStory = Awaited<ReturnType<typeof archivePage>>[number]

function archivePage(after: string | null) {
  return db()
    .select({
      storyId: liveStories.storyId,
      sectionId: liveStories.sectionId,
      firstPublishedAt: liveStories.firstPublishedAt,
      language: liveStories.language,
      headline: liveStories.headline,
      kicker: liveStories.kicker,
      subhead: liveStories.subhead,
      summary: liveStories.summary,
      dateline: liveStories.dateline,
      lead: liveStories.lead,
      body: liveStories.body,
    })
    .from(liveStories)
    .where(olderThan(after))
    .orderBy(desc(liveStories.firstPublishedAt), desc(liveStories.storyId))
    .limit(stretch)
}

function cursorAt({ firstPublishedAt, storyId }: ArchiveStory): string {
  return `${firstPublishedAt.getTime()}.${storyId}`
}

function olderThan(cursor: string | null) {
  if (cursor === null) return
  const [, time, id] = cursor.match(/^(\d{1,15})\.([\w-]{1,40})$/) ?? []
  if (!time || !id) throw new Refused('invalid', { key: 'badInput' })
  const at = new Date(Number(time))
  return or(
    lt(liveStories.firstPublishedAt, at),
    and(eq(liveStories.firstPublishedAt, at), lt(liveStories.storyId, id)),
  )
}

function copyOfLive({ lead, ...story }: ArchiveStory, publishedOn: string): StoryCopy {
  return copyOfStory(lead ? { ...story, lead } : story, { publishedOn })
}

interface Found {
  ruleId: string
  finding: Finding
  copy: StoryCopy
}

type Reader = (copy: StoryCopy, day: string) => Found[]

/** What the rules that are heard in a section find in its stories; made once for all of them. */
function readerFor(tried: readonly Tried[], sectionId: string): Reader {
  const heard = tried.filter(({ rule }) => !rule.sectionId || rule.sectionId === sectionId)
  const readers = [wordReader, peopleReader, silenceReader].flatMap((make) => make(heard) ?? [])
  return (copy, day) => readers.flatMap((read) => read(copy, day))
}

function wordReader(heard: readonly Tried[]): Reader | null {
  const words = heard.filter(({ rule }) => rule.kind === 'word')
  if (words.length === 0) return null
  // The section's own come last and so are what is named where the paper has the same word.
  words.sort((a, b) => Number(!!a.rule.sectionId) - Number(!!b.rule.sectionId))
  const ids = new Map(words.map(({ id, rule }) => [folded(labelOf(rule)), id]))
  const { words: houseWords } = asRead(rulesOf(words), '')
  const find = finder(['H01'])
  return (copy) =>
    find({ ...copy, facts: { ...copy.facts, houseWords } }).flatMap((finding) => {
      const ruleId = ids.get(folded(finding.text))
      return ruleId ? { ruleId, finding, copy } : []
    })
}

/** What the list of people adds to what is found without it. */
function peopleReader(heard: readonly Tried[]): Reader | null {
  const named = heard.flatMap(({ id, rule }) => (rule.kind === 'person' ? { id, rule } : []))
  if (named.length === 0) return null
  const find = finder(['R04'])
  return (copy, day) => {
    const { people } = asRead(rulesOf(named), day)
    const before = new Set(find(copy).map(placeOf))
    return find({ ...copy, facts: { ...copy.facts, people } }).flatMap((finding) => {
      if (before.has(placeOf(finding))) return []
      const rest = copy.blocks[finding.block]?.text.slice(finding.end) ?? ''
      const who = named.find(
        ({ rule }) => finding.values.right === rule.name || rest.startsWith(rule.name),
      )
      return who ? { ruleId: who.id, finding, copy } : []
    })
  }
}

/** What would be pointed out no longer. */
function silenceReader(heard: readonly Tried[]): Reader | null {
  const ids = new Map(
    heard.flatMap(({ id, rule }) => (rule.kind === 'off' ? [[rule.rule, id] as const] : [])),
  )
  if (ids.size === 0) return null
  const find = finder([...ids.keys()])
  return (copy) =>
    find(copy).flatMap((finding) => {
      const ruleId = ids.get(finding.rule)
      return ruleId ? { ruleId, finding, copy } : []
    })
}

/** Proofreads with these rules alone. */
function finder(only: readonly string[]): (copy: StoryCopy) => Finding[] {
  const without = new Set(builtIn.map(({ id }) => id).filter((id) => !only.includes(id)))
  return (copy) => proofread(copy, { without }).findings
}

function placeOf({ block, start, end }: Finding): string {
  return `${block} ${start} ${end}`
}

function rulesOf(tried: readonly Tried[]): HouseRule[] {
  return tried.map(({ rule }) => rule)
}

function folded(word: string): string {
  return word.toLowerCase()
}

function keep(slice: TrialSlice, story: ArchiveStory, found: readonly Found[]): void {
  if (found.length > 0) slice.storiesHit++
  for (const { ruleId, finding, copy } of found) {
    slice.counts[ruleId] = (slice.counts[ruleId] ?? 0) + 1
    if (slice.hits.length >= mostHits) continue
    const { start, end, text, fixes } = finding
    const around = copy.blocks[finding.block]?.text ?? ''
    slice.hits.push({
      ruleId,
      storyId: story.storyId,
      headline: story.headline,
      publishedAt: story.firstPublishedAt,
      before: around.slice(Math.max(0, start - mostWords), start),
      text,
      after: around.slice(end, end + mostWords),
      replacement: fixes.length === 1 ? (fixes[0]?.replacement ?? null) : null,
    })
  }
}

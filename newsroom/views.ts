/**
 * How often stories are read: counts by day, by hour and by the host readers came from, and nothing
 * of the readers themselves. Only stories that are live are counted. What comes in is already free
 * of bots and repetitions (`server/counting.ts`); here it is added up, in one transaction.
 */
import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import {
  db,
  liveStories,
  paperViews,
  sections,
  storyReferrers,
  storyViewHours,
  storyViews,
  transaction,
} from '@/db'
import { dayOf } from './addresses'
import { type ListedStory, listed } from './reading'
import { getSettings } from './settings'

const hour = 60 * 60_000
const day = 24 * hour

/** A story's hosts are kept apart up to so many a day; made-up ones can't fill the table. */
const mostHosts = 60
const rowsAtOnce = 200

export interface Readings {
  /** By the story's address: how often it was read, and how often by way of each host. */
  stories: ReadonlyMap<string, { views: number; hosts: ReadonlyMap<string, number> }>
  /** How many of them were readers' first today. */
  visitors: number
}

/** The live stories read most in the last days, today included, most read first. */
export async function listMostRead(
  days: number,
  limit: number,
  now = new Date(),
): Promise<ListedStory[]> {
  const ranked = db()
    .select({
      storyId: storyViews.storyId,
      total: sql<number>`sum(${storyViews.views})`.as('total'),
    })
    .from(storyViews)
    .where(gte(storyViews.day, await firstDayOf(days, now)))
    .groupBy(storyViews.storyId)
    .as('ranked')
  return db()
    .select(listed)
    .from(ranked)
    .innerJoin(liveStories, eq(liveStories.storyId, ranked.storyId))
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
    .orderBy(desc(ranked.total), desc(liveStories.firstPublishedAt))
    .limit(limit)
}

/** Adds what was read since the last time, all or nothing; addresses of no live story count nothing. */
export async function addViews(readings: Readings, now = new Date()): Promise<void> {
  const today = await paperDay(now)
  const read = await liveAmong(readings)
  const views = read.reduce((sum, { views }) => sum + views, 0)
  if (views === 0) return
  const thisHour = new Date(Math.floor(now.getTime() / hour) * hour)
  await transaction(async () => {
    await inParts(read, async (rows) => {
      const counts = rows.map(({ storyId, views }) => ({ storyId, views }))
      await db()
        .insert(storyViews)
        .values(counts.map((count) => ({ ...count, day: today })))
        .onConflictDoUpdate({
          target: [storyViews.day, storyViews.storyId],
          set: { views: sql`${storyViews.views} + excluded.views` },
        })
      await db()
        .insert(storyViewHours)
        .values(counts.map((count) => ({ ...count, hour: thisHour })))
        .onConflictDoUpdate({
          target: [storyViewHours.hour, storyViewHours.storyId],
          set: { views: sql`${storyViewHours.views} + excluded.views` },
        })
    })
    await inParts(await hostsToAdd(read, today), async (rows) => {
      await db()
        .insert(storyReferrers)
        .values(rows.map((row) => ({ ...row, day: today })))
        .onConflictDoUpdate({
          target: [storyReferrers.day, storyReferrers.storyId, storyReferrers.host],
          set: { views: sql`${storyReferrers.views} + excluded.views` },
        })
    })
    await db()
      .insert(paperViews)
      .values({ day: today, views, visitors: readings.visitors })
      .onConflictDoUpdate({
        target: paperViews.day,
        set: {
          views: sql`${paperViews.views} + excluded.views`,
          visitors: sql`${paperViews.visitors} + excluded.visitors`,
        },
      })
  })
}

/** Hours go after two days, hosts after ninety; the counts by day stay. */
export async function tidyViews(now: Date): Promise<void> {
  const oldestHost = await firstDayOf(90, now)
  await transaction(async () => {
    await db()
      .delete(storyViewHours)
      .where(lt(storyViewHours.hour, new Date(now.getTime() - 2 * day)))
    await db().delete(storyReferrers).where(lt(storyReferrers.day, oldestHost))
  })
}

/** The day by the paper's own clock. */
export async function paperDay(now: Date): Promise<string> {
  return dayOf(now, (await getSettings()).paper.timeZone)
}

/** The first of so many days that end today. */
export async function firstDayOf(days: number, now: Date): Promise<string> {
  return paperDay(new Date(now.getTime() - (days - 1) * day))
}

interface ReadStory {
  storyId: string
  views: number
  hosts: ReadonlyMap<string, number>
}

/** In the order of their ids, so that two processes adding up never wait for each other in a circle. */
async function liveAmong({ stories }: Readings): Promise<ReadStory[]> {
  const found: ReadStory[] = []
  await inParts([...stories.keys()], async (paths) => {
    const rows = await db()
      .select({ storyId: liveStories.storyId, path: liveStories.path })
      .from(liveStories)
      .where(inArray(liveStories.path, paths))
    for (const { storyId, path } of rows) {
      const read = stories.get(path)
      if (read) found.push({ storyId, ...read })
    }
  })
  return found.sort((one, other) => (one.storyId < other.storyId ? -1 : 1))
}

/** New hosts only as far as a story's day has room for them. */
async function hostsToAdd(read: readonly ReadStory[], today: string) {
  const known = new Map<string, Set<string>>()
  const withHosts = read.filter(({ hosts }) => hosts.size > 0)
  await inParts(withHosts, async (rows) => {
    const ids = rows.map(({ storyId }) => storyId)
    const present = await db()
      .select({ storyId: storyReferrers.storyId, host: storyReferrers.host })
      .from(storyReferrers)
      .where(and(eq(storyReferrers.day, today), inArray(storyReferrers.storyId, ids)))
    for (const { storyId, host } of present) {
      known.set(storyId, (known.get(storyId) ?? new Set()).add(host))
    }
  })
  return withHosts.flatMap(({ storyId, hosts }) => {
    const present = known.get(storyId) ?? new Set()
    return [...hosts].sort().flatMap(([host, views]) => {
      if (!present.has(host) && present.size >= mostHosts) return []
      present.add(host)
      return [{ storyId, host, views }]
    })
  })
}

async function inParts<Item>(
  items: readonly Item[],
  take: (part: Item[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += rowsAtOnce) {
    await take(items.slice(from, from + rowsAtOnce))
  }
}

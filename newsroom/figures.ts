/**
 * What the desk is shown of how often stories are read: each story's line over the last days, its
 * totals and where its readers came from, and the paper's own. Whoever may see a story may see its
 * figures; the paper's are for editors.
 */
import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import {
  db,
  liveStories,
  paperViews,
  stories,
  storyReferrers,
  storyViewHours,
  storyViews,
} from '@/db'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole } from '@/rules/roles'
import { seeStory } from './sight'
import { firstDayOf, paperDay } from './views'

const hour = 60 * 60_000
const day = 24 * hour

/** How far a line in a list reaches. */
export const lineDays = 14

export interface DayCount {
  /** `2026-05-06`. */
  day: string
  views: number
}

export interface HostCount {
  host: string
  views: number
}

/** For each of these stories that is or was read: its days, oldest first, none left out. */
export async function listReadingLines(
  actor: Actor,
  storyIds: readonly string[],
  now = new Date(),
): Promise<Map<string, number[]>> {
  if (storyIds.length === 0) return new Map()
  const isOwn = hasRole(actor, 'editor') ? undefined : eq(stories.authorId, actor.id)
  const rows = await db()
    .select({ storyId: storyViews.storyId, day: storyViews.day, views: storyViews.views })
    .from(storyViews)
    .innerJoin(stories, eq(stories.id, storyViews.storyId))
    .where(
      and(
        inArray(storyViews.storyId, [...storyIds]),
        gte(storyViews.day, await firstDayOf(lineDays, now)),
        isOwn,
      ),
    )
  const days = await lastDays(lineDays, now)
  const lines = new Map<string, number[]>()
  for (const { storyId, day, views } of rows) {
    const line = lines.get(storyId) ?? days.map(() => 0)
    line[days.indexOf(day)] = views
    lines.set(storyId, line)
  }
  return lines
}

/** All that is known of one story's reading; null where nobody has read it. */
export async function findStoryFigures(actor: Actor, storyId: string, now = new Date()) {
  await seeStory(actor, storyId)
  const [days, today, counted, hours, hosts] = await Promise.all([
    lastDays(30, now),
    paperDay(now),
    db()
      .select({ day: storyViews.day, views: storyViews.views })
      .from(storyViews)
      .where(eq(storyViews.storyId, storyId)),
    db()
      .select({ hour: storyViewHours.hour, views: storyViewHours.views })
      .from(storyViewHours)
      .where(
        and(
          eq(storyViewHours.storyId, storyId),
          gte(storyViewHours.hour, new Date(now.getTime() - day)),
        ),
      ),
    listHosts(eq(storyReferrers.storyId, storyId), 6),
  ])
  const total = sumOf(counted)
  if (total === 0) return null
  return {
    total,
    today: counted.find(({ day }) => day === today)?.views ?? 0,
    lastDay: sumOf(hours),
    days: filled(days, counted),
    hosts,
  }
}

/** The paper's reading over so many days up to now, and the stories read most. For editors. */
export async function getPaperFigures(actor: Actor, days: number, now = new Date()) {
  if (!hasRole(actor, 'editor')) throw new Refused('forbidden', { key: 'needsEditor' })
  const since = await firstDayOf(days, now)
  const [names, counted, before, top, hosts] = await Promise.all([
    lastDays(Math.max(days, lineDays), now),
    db()
      .select()
      .from(paperViews)
      .where(gte(paperViews.day, await firstDayOf(Math.max(days, lineDays), now))),
    countBefore(days, now),
    listTop(since, 20),
    listHosts(gte(storyReferrers.day, since), 12),
  ])
  const shown = counted.filter(({ day }) => day >= since)
  return {
    views: sumOf(shown),
    /** Readers by the day, added up: who comes on three days is three. */
    visitors: shown.reduce((sum, { visitors }) => sum + visitors, 0),
    /** In as many days before these; null where nothing was counted then. */
    viewsBefore: before,
    days: filled(names, counted),
    top,
    hosts,
  }
}

async function countBefore(days: number, now: Date): Promise<number | null> {
  const [from, to] = await Promise.all([firstDayOf(2 * days, now), firstDayOf(days, now)])
  const rows = await db().select().from(paperViews).where(gte(paperViews.day, from))
  const earlier = rows.filter(({ day }) => day < to)
  return earlier.length > 0 ? sumOf(earlier) : null
}

/** Live or not: what was read was read. */
function listTop(since: string, limit: number) {
  const total = sql<number>`sum(${storyViews.views})`.mapWith(Number)
  return db()
    .select({
      storyId: storyViews.storyId,
      headline: stories.headline,
      path: liveStories.path,
      views: total,
    })
    .from(storyViews)
    .innerJoin(stories, eq(stories.id, storyViews.storyId))
    .leftJoin(liveStories, eq(liveStories.storyId, storyViews.storyId))
    .where(gte(storyViews.day, since))
    .groupBy(storyViews.storyId, stories.headline, liveStories.path)
    .orderBy(desc(total), desc(storyViews.storyId))
    .limit(limit)
}

function listHosts(which: ReturnType<typeof eq>, limit: number): Promise<HostCount[]> {
  const total = sql<number>`sum(${storyReferrers.views})`.mapWith(Number)
  return db()
    .select({ host: storyReferrers.host, views: total })
    .from(storyReferrers)
    .where(which)
    .groupBy(storyReferrers.host)
    .orderBy(desc(total), storyReferrers.host)
    .limit(limit)
}

/** Oldest first, today last. */
async function lastDays(count: number, now: Date): Promise<string[]> {
  const today = new Date(`${await paperDay(now)}T00:00:00Z`).getTime()
  return Array.from({ length: count }, (_, at) =>
    new Date(today - (count - 1 - at) * day).toISOString().slice(0, 10),
  )
}

function filled(days: readonly string[], counted: readonly DayCount[]): DayCount[] {
  const views = new Map(counted.map((row) => [row.day, row.views]))
  return days.map((day) => ({ day, views: views.get(day) ?? 0 }))
}

function sumOf(rows: readonly { views: number }[]): number {
  return rows.reduce((sum, { views }) => sum + views, 0)
}

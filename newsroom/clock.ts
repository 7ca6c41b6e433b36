/**
 * What happens by itself: scheduled stories go out when their time has come, once, whoever's clock
 * finds them first, and after a downtime as soon as there is a clock again. The clock publishes
 * through `move()`, under the same rules as a person.
 */
import { and, asc, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { db, stories, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import { systemActor } from '@/rules/roles'
import { move } from './workflow'

/** A story that can't go out (an embargo, a change of the rules) is tried again after so long. */
const leaseMilliseconds = 30_000
/** Due for longer than this and not out is worth an alarm. */
const graceMilliseconds = 5_000
/** While the database is away a clock looks ever less often, but soon enough for what is due. */
const longestRestMilliseconds = 8_000
const clockActor = systemActor('clock')

export interface DueStory {
  storyId: string
  headline: string
  publishAt: Date
}

/**
 * Goes round once: publishes what is due. Returns the stories that went out.
 * @throws AggregateError of what the program itself failed at, once every other story had its turn
 */
export async function tick(now = new Date()): Promise<string[]> {
  const published: string[] = []
  const problems: unknown[] = []
  for (const story of await claimDue(now)) {
    try {
      await move(clockActor, { storyId: story.id, move: 'publish', revision: story.revision }, now)
      published.push(story.id)
    } catch (problem) {
      // Refused, it stays due and shows as such; the lease keeps it from being tried each second.
      if (!(problem instanceof Refused)) problems.push(problem)
    }
  }
  if (problems.length > 0) throw new AggregateError(problems, 'Scheduled stories did not go out.')
  return published
}

/** What should be out and is not, longest due first: shown on the desk and counted in health. */
export async function dueButNotOut(now = new Date()): Promise<DueStory[]> {
  const since = new Date(now.getTime() - graceMilliseconds)
  const due = await db()
    .select({ storyId: stories.id, headline: stories.headline, publishAt: stories.publishAt })
    .from(stories)
    .where(and(isNotNull(stories.publishAt), lte(stories.publishAt, since)))
    .orderBy(asc(stories.publishAt))
    .limit(100)
  return due.flatMap(({ publishAt, ...story }) => (publishAt ? [{ ...story, publishAt }] : []))
}

export interface Clock {
  lastTickAt: () => Date | null
  /** Returns once the round under way, if any, is done. */
  stop: () => Promise<void>
}

/** Who is told how a clock's rounds went. */
export interface Watch {
  /** A chore failed. True where the cause is outside, is known, and ends the round. */
  failed: (problem: unknown) => boolean | Promise<boolean>
  /** Such a cause is gone: the first round since that was not ended by it. */
  recovered: () => void
}

/**
 * Does each chore every second until stopped, one round at a time. A chore that fails is reported,
 * keeps the round from counting as done, and keeps no other from its turn; unless the cause is one
 * that will fail them all, when the clock rests before the next round, longer each time.
 */
export function startClock(
  chores: readonly ((now: Date) => Promise<unknown>)[],
  watch: Watch,
  everyMilliseconds = 1_000,
): Clock {
  let lastTickAt: Date | null = null
  let round: Promise<void> | null = null
  let rest = 0
  // Not by the calendar: where somebody sets it back, the clock would sleep as long.
  let restUntil = 0

  const goRound = async () => {
    const now = new Date()
    const { isWell, isEnded } = await doAll(chores, now, watch)
    if (isEnded) {
      rest = Math.min(Math.max(rest * 2, everyMilliseconds), longestRestMilliseconds)
      restUntil = performance.now() + rest
    } else if (rest > 0) {
      rest = 0
      watch.recovered()
    }
    if (isWell) lastTickAt = now
    round = null
  }
  const timer = setInterval(() => {
    if (performance.now() >= restUntil) round ??= goRound()
  }, everyMilliseconds)

  return {
    lastTickAt: () => lastTickAt,
    async stop() {
      clearInterval(timer)
      await round
    },
  }
}

async function doAll(
  chores: readonly ((now: Date) => Promise<unknown>)[],
  now: Date,
  watch: Watch,
): Promise<{ isWell: boolean; isEnded: boolean }> {
  let isWell = true
  for (const chore of chores) {
    try {
      await chore(now)
    } catch (problem) {
      isWell = false
      if (await watch.failed(problem)) return { isWell, isEnded: true }
    }
  }
  return { isWell, isEnded: false }
}

/** A chore that needs doing once an hour at most. */
export function hourly(chore: (now: Date) => Promise<unknown>): (now: Date) => Promise<void> {
  let lastDone = 0
  return async (now) => {
    if (now.getTime() - lastDone < 60 * 60_000) return
    await chore(now)
    lastDone = now.getTime()
  }
}

/** Takes the due stories nobody holds, each for as long as the lease. */
async function claimDue(now: Date) {
  const isDue = and(
    isNotNull(stories.publishAt),
    lte(stories.publishAt, now),
    or(isNull(stories.leaseUntil), lt(stories.leaseUntil, now)),
  )
  const due = await db()
    .select({ id: stories.id })
    .from(stories)
    .where(isDue)
    .orderBy(asc(stories.publishAt))
    .limit(20)
  if (due.length === 0) return []
  const leaseUntil = new Date(now.getTime() + leaseMilliseconds)
  return transaction(async () => {
    const claimed: { id: string; revision: number }[] = []
    for (const { id } of due) {
      const mine = and(eq(stories.id, id), isDue)
      const row = { id: stories.id, revision: stories.revision }
      claimed.push(...(await db().update(stories).set({ leaseUntil }).where(mine).returning(row)))
    }
    return claimed
  })
}

import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { activity, db, liveStories, stories, transaction } from '@/db'
import { dueButNotOut, hourly, startClock, tick } from './clock'
import { onPurge } from './pages'
import { saveSettings } from './settings'
import { cast, moveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const minute = 60_000
const eight = new Date('2026-05-06T00:00:00Z')
const after = (milliseconds: number) => new Date(eight.getTime() + milliseconds)

let purged: string[] = []
let stopListening = () => {}
beforeEach(() => {
  purged = []
  stopListening = onPurge((tags) => void purged.push(...tags))
})
afterEach(() => stopListening())

/** A story scheduled for eight o'clock, approved at seven. */
async function scheduled(headline: string): Promise<string> {
  const seven = after(-60 * minute)
  const id = await writtenStory(cast.reporter, { headline }, seven)
  await moveNow(cast.reporter, id, 'submit', {}, seven)
  await moveNow(cast.editor, id, 'approve', {}, seven)
  await moveNow(cast.editor, id, 'schedule', { publishAt: eight }, seven)
  return id
}

const storyRow = async (id: string) =>
  (await db().select().from(stories).where(eq(stories.id, id)))[0]
const publications = (id: string) =>
  db()
    .select()
    .from(activity)
    .where(eq(activity.storyId, id))
    .then((entries) => entries.filter(({ action }) => action === 'publish'))

test('a story goes out when its time has come, not before, and its pages are let go', async () => {
  const id = await scheduled('准点发布')
  expect(await tick(after(-1))).toEqual([])
  expect((await storyRow(id))?.liveVersionId).toBeNull()
  purged = []
  expect(await tick(eight)).toEqual([id])
  expect(await storyRow(id)).toMatchObject({
    publishAt: null,
    leaseUntil: null,
    publishedAt: eight,
  })
  expect(await db().select().from(liveStories).where(eq(liveStories.storyId, id))).toHaveLength(1)
  expect(purged).toContain('front')
  expect(purged).toContain(`story:${id}`)
  const [entry] = await publications(id)
  expect(entry).toMatchObject({ actorId: null, actorName: 'clock' })
})

test('after a downtime it catches up', async () => {
  const ids = [await scheduled('停机甲'), await scheduled('停机乙')]
  const out = await tick(after(9 * 60 * minute))
  expect(out.toSorted()).toEqual(ids.toSorted())
})

test('many clocks put a story out once', async () => {
  const id = await scheduled('只发一次')
  const rounds = await Promise.all([tick(eight), tick(eight), tick(after(1)), tick(after(2))])
  expect(rounds.flat()).toEqual([id])
  expect(await publications(id)).toHaveLength(1)
  expect(await tick(after(minute))).toEqual([])
})

test('a clock that dies holding a story loses it to another, which puts it out once', async () => {
  const id = await scheduled('钟停了')
  await transaction(async () => {
    const leaseUntil = after(30_000)
    await db().update(stories).set({ leaseUntil }).where(eq(stories.id, id))
  })
  expect(await tick(after(29_000))).toEqual([])
  expect(await tick(after(31_000))).toEqual([id])
})

test('a story that may not go out stays due, is told of, and goes out once it may', async () => {
  const id = await scheduled('等待解禁')
  await transaction(async () => {
    const embargoUntil = after(10 * minute)
    await db().update(stories).set({ embargoUntil }).where(eq(stories.id, id))
  })
  expect(await tick(eight)).toEqual([])
  expect(await dueButNotOut(after(4_000))).toEqual([])
  expect(await dueButNotOut(after(minute))).toEqual([
    { storyId: id, headline: '等待解禁', publishAt: eight },
  ])
  expect(await tick(after(11 * minute))).toEqual([id])
  expect(await dueButNotOut(after(12 * minute))).toEqual([])
})

test('the clock keeps the rules: with a review missing by then, the story stays in', async () => {
  const id = await scheduled('再审一次')
  await saveSettings(cast.chief, { reviews: [{ role: 'editor' }, { role: 'chief' }] })
  expect(await tick(eight)).toEqual([])
  expect(await publications(id)).toEqual([])
  await saveSettings(cast.chief, { reviews: [{ role: 'editor' }] })
  expect(await tick(after(minute))).toEqual([id])
})

test('a cancelled schedule does nothing', async () => {
  const id = await scheduled('取消定时')
  await moveNow(cast.editor, id, 'cancelSchedule', {}, after(-minute))
  expect(await tick(eight)).toEqual([])
})

test('the running clock goes round, reports what fails, and stops after the round it is in', async () => {
  const problems: unknown[] = []
  let rounds = 0
  let isInRound = false
  const failing = async () => {
    if (rounds === 1) throw new Error('database away')
  }
  const slow = async () => {
    isInRound = true
    await new Promise((resolve) => setTimeout(resolve, 20))
    rounds++
    isInRound = false
  }
  const clock = startClock(
    [failing, slow],
    { failed: (problem) => problems.push(problem) === 0, recovered: () => {} },
    5,
  )
  expect(clock.lastTickAt()).toBeNull()
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(2))
  expect(problems).toEqual([new Error('database away')])
  expect(clock.lastTickAt()).toBeInstanceOf(Date)
  await vi.waitFor(() => expect(isInRound).toBe(true), { interval: 1 })
  await clock.stop()
  expect(isInRound).toBe(false)
  const final = rounds
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(rounds).toBe(final)
})

test('a round in which a chore failed does not count, and one waits for the one before', async () => {
  let isWell = false
  let under = 0
  let most = 0
  const chore = async () => {
    most = Math.max(most, ++under)
    await new Promise((resolve) => setTimeout(resolve, 20))
    under--
    if (!isWell) throw new Error('database away')
  }
  const failed = vi.fn(() => false)
  const clock = startClock([chore], { failed, recovered: () => {} }, 2)
  await vi.waitFor(() => expect(failed.mock.calls.length).toBeGreaterThan(2))
  expect(clock.lastTickAt()).toBeNull()
  isWell = true
  await vi.waitFor(() => expect(clock.lastTickAt()).toBeInstanceOf(Date))
  await clock.stop()
  expect(most).toBe(1)
})

test('where the database is away a clock rests for longer each time, and goes on once it is back', async () => {
  let isAway = true
  const starts: number[] = []
  const first = vi.fn(async () => {
    starts.push(performance.now())
    if (isAway) throw new Error('connect ECONNREFUSED')
  })
  const second = vi.fn(async () => {})
  const recovered = vi.fn()
  const clock = startClock([first, second], { failed: () => true, recovered }, 10)
  await vi.waitFor(() => expect(starts.length).toBe(6))
  const waits = starts.slice(1).map((start, index) => start - (starts[index] ?? 0))
  expect(waits.at(-1)).toBeGreaterThanOrEqual(160)
  expect(second).not.toHaveBeenCalled()
  expect(recovered).not.toHaveBeenCalled()
  expect(clock.lastTickAt()).toBeNull()
  isAway = false
  await vi.waitFor(() => expect(second.mock.calls.length).toBeGreaterThan(2))
  expect(recovered).toHaveBeenCalledOnce()
  expect(clock.lastTickAt()).toBeInstanceOf(Date)
  await clock.stop()
})

test('an hourly chore is done once an hour, and again soon after it failed', async () => {
  const chore = vi.fn(async () => {})
  const often = hourly(chore)
  await often(eight)
  await often(after(59 * minute))
  expect(chore).toHaveBeenCalledTimes(1)
  chore.mockRejectedValueOnce(new Error('no'))
  await expect(often(after(61 * minute))).rejects.toThrow('no')
  await often(after(62 * minute))
  expect(chore).toHaveBeenCalledTimes(3)
})

test('a story that the program fails at keeps no other from going out', async () => {
  const broken = await scheduled('坏了的一篇')
  const sound = await scheduled('好好的一篇')
  await transaction(async () => {
    await db().update(stories).set({ workingVersionId: 'gone' }).where(eq(stories.id, broken))
  })
  await expect(tick(eight)).rejects.toThrow('did not go out')
  expect((await storyRow(sound))?.liveVersionId).not.toBeNull()
  expect((await dueButNotOut(after(minute))).map(({ storyId }) => storyId)).toEqual([broken])
})

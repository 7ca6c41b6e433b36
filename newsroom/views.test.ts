import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, liveStories, paperViews, storyReferrers, storyViewHours, storyViews } from '@/db'
import { cast, moveNow, testNewsroom, writtenStory } from './testing'
import { addViews, listMostRead, type Readings, tidyViews } from './views'

testNewsroom()

const start = new Date('2026-03-01T02:00:00Z')
const day = 24 * 60 * 60_000
const later = (days: number) => new Date(start.getTime() + days * day)

async function published(headline: string): Promise<{ id: string; path: string }> {
  const id = await writtenStory(cast.reporter, { headline }, start)
  await moveNow(cast.reporter, id, 'submit', {}, start)
  await moveNow(cast.editor, id, 'approve', {}, start)
  await moveNow(cast.editor, id, 'publish', {}, start)
  const [live] = await db().select().from(liveStories).where(eq(liveStories.storyId, id))
  return { id, path: live?.path ?? '' }
}

function read(counts: Record<string, number>, hosts: [string, number][] = [], visitors = 0) {
  const stories: Readings['stories'] = new Map(
    Object.entries(counts).map(([path, views]) => [path, { views, hosts: new Map(hosts) }]),
  )
  return { stories, visitors }
}

let ferry: { id: string; path: string }
let bridge: { id: string; path: string }
beforeAll(async () => {
  ferry = await published('轮渡')
  bridge = await published('大桥')
})

const ranked = async (days: number, now: Date) =>
  (await listMostRead(days, 5, now)).map(({ storyId }) => storyId)

test('what was read is added up by day, hour and host', async () => {
  await addViews(read({ [ferry.path]: 2 }, [['a.example', 1]], 2), start)
  await addViews(read({ [ferry.path]: 3, [bridge.path]: 1 }, [['a.example', 2]], 1), start)
  const hours = await db().select().from(storyViewHours)
  expect(hours.map(({ views }) => views).sort()).toEqual([1, 5])
  const days = await db().select().from(storyViews)
  expect(days.map(({ day, views }) => [day, views]).sort()).toEqual([
    ['2026-03-01', 1],
    ['2026-03-01', 5],
  ])
  const hosts = await db().select().from(storyReferrers)
  expect(hosts.find(({ storyId }) => storyId === ferry.id)).toMatchObject({
    host: 'a.example',
    views: 3,
  })
  expect(await db().select().from(paperViews)).toEqual([
    { day: '2026-03-01', views: 6, visitors: 3 },
  ])
  expect(await ranked(1, start)).toEqual([ferry.id, bridge.id])
})

test('the day is the paper’s own, and old days leave the list', async () => {
  await addViews(read({ [bridge.path]: 9 }), new Date('2026-03-01T16:30:00Z'))
  const days = await db().select().from(storyViews)
  expect(days).toContainEqual({ day: '2026-03-02', storyId: bridge.id, views: 9 })
  expect(await ranked(7, later(1))).toEqual([bridge.id, ferry.id])
  expect(await ranked(1, later(1))).toEqual([bridge.id])
  expect(await ranked(7, later(20))).toEqual([])
})

test('addresses of no live story count nothing', async () => {
  const before = await db().select().from(paperViews)
  await addViews(read({ '/2026/03/01/none': 5, "/' or 1=1": 5 }, [], 3), start)
  expect(await db().select().from(paperViews)).toEqual(before)
})

test('a story that is withdrawn leaves the list at once, and counts no more', async () => {
  const gone = await published('旧闻')
  await addViews(read({ [gone.path]: 50 }), start)
  expect((await ranked(7, start))[0]).toBe(gone.id)
  await moveNow(cast.editor, gone.id, 'unpublish', { note: '内容有误，现予撤回。' }, start)
  expect(await ranked(7, start)).not.toContain(gone.id)
  const before = await db().select().from(storyViews)
  await addViews(read({ [gone.path]: 50 }), start)
  expect(await db().select().from(storyViews)).toEqual(before)
})

test('made-up hosts fill a story’s day up to a limit; known ones still count', async () => {
  const many = Array.from({ length: 500 }, (_, at): [string, number] => [`h${at}.example`, 1])
  await addViews(read({ [bridge.path]: 500 }, many), later(5))
  await addViews(
    read({ [bridge.path]: 2 }, [
      ['h0.example', 1],
      ['new.example', 1],
    ]),
    later(5),
  )
  const hosts = (await db().select().from(storyReferrers)).filter(({ day }) => day === '2026-03-06')
  expect(hosts).toHaveLength(60)
  expect(hosts.find(({ host }) => host === 'h0.example')?.views).toBe(2)
})

test('hours and hosts go in time, the counts by day stay', async () => {
  const days = await db().select().from(storyViews)
  await tidyViews(later(1))
  expect(await db().select().from(storyViewHours)).not.toEqual([])
  await tidyViews(later(200))
  expect(await db().select().from(storyViewHours)).toEqual([])
  expect(await db().select().from(storyReferrers)).toEqual([])
  expect(await db().select().from(storyViews)).toEqual(days)
})

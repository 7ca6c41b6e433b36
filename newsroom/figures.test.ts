import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, liveStories } from '@/db'
import { findStoryFigures, getPaperFigures, lineDays, listReadingLines } from './figures'
import { cast, moveNow, testNewsroom, writtenStory } from './testing'
import { addViews } from './views'

testNewsroom()

const now = new Date('2026-03-20T04:00:00Z')
const day = 24 * 60 * 60_000
const ago = (days: number) => new Date(now.getTime() - days * day)

async function published(headline: string, author = cast.reporter) {
  const at = ago(60)
  const id = await writtenStory(author, { headline }, at)
  await moveNow(author, id, 'submit', {}, at)
  await moveNow(cast.editor, id, 'approve', {}, at)
  await moveNow(cast.editor, id, 'publish', {}, at)
  const [live] = await db().select().from(liveStories).where(eq(liveStories.storyId, id))
  return { id, path: live?.path ?? '' }
}

async function read(path: string, views: number, days: number, hosts: [string, number][] = []) {
  const stories = new Map([[path, { views, hosts: new Map(hosts) }]])
  await addViews({ stories, visitors: 1 }, ago(days))
}

let ferry: { id: string; path: string }
let bridge: { id: string; path: string }
beforeAll(async () => {
  ferry = await published('轮渡')
  bridge = await published('大桥', cast.otherReporter)
  await read(ferry.path, 5, 0, [['a.example', 2]])
  await read(ferry.path, 3, 2)
  await read(ferry.path, 40, 45, [['b.example', 9]])
  await read(bridge.path, 7, 1, [['a.example', 4]])
  await read(bridge.path, 100, 8)
})

test('a story’s line holds each day, today last', async () => {
  const lines = await listReadingLines(cast.editor, [ferry.id, bridge.id], now)
  const line = lines.get(ferry.id)
  expect(line).toHaveLength(lineDays)
  expect(line?.slice(-3)).toEqual([3, 0, 5])
  expect(lines.get(bridge.id)?.slice(-2)).toEqual([7, 0])
})

test('a story’s figures tell of today, the last hours, all days and hosts', async () => {
  const figures = await findStoryFigures(cast.editor, ferry.id, now)
  expect(figures).toMatchObject({ total: 48, today: 5, lastDay: 5 })
  expect(figures?.days).toHaveLength(30)
  expect(figures?.days.at(-1)).toEqual({ day: '2026-03-20', views: 5 })
  expect(figures?.hosts).toEqual([
    { host: 'b.example', views: 9 },
    { host: 'a.example', views: 2 },
  ])
})

test('whoever may not see a story is not told how it is read', async () => {
  expect((await listReadingLines(cast.reporter, [ferry.id, bridge.id], now)).has(bridge.id)).toBe(
    false,
  )
  expect(await findStoryFigures(cast.reporter, ferry.id, now)).not.toBeNull()
  await expect(findStoryFigures(cast.reporter, bridge.id, now)).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(getPaperFigures(cast.reporter, 7, now)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the paper’s figures are of the days asked for, beside as many before', async () => {
  const week = await getPaperFigures(cast.editor, 7, now)
  expect(week).toMatchObject({ views: 15, visitors: 3, viewsBefore: 100 })
  expect(week.top.map(({ headline, views }) => [headline, views])).toEqual([
    ['轮渡', 8],
    ['大桥', 7],
  ])
  expect(week.hosts).toEqual([{ host: 'a.example', views: 6 }])
  expect(week.days).toHaveLength(14)
  const month = await getPaperFigures(cast.editor, 30, now)
  expect(month).toMatchObject({ views: 115, viewsBefore: 40 })
  expect(month.days).toHaveLength(30)
  expect((await getPaperFigures(cast.editor, 1, now)).viewsBefore).toBe(7)
})

test('a story nobody has read has no figures', async () => {
  const id = await writtenStory()
  expect(await findStoryFigures(cast.reporter, id, now)).toBeNull()
  expect(await listReadingLines(cast.reporter, [id], now)).toEqual(new Map())
})

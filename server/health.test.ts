import type { ServerResponse } from 'node:http'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db, execute, rowsOf, settings, transaction } from '@/db'
import { testDatabase } from '@/db/testing'
import { openHealth } from './health'

testDatabase()

const enough = 1024 ** 3
const clock = { lastTickAt: () => new Date() }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const later = () => vi.advanceTimersByTime(3_000)
const trial = async () => (await db().select().from(settings).where(sql`key = 'trial'`))[0]?.value

async function ask(health: ReturnType<typeof openHealth>) {
  let status = 0
  let body = ''
  const response = {
    writeHead: (given: number) => {
      status = given
    },
    end: (given: string) => {
      body = given
    },
  }
  await health(response as unknown as ServerResponse)
  const told: Record<string, unknown> = JSON.parse(body)
  return { ...told, code: status }
}

test('a database that can be read and not be written to is not well, and is so once it can', async () => {
  const health = openHealth(clock, async () => enough)
  expect(await ask(health)).toMatchObject({ code: 200, status: 'ok', writes: 'ok', disk: 'ok' })
  await transaction(() => execute(sql`delete from settings`))
  const [pages] = await rowsOf<{ page_count: number }>(sql`pragma page_count`)
  const most = (count: number) =>
    transaction(() => execute(sql.raw(`pragma max_page_count = ${count}`)))
  await transaction(() => execute(sql`create table filling (text)`))
  await most(pages?.page_count ?? 0)
  const fill = () =>
    transaction(() => execute(sql`insert into filling values (hex(randomblob(2000)))`))
  while (
    await fill().then(
      () => true,
      () => false,
    )
  ) {}
  later()
  expect(await ask(health)).toMatchObject({
    code: 503,
    status: 'degraded',
    database: 'ok',
    writes: 'failing',
  })
  await most(1_000_000)
  later()
  expect(await ask(health)).toMatchObject({ code: 200, status: 'ok', writes: 'ok' })
})

test.each([
  [1024, 503, 'full'],
  [100 * 1024 ** 2, 200, 'low'],
])('a disk with %i bytes left is told of', async (bytes, code, disk) => {
  const health = openHealth(clock, async () => bytes)
  expect(await ask(health)).toMatchObject({ code, status: 'degraded', disk })
})

test('a disk that does not say how much is left is no alarm of its own', async () => {
  const health = openHealth(clock, () => Promise.reject(new Error('not here')))
  expect(await ask(health)).toMatchObject({ code: 200, disk: 'unknown' })
})

test('however many ask at once, it is tried once, and again a few seconds later', async () => {
  const room = vi.fn(async () => enough)
  const health = openHealth(clock, room)
  const before = await trial()
  await Promise.all(Array.from({ length: 50 }, () => ask(health)))
  const first = await trial()
  expect(first).not.toBe(before)
  await ask(health)
  expect(await trial()).toBe(first)
  later()
  await ask(health)
  expect(await trial()).not.toBe(first)
  expect(room).toHaveBeenCalledTimes(2)
})

test('a look that hangs is no reason for another', async () => {
  let go = (_bytes: number) => {}
  const room = vi.fn(
    () =>
      new Promise<number>((resolve) => {
        go = resolve
      }),
  )
  const health = openHealth(clock, room)
  const first = ask(health)
  later()
  const second = ask(health)
  go(enough)
  expect((await Promise.all([first, second])).map(({ code }) => code)).toEqual([200, 200])
  expect(room).toHaveBeenCalledOnce()
})

test('a clock that stopped is told of at once', async () => {
  let lastTickAt = new Date()
  const health = openHealth({ lastTickAt: () => lastTickAt }, async () => enough)
  expect(await ask(health)).toMatchObject({ clock: 'ok' })
  lastTickAt = new Date(Date.now() - 16_000)
  expect(await ask(health)).toMatchObject({ code: 503, clock: 'late', status: 'degraded' })
})

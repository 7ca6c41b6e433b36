import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { db, outbox, transaction } from '@/db'
import { testDatabase } from '@/db/testing'
import { countFailing, enqueue, tidyOutbox, workOutbox } from './outbox'
import { touchPages } from './pages'

testDatabase()

const start = new Date('2026-05-06T00:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000)
const add = (payload: Record<string, unknown>, at = start) =>
  transaction(() => enqueue('mail', payload, at))
const rows = () => db().select().from(outbox)

beforeEach(() =>
  transaction(async () => {
    for (const { id } of await rows()) await db().delete(outbox).where(eq(outbox.id, id))
  }),
)

test('work is done in turn, once, and its payload is forgotten', async () => {
  await add({ to: 'a' })
  await add({ to: 'b' }, after(1))
  const deliver = vi.fn(async () => {})
  expect(await workOutbox('mail', deliver, after(2))).toBe(2)
  expect(deliver.mock.calls).toEqual([[{ to: 'a' }], [{ to: 'b' }]])
  expect(await workOutbox('mail', deliver, after(3))).toBe(0)
  for (const { payload, doneAt } of await rows()) {
    expect(payload).toEqual({})
    expect(doneAt).toEqual(after(2))
  }
})

test('work begun in a transaction that failed is never done', async () => {
  const failing = transaction(async () => {
    await enqueue('mail', { to: 'a' }, start)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await rows()).toEqual([])
})

test('what fails is tried again, later each time, and others don’t wait for it', async () => {
  await add({ to: 'broken' })
  await add({ to: 'fine' }, after(1))
  const sent: unknown[] = []
  let isBroken = true
  const deliver = async ({ to }: Record<string, unknown>) => {
    if (to === 'broken' && isBroken) throw new Error('mail server away')
    sent.push(to)
  }
  await workOutbox('mail', deliver, after(2))
  expect(sent).toEqual(['fine'])
  expect(await countFailing()).toBe(1)
  isBroken = false
  await workOutbox('mail', deliver, after(11))
  expect(sent).toEqual(['fine'])
  await workOutbox('mail', deliver, after(12))
  expect(sent).toEqual(['fine', 'broken'])
  expect(await countFailing()).toBe(0)
})

test('the wait doubles with each failure, up to an hour', async () => {
  await add({ to: 'nobody' })
  const waits: number[] = []
  let at = start
  for (let attempt = 1; attempt <= 11; attempt++) {
    await workOutbox('mail', async () => Promise.reject(new Error('no')), at)
    const dueAt = (await rows())[0]?.dueAt ?? at
    waits.push((dueAt.getTime() - at.getTime()) / 1_000)
    at = dueAt
  }
  expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 3_600, 3_600])
})

test('workers that look at the same moment do it once between them', async () => {
  await add({ to: 'a' })
  const deliver = vi.fn(async () => {})
  const done = await Promise.all([1, 2, 3].map(() => workOutbox('mail', deliver, after(1))))
  expect(done.toSorted()).toEqual([0, 0, 1])
  expect(deliver).toHaveBeenCalledTimes(1)
})

test('what fails for hours is given up, with the reason kept', async () => {
  await add({ to: 'nobody' })
  const deliver = vi.fn(async () => {
    throw new Error('no such person')
  })
  for (let hour = 0; hour < 40; hour++) await workOutbox('mail', deliver, after(hour * 3_601))
  expect(deliver).toHaveBeenCalledTimes(20)
  const [row] = await rows()
  expect(row?.payload).toEqual({})
  expect(row?.lastError).toBe('Error: no such person')
})

test('two workers never hold the same work; one that dies loses it after the lease', async () => {
  await add({ to: 'a' })
  let release = () => {}
  const held = vi.fn(() => new Promise<void>((resolve) => (release = resolve)))
  const first = workOutbox('mail', held, start)
  await vi.waitFor(() => expect(held).toHaveBeenCalled())
  const second = vi.fn(async () => {})
  expect(await workOutbox('mail', second, after(59))).toBe(0)
  expect(await workOutbox('mail', second, after(61))).toBe(1)
  release()
  await first
})

test('word to other processes goes after a day, what is done after thirty, what waits never', async () => {
  const now = Date.now()
  const days = (count: number) => new Date(now + count * 24 * 60 * 60_000)
  await transaction(() => touchPages(['front'], days(0)))
  await add({ to: 'a' }, days(0))
  await workOutbox('mail', async () => {}, days(0))
  await add({ to: 'waiting' }, days(0))
  const left = async () => (await rows()).map(({ kind, doneAt }) => (doneAt ? 'done' : kind)).sort()
  await tidyOutbox(days(0.9))
  expect(await left()).toEqual(['done', 'mail', 'pages'])
  await tidyOutbox(days(1.1))
  expect(await left()).toEqual(['done', 'mail'])
  await tidyOutbox(days(31))
  expect(await left()).toEqual(['mail'])
})

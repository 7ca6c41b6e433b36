import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectPostgres } from '@/db/postgres'
import { startClock } from '@/newsroom/clock'
import { watchOutages } from './outage'

let told: string[] = []
beforeEach(() => {
  told = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('a database that is away is told of once by all clocks, in words, and once when it is back', async () => {
  let isAway = true
  const chore = vi.fn(async () => {
    if (isAway) await connectPostgres('postgres://paper:hush-hush@127.0.0.1:1/paper')
  })
  const watch = watchOutages(async () => !isAway)
  const clocks = ['clock', 'mail'].map((name) => startClock([chore, chore], watch(name), 5))
  await vi.waitFor(() => expect(chore.mock.calls.length).toBeGreaterThan(8))
  expect(told).toEqual([
    expect.stringMatching(
      /^\S+Z The database does not answer \(connect ECONNREFUSED 127.0.0.1:1\)/,
    ),
  ])
  isAway = false
  await vi.waitFor(() => expect(told).toHaveLength(2))
  expect(told[1]).toMatch(/The database answers again, after \d+ s\./)
  const since = chore.mock.calls.length
  await vi.waitFor(() => expect(chore.mock.calls.length).toBeGreaterThan(since + 8))
  for (const clock of clocks) await clock.stop()
  expect(told).toHaveLength(2)
})

test('what fails while the database answers is told with its trace', async () => {
  const watch = watchOutages(async () => true)('clock')
  expect(await watch.failed(new Error('our own fault'))).toBe(false)
  expect(told.join('')).toMatch(/clock\nError: our own fault\n +at /)
})

test('of what a query held, nothing is told', async () => {
  const query = new Error('Failed query: update people params: hush', {
    cause: new AggregateError([new Error('connect ECONNREFUSED ::1:5432')]),
  })
  await watchOutages(async () => false)('clock').failed(query)
  expect(told.join('')).toContain('(connect ECONNREFUSED ::1:5432)')
  expect(told.join('')).not.toContain('hush')
})

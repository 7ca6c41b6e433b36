import { expect, test } from 'vitest'
import { gatherReadings, type Reading } from './readings'

const start = new Date('2026-03-01T02:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

function reading(change: Partial<Reading> = {}): Reading {
  const path = '/2026/03/01/lundu'
  return { path, host: '', address: '192.0.2.1', userAgent: 'Firefox', ...change }
}

function viewsOf(gathering: ReturnType<typeof gatherReadings>, path = '/2026/03/01/lundu') {
  return gathering.take().stories.get(path)?.views ?? 0
}

test('one reader is one visitor, and reading on is not reading again', () => {
  const gathering = gatherReadings()
  gathering.count(reading({ host: 'a.example' }), start)
  gathering.count(reading({ host: 'a.example' }), later(5))
  gathering.count(reading({ path: '/2026/03/01/daqiao' }), later(5))
  gathering.count(reading({ userAgent: 'Safari' }), later(6))
  const { stories, visitors } = gathering.take()
  expect(visitors).toBe(2)
  expect(stories.get('/2026/03/01/lundu')).toEqual({ views: 2, hosts: new Map([['a.example', 1]]) })
  expect(stories.get('/2026/03/01/daqiao')?.views).toBe(1)
  gathering.count(reading(), later(40))
  const again = gathering.take()
  expect(again.visitors).toBe(0)
  expect(again.stories.get('/2026/03/01/lundu')?.views).toBe(1)
})

test('one household can’t make a story look read, whatever browsers it pretends to be', () => {
  const gathering = gatherReadings()
  for (let at = 0; at < 500; at++) {
    gathering.count(reading({ userAgent: `Browser ${at}` }), later(at / 100))
    gathering.count(
      reading({ address: `2001:db8:1:1::${at}`, userAgent: `${at}` }),
      later(at / 100),
    )
  }
  expect(viewsOf(gathering)).toBe(60)
  for (let at = 0; at < 500; at++) {
    const path = `/2026/03/01/s${at}`
    gathering.count(reading({ address: '198.51.100.7', path, userAgent: `${at}` }), start)
  }
  expect(gathering.take().stories.size).toBe(300)
})

test('what strangers make up stays within bounds', () => {
  const gathering = gatherReadings()
  for (let at = 0; at < 10_000; at++) {
    const address = `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`
    gathering.count(reading({ address, path: `/2026/03/01/s${at}`, host: `h${at}.example` }), start)
    gathering.count(reading({ address, path: '/2026/03/01/s1', host: `h${at}.example` }), start)
  }
  const { stories } = gathering.take()
  expect(stories.size).toBe(2_000)
  expect(stories.get('/2026/03/01/s1')?.hosts.size).toBe(30)
})

test('what could not be written is written the next time', () => {
  const gathering = gatherReadings()
  gathering.count(reading({ host: 'a.example' }), start)
  const taken = gathering.take()
  gathering.count(reading({ host: 'a.example', userAgent: 'Safari' }), start)
  gathering.putBack(taken)
  expect(gathering.take()).toEqual({
    stories: new Map([['/2026/03/01/lundu', { views: 2, hosts: new Map([['a.example', 2]]) }]]),
    visitors: 2,
  })
})

test('a new day knows nobody', () => {
  const gathering = gatherReadings()
  gathering.count(reading(), start)
  gathering.take()
  gathering.beginDay()
  gathering.count(reading(), later(1))
  expect(gathering.take().visitors).toBe(1)
})

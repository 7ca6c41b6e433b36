import { describe, expect, test } from 'vitest'
import { dayInNumbers, fullTime, nearTime } from './moments'

const now = new Date('2026-05-06T01:30:00Z') // 09:30 in Shanghai
const zh = { locale: 'zh-CN', timeZone: 'Asia/Shanghai' }
const en = { locale: 'en', timeZone: 'Asia/Shanghai' }

describe('near times', () => {
  test.each([
    ['2026-05-06T01:29:30Z', '现在', 'now'],
    ['2026-05-06T01:25:00Z', '5分钟前', '5 minutes ago'],
    ['2026-05-06T02:00:00Z', '30分钟后', 'in 30 minutes'],
    ['2026-05-05T16:05:00Z', '00:05', '00:05'],
    ['2026-05-05T15:55:00Z', '昨天 23:55', 'yesterday 23:55'],
    ['2026-05-07T01:30:00Z', '明天 09:30', 'tomorrow 09:30'],
    ['2026-01-01T00:00:00Z', '1月1日', '1 January'],
    ['2025-12-31T15:00:00Z', '2025年12月31日', '31 December 2025'],
  ])('%s', (at, chinese, english) => {
    expect(nearTime(new Date(at), now, zh)).toBe(chinese)
    expect(nearTime(new Date(at), now, en)).toBe(english)
  })
})

test('the day is the one in the zone of the paper', () => {
  const lateInLondon = new Date('2026-05-05T22:00:00Z')
  expect(dayInNumbers(lateInLondon, 'Asia/Shanghai')).toBe('5.6')
  expect(dayInNumbers(lateInLondon, 'Europe/London')).toBe('5.5')
})

test('a full time names the weekday and the minute', () => {
  expect(fullTime(now, zh)).toBe('2026年5月6日周三 09:30')
  expect(fullTime(now, en)).toMatch(/^Wed,? 6 May 2026(,| at) 09:30$/)
})

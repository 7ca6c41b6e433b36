import { describe, expect, test } from 'vitest'
import { momentOf, wallClock } from './zoned-time'

describe('the moment of a clock on the wall', () => {
  test.each([
    ['2026-06-03T14:05', 'Asia/Shanghai', '2026-06-03T06:05:00.000Z'],
    ['2026-01-01T00:00', 'Asia/Shanghai', '2025-12-31T16:00:00.000Z'],
    ['2026-06-03T14:05', 'Europe/Berlin', '2026-06-03T12:05:00.000Z'],
    ['2026-12-03T14:05', 'Europe/Berlin', '2026-12-03T13:05:00.000Z'],
    ['2026-06-03T14:05', 'Asia/Kathmandu', '2026-06-03T08:20:00.000Z'],
    ['2026-06-03T14:05', 'UTC', '2026-06-03T14:05:00.000Z'],
    // Skipped in spring, and shown twice in autumn.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s', (clock, timeZone, iso) => {
    expect(momentOf(clock, timeZone)?.toISOString()).toBe(iso)
  })

  test('no time, no moment', () => {
    expect(momentOf('', 'Asia/Shanghai')).toBeNull()
    expect(momentOf('tomorrow', 'Asia/Shanghai')).toBeNull()
  })

  test('and back', () => {
    const at = new Date('2026-12-31T16:00:00Z')
    expect(wallClock(at, 'Asia/Shanghai')).toBe('2027-01-01T00:00')
    expect(momentOf(wallClock(at, 'Asia/Shanghai'), 'Asia/Shanghai')).toEqual(at)
  })
})

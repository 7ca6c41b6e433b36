/**
 * The days as a story names them, counted from the day it appears, so that the sample paper reads
 * as today's whenever it is loaded. The clock is that of the paper's own city.
 */
const hour = 3_600_000
const day = 24 * hour

/** China keeps one time all year: UTC+8. */
const offset = 8 * hour

/** Between these hours the newsroom is at work. */
const opens = 7
const closes = 22

export interface Calendar {
  /** 11月23日 */
  day(offset?: number): string
  /** 2026-11-23 */
  isoDay(offset?: number): string
  /** 11月20日至22日, with the second month where it is another. */
  span(from: number, to: number): string
  /** 星期一 */
  weekday(offset?: number): string
  /** 10月; months are counted from the story's own. */
  month(offset?: number): string
  /** 2026 */
  year(offset?: number): number
  /** Nov. 23, as American papers abbreviate it. */
  englishDay(offset?: number): string
  englishWeekday(offset?: number): string
}

export function calendarOf(date: Date): Calendar {
  const local = new Date(date.getTime() + offset)
  const shifted = (days: number) => new Date(local.getTime() + days * day)
  const dayName = (days = 0) => `${shifted(days).getUTCMonth() + 1}月${dayOfMonth(days)}`
  const dayOfMonth = (days: number) => `${shifted(days).getUTCDate()}日`
  const isOneMonth = (from: number, to: number) =>
    shifted(from).getUTCMonth() === shifted(to).getUTCMonth()
  const weekdayOf = (days: number) => shifted(days).getUTCDay()
  return {
    day: dayName,
    isoDay: (days = 0) => shifted(days).toISOString().slice(0, 10),
    span: (from, to) => `${dayName(from)}至${isOneMonth(from, to) ? dayOfMonth(to) : dayName(to)}`,
    weekday: (days = 0) => `星期${'日一二三四五六'.charAt(weekdayOf(days))}`,
    month: (months = 0) => `${((local.getUTCMonth() + months + 120) % 12) + 1}月`,
    year: (years = 0) => local.getUTCFullYear() + years,
    englishDay: (days = 0) =>
      `${englishMonths[shifted(days).getUTCMonth()]} ${shifted(days).getUTCDate()}`,
    englishWeekday: (days = 0) => englishWeekdays[weekdayOf(days)] ?? '',
  }
}

/**
 * The moment that many hours of newsroom work before `now`; nights don't count, so that nothing in
 * the sample paper was published at four in the morning.
 */
export function workingHoursBefore(now: Date, hours: number): Date {
  const local = now.getTime() + offset
  const today = Math.floor(local / day)
  const clock = Math.min(Math.max((local % day) / hour, opens), closes)
  const hoursADay = closes - opens
  const worked = today * hoursADay + (clock - opens) - hours
  const workday = Math.floor(worked / hoursADay)
  const moment = workday * day + (opens + worked - workday * hoursADay) * hour - offset
  return new Date(Math.floor(moment / 60_000) * 60_000)
}

/** Half past seven in the morning of the day after `now`. */
export function tomorrowMorning(now: Date): Date {
  const today = Math.floor((now.getTime() + offset) / day)
  return new Date((today + 1) * day + 7.5 * hour - offset)
}

const englishMonths = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
]
const englishWeekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]

/** Days of the calendar as copy names them: reading, checking, and counting from one to another. */

export interface DayNamed {
  start: number
  end: number
  /** As printed; absent where the copy leaves it out. */
  year?: number
  month: number
  day: number
}

const named =
  /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]|(?<![\d.\-/])(\d{4})([-/.])(\d{1,2})\5(\d{1,2})(?![\d.\-/])/g

/** Possible or not: whoever asks decides what to make of the 30th of February. */
export function daysIn(text: string): DayNamed[] {
  return [...text.matchAll(named)].map((match) => {
    const { 0: found, 1: year, 2: month, 3: day, 4: isoYear, 6: isoMonth, 7: isoDay, index } = match
    const known = year ?? isoYear
    return {
      start: index,
      end: index + found.length,
      ...(known && { year: Number(known) }),
      month: Number(month ?? isoMonth),
      day: Number(day ?? isoDay),
    }
  })
}

/** The 29th of February is given the benefit of the doubt where no year is named. */
export function exists(month: number, day: number, year = 2024): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** `2026-06-03`, or undefined where it is no day. */
export function dayOf(
  iso: string | undefined,
): Required<Omit<DayNamed, 'start' | 'end'>> | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '')
  if (!match) return
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  return exists(month, day, year) ? { year, month, day } : undefined
}

/** Whole days from one to the other; both in UTC, where days have one length. */
function daysBetween(
  from: { year: number; month: number; day: number },
  to: { year: number; month: number; day: number },
): number {
  const at = ({ year, month, day }: typeof from) => Date.UTC(year, month - 1, day)
  return Math.round((at(to) - at(from)) / 86_400_000)
}

/** 0 is Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** The year of a day named without one: the one that brings it nearest to the day it is told. */
export function nearestYear(
  month: number,
  day: number,
  told: { year: number; month: number; day: number },
): number {
  const years = [told.year - 1, told.year, told.year + 1]
  const distance = (year: number) => Math.abs(daysBetween(told, { year, month, day }))
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best), told.year)
}

/**
 * Times as a newsroom says them: how long ago while that is what counts, the clock within the day,
 * then the date; always in the paper's zone, never the browser's.
 */
const minute = 60_000

export interface Place {
  locale: string
  /** Undefined only where a page has forgotten to set one; the machine's then. */
  timeZone: string | undefined
}

/** "just now", "5 minutes ago", "14:02", "yesterday 14:02", "20 November", "20 November 2025". */
export function nearTime(at: Date, now: Date, { locale, timeZone }: Place): string {
  const away = at.getTime() - now.getTime()
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (Math.abs(away) < minute) return relative.format(0, 'second')
  if (Math.abs(away) < 60 * minute) return relative.format(Math.trunc(away / minute), 'minute')
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  const clock = formatted(at, locale, timeZone, { hour: '2-digit', minute: '2-digit' })
  if (days === 0) return clock
  if (Math.abs(days) === 1) return `${relative.format(days, 'day')} ${clock}`
  const isThisYear = yearOf(at, timeZone) === yearOf(now, timeZone)
  const day = { day: 'numeric', month: 'long' } as const
  return formatted(at, locale, timeZone, isThisYear ? day : { ...day, year: 'numeric' })
}

/** The whole of it: date, weekday, minute. */
export function fullTime(at: Date, { locale, timeZone }: Place): string {
  return formatted(at, locale, timeZone, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** "11.23": a day as cut on a seal. */
export function dayInNumbers(at: Date, timeZone: string | undefined): string {
  const { month, day } = numbers(at, timeZone)
  return `${month}.${day}`
}

function formatted(
  at: Date,
  locale: string,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): string {
  const language = locale === 'en' ? 'en-GB' : locale // Day before month, 24 hours: as papers write.
  return new Intl.DateTimeFormat(language, { timeZone, hourCycle: 'h23', ...options }).format(at)
}

function dayNumber(at: Date, timeZone: string | undefined): number {
  const { year, month, day } = numbers(at, timeZone)
  return Date.UTC(year, month - 1, day) / (24 * 60 * minute)
}

function yearOf(at: Date, timeZone: string | undefined): number {
  return numbers(at, timeZone).year
}

function numbers(
  at: Date,
  timeZone: string | undefined,
): { year: number; month: number; day: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at)
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return { year: number('year'), month: number('month'), day: number('day') }
}

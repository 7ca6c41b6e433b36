/** A time as a clock on the paper's wall shows it, and back: browsers only know their own zone. */

/** `2026-06-03T14:05` in the zone, as `<input type="datetime-local">` takes it. */
export function wallClock(at: Date, timeZone: string): string {
  const parts = clockIn(timeZone).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** Making one takes twenty times as long as asking it. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, clock)
  return clock
}

/**
 * The moment when the zone's clocks show that time; null where it is no time. An hour that the
 * clocks skip in spring counts as the one after, an hour they show twice in autumn as the first.
 */
export function momentOf(clock: string, timeZone: string): Date | null {
  const asUtc = Date.parse(`${clock}Z`)
  if (Number.isNaN(asUtc)) return null
  const offsetAt = (at: number) => Date.parse(`${wallClock(new Date(at), timeZone)}Z`) - at
  const day = 24 * 60 * 60_000
  const before = asUtc - offsetAt(asUtc - day)
  const after = asUtc - offsetAt(asUtc + day)
  const isShown = (at: number) => wallClock(new Date(at), timeZone) === clock
  return new Date(isShown(before) || !isShown(after) ? before : after)
}

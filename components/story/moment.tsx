import type { Locale } from '@/messages'

const shapes = {
  full: { dateStyle: 'long', timeStyle: 'short' },
  day: { dateStyle: 'long' },
  short: { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

interface MomentProps {
  at: Date
  locale: Locale
  timeZone: string
  shape?: keyof typeof shapes
}

/** A time in the paper's own zone. Never relative: pages are kept, and "an hour ago" grows stale. */
export function Moment({ at, locale, timeZone, shape = 'full' }: MomentProps) {
  return <time dateTime={at.toISOString()}>{formatMoment({ at, locale, timeZone, shape })}</time>
}

function formatMoment({ at, locale, timeZone, shape = 'full' }: MomentProps): string {
  const tag = locale === 'en' ? 'en-GB' : 'zh-CN'
  return new Intl.DateTimeFormat(tag, { ...shapes[shape], timeZone }).format(at)
}

'use client'

import { useLocale, useNow, useTimeZone } from 'next-intl'
import { fullTime, nearTime } from './moments'

/** A time as near as it is, kept current, with the whole of it on hover; `isFull` shows the whole. */
export function Time({ at, isFull = false }: { at: Date; isFull?: boolean }) {
  const now = useNow({ updateInterval: 30_000 })
  const place = { locale: useLocale(), timeZone: useTimeZone() }
  const full = fullTime(at, place)
  return (
    <time dateTime={at.toISOString()} title={isFull ? undefined : full}>
      {isFull ? full : nearTime(at, now, place)}
    </time>
  )
}

'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'

interface Props {
  name: string
  label: string
  zones: string[]
  /** What was sent before; else the browser's own zone is suggested. */
  sent: string | undefined
  /** Where there is no script to ask the browser. */
  otherwise: string
}

/** A time zone to choose, with the time it is there now: whoever sees a wrong one, sees it at once. */
export function ZoneField({ name, label, zones, sent, otherwise }: Props) {
  const t = useTranslations('door.fields')
  const format = useFormatter()
  const select = useRef<HTMLSelectElement>(null)
  const [zone, setZone] = useState(sent ?? otherwise)
  const [now, setNow] = useState<Date | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is suggested once, at the start.
  useEffect(() => {
    const isChosen = sent ?? select.current?.value !== otherwise
    if (!isChosen) setZone(Intl.DateTimeFormat().resolvedOptions().timeZone)
    setNow(new Date())
    const timer = setInterval(() => setNow(new Date()), 10_000)
    return () => clearInterval(timer)
  }, [])

  const time =
    now && format.dateTime(now, { timeZone: zone, dateStyle: 'full', timeStyle: 'short' })
  return (
    <div className="door-field">
      <label htmlFor={`door-${name}`}>{label}</label>
      <select
        id={`door-${name}`}
        name={name}
        value={zone}
        onChange={(event) => setZone(event.target.value)}
        ref={select}
        aria-describedby={`door-${name}-hint`}
        required
      >
        {[...new Set([...zones, zone])].map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <p className="door-hint" id={`door-${name}-hint`}>
        {t('timeZoneHint')}
        {time && <span>{t('timeZoneNow', { time })}</span>}
      </p>
    </div>
  )
}

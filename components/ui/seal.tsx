'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { dayInNumbers } from './moments'
import { surnameOf } from './surname'
import { Time } from './time'

/** A signed review: surname and day on the seal, the whole name and time beside it. */
export function Seal({ name, at, isBare = false }: { name: string; at: Date; isBare?: boolean }) {
  const t = useTranslations('ui.seal')
  const timeZone = useTimeZone()
  const surname = surnameOf(name)
  const long = surname.length > 1 ? ' seal-surname-long' : ''
  return (
    <span className="seal">
      <span className="seal-face" aria-hidden="true">
        <span className={`seal-surname${long}`}>{surname}</span>
        <span className="seal-day">{dayInNumbers(at, timeZone)}</span>
      </span>
      <span className={isBare ? 'unseen' : 'seal-words'}>
        <span>{t('signedBy', { name })}</span>
        <span className="quiet">
          <Time at={at} isFull />
        </span>
      </span>
    </span>
  )
}

/** The place of a review that is still missing. */
export function AwaitedSeal({ step, words }: { step: number; words: string }) {
  return (
    <span className="seal seal-awaited">
      <span className="seal-face" aria-hidden="true">
        {step}
      </span>
      <span className="seal-words quiet">{words}</span>
    </span>
  )
}

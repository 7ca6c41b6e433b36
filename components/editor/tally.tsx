'use client'

import { useTranslations } from 'next-intl'
import type { Count } from '@/copydesk/count'

/** 字数, Han alone where it differs, and how long it takes to read. */
export function Tally({ characters, han, readingMinutes }: Count) {
  const t = useTranslations('editor')
  return (
    <p className="tally">
      <span>{t('tally.characters', { count: characters })}</span>
      {han > 0 && han < characters && <span>{t('tally.han', { count: han })}</span>}
      {readingMinutes > 0 && <span>{t('tally.minutes', { count: readingMinutes })}</span>}
    </p>
  )
}

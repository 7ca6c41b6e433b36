'use client'

import { useTranslations } from 'next-intl'
import type { Count } from '@/copydesk/count'

interface TallyProps extends Count {
  /** 字数 the story is to have; null where nobody has said. */
  planned: number | null
}

/** 字数 against the plan, Han alone where it differs, and how long it takes to read. */
export function Tally({ characters, han, readingMinutes, planned }: TallyProps) {
  const t = useTranslations('editor.tally')
  return (
    <p className="tally">
      <span>{t('characters', { count: characters })}</span>
      {planned !== null && <span>{againstPlan(planned)}</span>}
      {han > 0 && han < characters && <span>{t('han', { count: han })}</span>}
      {readingMinutes > 0 && <span>{t('minutes', { count: readingMinutes })}</span>}
    </p>
  )

  function againstPlan(planned: number): string {
    const over = characters - planned
    if (over === 0) return t('met', { planned })
    return t(over > 0 ? 'over' : 'short', { planned, count: Math.abs(over) })
  }
}

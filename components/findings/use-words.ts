'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Found } from './findings'

/** What a finding says, in the language of whoever sits before it. */
export function useFindingWords() {
  const t = useTranslations('findings')
  const locale = useLocale()
  return useMemo(() => {
    const list = new Intl.ListFormat(locale, { type: 'conjunction' })
    return {
      title: (rule: string) => t(`rules.${rule}.title` as 'rules.P01.title'),
      sentence: ({ finding: { rule, values } }: Found) =>
        t(`rules.${rule}.message` as 'rules.P01.message', values as never).trim(),
      source: ({ sources }: Found) => list.format(sources.map((each) => t(`sources.${each}`))),
      holds: ({ finding: { values } }: Found) =>
        'sum' in values
          ? t('said.confirmed', { sum: String(values.sum) })
          : t('said.confirmedDay', {
              day: values.day ?? '',
              weekday: values.weekday ?? '',
            }),
    }
  }, [t, locale])
}

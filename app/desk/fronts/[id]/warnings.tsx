'use client'

import { useNow, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type FrontWarning, frontWarnings } from '@/rules/fronts'
import type { Work } from './use-front'
import type { Names } from './use-names'

/** What the draft as it stands would be warned of. */
export function useWarnings({ arrangement, sheet, known }: Work): FrontWarning[] {
  const now = useNow({ updateInterval: 60_000 })
  const launchedAt = known.launched?.at ?? null
  return useMemo(() => {
    const live = Object.values(sheet.stories).flatMap(({ storyId, publishedAt }) =>
      publishedAt ? [[storyId, publishedAt] as const] : [],
    )
    return frontWarnings(arrangement, { publishedAt: new Map(live), launchedAt, now })
  }, [arrangement, sheet, launchedAt, now])
}

export function Warnings({ warnings, names }: { warnings: FrontWarning[]; names: Names }) {
  const t = useTranslations('fronts.warning')
  if (warnings.length === 0) return null
  return (
    <section className="front-warnings" aria-label={t('title')}>
      <ul>
        {warnings.map((warning) => (
          <li
            key={`${warning.kind} ${'storyId' in warning ? warning.storyId : ''}`}
            className="notice-line"
          >
            <WarningWords warning={warning} names={names} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function WarningWords({ warning, names }: { warning: FrontWarning; names: Names }) {
  const t = useTranslations('fronts.warning')
  switch (warning.kind) {
    case 'notLaunched':
      return t('notLaunched', { hours: warning.hours })
    case 'old':
      return t('old', { headline: names.story(warning.storyId), hours: warning.hours })
    default:
      return t(warning.kind, { headline: names.story(warning.storyId) })
  }
}

'use client'

import { useTranslations } from 'next-intl'
import { useReason } from '@/components/ui/reason'
import type { Reason } from '@/rules/refusal'

/** What the story still lacks before anyone is asked to sign it. */
export function Readiness({ unready }: { unready: readonly Reason[] }) {
  const t = useTranslations('editor')
  const say = useReason()
  if (unready.length === 0) return <p className="ready">{t('readiness.ready')}</p>
  return (
    <div className="unready">
      <p className="quiet">{t('readiness.unready')}</p>
      <ul>
        {unready.map((reason) => (
          <li key={reason.key}>{say(reason)}</li>
        ))}
      </ul>
    </div>
  )
}

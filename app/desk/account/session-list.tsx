'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import type { Outcome } from '@/app/action'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import { endOtherSessions, endSession } from './actions'

interface Props {
  sessions: {
    id: string
    createdAt: Date
    browser: { browser: string; system: string } | null
    isThis: boolean
  }[]
}

export function SessionList({ sessions }: Props) {
  const t = useTranslations('door.account')
  const say = useReason()
  const tell = useTell()
  const router = useRouter()
  const [isBusy, begin] = useTransition()
  const make = (change: () => Promise<Outcome<void>>, done?: string) =>
    begin(async () => {
      const outcome = await change()
      if (!outcome.ok) tell({ text: say(outcome.refused.reason) ?? '' })
      else if (done) tell({ text: done })
      router.refresh()
    })

  return (
    <>
      <ul className="account-sessions">
        {sessions.map(({ id, createdAt: at, browser, isThis }) => {
          const words = browser ? t('browser', browser) : t('unknownBrowser')
          return (
            <li key={id}>
              <span>{words}</span>
              <span className="quiet account-since">{t('since', { at })}</span>
              {isThis ? (
                <span className="quiet">{t('thisOne')}</span>
              ) : (
                <Button
                  isSmall
                  isBusy={isBusy}
                  aria-label={t('endOf', { browser: words, at })}
                  onClick={() => make(() => endSession({ sessionId: id }))}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length > 1 && (
        <Button isBusy={isBusy} onClick={() => make(() => endOtherSessions({}), t('endedOthers'))}>
          {t('endOthers')}
        </Button>
      )}
    </>
  )
}

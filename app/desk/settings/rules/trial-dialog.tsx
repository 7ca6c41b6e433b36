'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useReason } from '@/components/ui/reason'
import type { DeskHouseRule } from '@/newsroom/house-rules'
import type { Reason } from '@/rules/refusal'
import { takeLive } from './actions'
import { TrialHits } from './trial-hits'
import { useTrial } from './use-trial'

/** What the rules find in what is published; and, where they are to go live, the question. */
export function TrialDialog({
  rules,
  isOpen,
  takesLive,
  onClose,
  onTookLive,
}: {
  rules: readonly DeskHouseRule[]
  isOpen: boolean
  takesLive: boolean
  onClose: () => void
  onTookLive: () => void
}) {
  const t = useTranslations('houseRules')
  const say = useReason()
  const { trial, begin, stop } = useTrial(rules.map(({ id }) => id))
  const [isBusy, setBusy] = useState(false)
  const [refusal, refuse] = useState<Reason | null>(null)
  useEffect(() => {
    if (isOpen) void begin()
    else stop()
  }, [isOpen, begin, stop])

  const label = rules[0]?.label ?? ''
  const isOff = rules.every(({ kind }) => kind === 'off')
  const isRunning = trial.state === 'running'
  const close = () => {
    refuse(null)
    onClose()
  }
  const confirm = async () => {
    setBusy(true)
    const chosen = rules.map(({ id, revision }) => ({ ruleId: id, revision }))
    const outcome = await takeLive({ rules: chosen }).catch(() => null)
    setBusy(false)
    if (!outcome?.ok) return refuse(outcome?.refused.reason ?? { key: 'unreachable' })
    close()
    onTookLive()
  }
  return (
    <Dialog
      isWide
      isOpen={isOpen}
      onClose={close}
      title={t(takesLive ? 'trial.takeLiveTitle' : 'trial.title', { count: rules.length, label })}
      foot={
        <>
          {refusal && (
            <p className="field-error" role="alert">
              {say(refusal)}
            </p>
          )}
          {isRunning ? (
            <Button onClick={stop}>{t('trial.stop')}</Button>
          ) : (
            <Button onClick={() => void begin()}>{t('trial.again')}</Button>
          )}
          {takesLive ? (
            <Button
              look="seal"
              aria-disabled={isRunning || undefined}
              isBusy={isBusy}
              onClick={() => !isRunning && confirm()}
            >
              {t('acts.takeLive')}
            </Button>
          ) : (
            <Button look="primary" onClick={close}>
              {t('trial.close')}
            </Button>
          )}
        </>
      }
    >
      {takesLive && <p>{t(isOff ? 'trial.takeLiveLeadOff' : 'trial.takeLiveLead')}</p>}
      <TrialHits trial={trial} rules={rules} />
    </Dialog>
  )
}

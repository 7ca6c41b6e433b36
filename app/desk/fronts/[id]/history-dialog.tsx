import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useReason } from '@/components/ui/reason'
import { Time } from '@/components/ui/time'
import { useTell } from '@/components/ui/toast'
import type { DeskFront } from '@/newsroom/front-desk'
import type { Reason } from '@/rules/refusal'
import { readFrontHistory } from './actions'

type Lines = (Awaited<ReturnType<typeof readFrontHistory>> & { ok: true })['value']

/** What was launched and what was replaced, newest first; any of it can be the draft again. */
export function HistoryDialog({
  known,
  restore,
  undo,
  onClose,
}: {
  known: DeskFront
  restore: (versionId: string) => Promise<Reason | null>
  undo: () => void
  onClose: () => void
}) {
  const t = useTranslations('fronts')
  const say = useReason()
  const tell = useTell()
  const [isOpen, setOpen] = useState(true)
  const [lines, setLines] = useState<Lines | null>(null)
  const [refusal, refuse] = useState<Reason | null>(null)
  const [isBusy, run] = useTransition()
  const frontId = known.id
  useEffect(() => {
    let isCurrent = true
    readFrontHistory({ frontId }).then(
      (outcome) => {
        if (!isCurrent) return
        if (outcome.ok) setLines(outcome.value)
        else refuse(outcome.refused.reason)
      },
      () => isCurrent && refuse({ key: 'unreachable' }),
    )
    return () => {
      isCurrent = false
    }
  }, [frontId])

  const bringBack = (versionId: string, number: number) =>
    run(async () => {
      const reason = await restore(versionId)
      refuse(reason)
      if (reason) return
      tell({ text: t('historyDialog.restored', { number }), undo: { label: t('undo'), run: undo } })
      setOpen(false)
    })

  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('historyDialog.title')}>
      <p className="quiet">{t('historyDialog.explained')}</p>
      {lines?.length === 0 && <p>{t('historyDialog.none')}</p>}
      {!lines && !refusal && <span className="skeleton" aria-hidden="true" />}
      {lines && lines.length > 0 && (
        <ol className="front-history" aria-label={t('historyDialog.title')}>
          {lines.map(({ id, number, kind, by, at, containers, slots }) => (
            <li key={id}>
              <span className="figures">{number}</span>
              <div>
                <p>
                  <strong>{t(`historyDialog.${kind}`)}</strong>{' '}
                  {t('historyDialog.by', { name: by })} <Time at={at} />
                </p>
                <p className="quiet">
                  {t('historyDialog.count', { containers, slots })}
                  {number === known.launched?.number && (
                    <span className="front-live"> {t('historyDialog.live')}</span>
                  )}
                </p>
              </div>
              <Button
                isSmall
                isBusy={isBusy}
                aria-label={t('historyDialog.restoreOf', { number })}
                onClick={() => bringBack(id, number)}
              >
                {t('historyDialog.restore')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </Dialog>
  )
}

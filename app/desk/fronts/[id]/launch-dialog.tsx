import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import { changesBetween } from '@/rules/arranging'
import type { FrontWarning } from '@/rules/fronts'
import type { Reason } from '@/rules/refusal'
import { ChangeList } from './change-list'
import type { Work } from './use-front'
import type { Names } from './use-names'
import { WarningWords } from './warnings'

/** What readers will see change, and what one should look at before. */
export function LaunchDialog({
  work,
  warnings,
  names,
  launch,
  onClose,
}: {
  work: Work
  warnings: FrontWarning[]
  names: Names
  launch: () => Promise<Reason | null>
  onClose: () => void
}) {
  const t = useTranslations('fronts')
  const ui = useTranslations('ui')
  const say = useReason()
  const tell = useTell()
  const [isOpen, setOpen] = useState(true)
  const [refusal, refuse] = useState<Reason | null>(null)
  const [isBusy, run] = useTransition()
  const { launched } = work.known
  const ofStories = warnings.filter(({ kind }) => kind !== 'notLaunched')
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('launchDialog.title')}
      foot={
        <>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {ui('cancel')}
          </Button>
          <Button
            look="seal"
            isBusy={isBusy}
            onClick={() =>
              run(async () => {
                const reason = await launch()
                refuse(reason)
                if (reason) return
                tell({ text: t('launchDialog.done') })
                setOpen(false)
              })
            }
          >
            {t('launch')}
          </Button>
        </>
      }
    >
      {launched ? (
        <>
          <p>
            {t('launchDialog.changes')}{' '}
            <span className="quiet">{t('launchDialog.since', { name: launched.by })}</span>
          </p>
          <ChangeList
            changes={changesBetween(launched.arrangement, work.arrangement)}
            before={launched.arrangement}
            after={work.arrangement}
            names={names}
          />
        </>
      ) : (
        <p>{t('launchDialog.first')}</p>
      )}
      {ofStories.length > 0 && (
        <>
          <h3>{t('warning.title')}</h3>
          <ul className="change-list">
            {ofStories.map((warning) => (
              <li key={`${warning.kind} ${'storyId' in warning ? warning.storyId : ''}`}>
                <WarningWords warning={warning} names={names} />
              </li>
            ))}
          </ul>
        </>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </Dialog>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useTransition } from 'react'
import type { Outcome } from '@/app/action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import type { Reason } from '@/rules/refusal'
import { nameOne, restoreOld } from './actions'

/** What can be done with an old version: bring it back, or give it a name that keeps it. */
export function VersionActs({
  storyId,
  version,
  revision,
  isNewest,
  editObjection,
}: {
  storyId: string
  version: { id: string; number: number; isSealed: boolean }
  revision: number
  isNewest: boolean
  editObjection: Reason | null
}) {
  const t = useTranslations('desk.versions')
  const ui = useTranslations('ui')
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [isBusy, run] = useTransition()
  const [isNaming, setNaming] = useState(false)
  const { id: versionId, number } = version

  const settle = (outcome: Outcome<unknown>, done: string) => {
    tell({ text: outcome.ok ? done : (say(outcome.refused.reason) ?? '') })
    router.refresh()
  }
  const restore = () =>
    run(async () => {
      const outcome = await restoreOld({ storyId, versionId, revision })
      if (outcome.ok) router.push(`/desk/stories/${storyId}/versions`)
      settle(outcome, t('restored', { number }))
    })
  const name = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = String(new FormData(event.currentTarget).get('name'))
    run(async () => {
      settle(await nameOne({ storyId, versionId, name: given }), t('named'))
      setNaming(false)
    })
  }

  return (
    <div className="version-acts">
      {!version.isSealed && (
        <Button isSmall onClick={() => setNaming(true)}>
          {t('name')}
        </Button>
      )}
      {!isNewest && (
        <Button isSmall isBusy={isBusy} reason={say(editObjection)} onClick={restore}>
          {t('restore')}
        </Button>
      )}
      <Dialog isOpen={isNaming} onClose={() => setNaming(false)} title={t('nameTitle', { number })}>
        <form id="name-version" onSubmit={name}>
          <TextField
            label={t('nameLabel')}
            hint={t('nameHint')}
            name="name"
            required
            maxLength={80}
            autoComplete="off"
          />
        </form>
        <div className="dialog-foot">
          <Button onClick={() => setNaming(false)}>{ui('cancel')}</Button>
          <Button look="primary" type="submit" form="name-version" isBusy={isBusy}>
            {t('name')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}

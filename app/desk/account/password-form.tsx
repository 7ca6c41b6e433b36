'use client'

import { useTranslations } from 'next-intl'
import { type SubmitEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import { changePassword } from './actions'

export function PasswordForm({ hasPassword, least }: { hasPassword: boolean; least: number }) {
  const t = useTranslations('door')
  const say = useReason()
  const tell = useTell()
  const [isBusy, send] = useTransition()
  const [refused, setRefused] = useState<{ key: string; words: string } | null>(null)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { present = '', wanted = '' } = Object.fromEntries(new FormData(form)) as Record<
      string,
      string
    >
    send(async () => {
      const outcome = await changePassword({ present, wanted })
      if (!outcome.ok) {
        const { reason } = outcome.refused
        return setRefused({ key: reason.key, words: say(reason) ?? '' })
      }
      setRefused(null)
      form.reset()
      tell({ text: t('account.passwordChanged') })
    })
  }
  const isAboutNew = refused?.key.startsWith('password') && refused.key !== 'passwordWrong'

  return (
    <form className="account-password" onSubmit={submit}>
      {hasPassword && (
        <TextField
          label={t('fields.presentPassword')}
          name="present"
          type="password"
          autoComplete="current-password"
          error={isAboutNew ? null : refused?.words}
          required
        />
      )}
      <TextField
        label={t('fields.newPassword')}
        name="wanted"
        type="password"
        autoComplete="new-password"
        minLength={least}
        hint={t('fields.passwordHint', { least })}
        error={isAboutNew || !hasPassword ? refused?.words : null}
        required
      />
      <div>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {hasPassword ? t('account.changePassword') : t('account.choosePassword')}
        </Button>
      </div>
    </form>
  )
}

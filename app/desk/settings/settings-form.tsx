'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState, useTransition } from 'react'
import type { Outcome } from '@/app/action'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'

/** A form whose fields go to one action; what is refused is said at the button, where one looks. */
export function SettingsForm({
  send,
  button,
  done,
  isEmptiedAfter = false,
  isLine = false,
  children,
}: {
  send: (fields: Record<string, string>) => Promise<Outcome<unknown>>
  button: string
  done?: string
  isEmptiedAfter?: boolean
  /** One of many such forms, on one line and without emphasis. */
  isLine?: boolean
  children: ReactNode
}) {
  const t = useTranslations('desk.settings')
  const router = useRouter()
  const say = useReason()
  const tell = useTell()
  const [isBusy, run] = useTransition()
  const [refusal, refuse] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const)
    run(async () => {
      const outcome = await send(Object.fromEntries(fields))
      refuse(outcome.ok ? null : say(outcome.refused.reason))
      if (!outcome.ok) return
      if (isEmptiedAfter) form.reset()
      tell({ text: done ?? t('saved') })
      router.refresh()
    })
  }
  return (
    <form className={isLine ? 'settings-line' : 'settings-form'} onSubmit={submit}>
      {children}
      <div className="settings-send">
        <Button look={isLine ? 'plain' : 'primary'} type="submit" isBusy={isBusy}>
          {button}
        </Button>
        {refusal && (
          <p className="field-error" role="alert">
            {refusal}
          </p>
        )}
      </div>
    </form>
  )
}

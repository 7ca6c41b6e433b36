'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

interface LeaveFormProps {
  /** What is left as it is: the accessible name. */
  label: string
  onLeave: (reason: string) => Promise<boolean>
  onClose: () => void
}

/** The usual reasons are one press. */
const usual = ['quoted', 'name', 'meant', 'falseAlarm'] as const

/** Why something is left as it is: a reviewer will read it. */
export function LeaveForm({ label, onLeave, onClose }: LeaveFormProps) {
  const t = useTranslations('findings.desk')
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => form.current?.querySelector('button')?.focus({ preventScroll: true }), [])

  async function leave(why: string) {
    if (why.trim() === '' || isBusy) return
    setBusy(true)
    if (await onLeave(why.trim())) onClose()
    else setBusy(false)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void leave(reason)
  }

  return (
    <form
      ref={form}
      className="leave-form"
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <p>
        {usual.map((each) => (
          <Button key={each} isSmall isBusy={isBusy} onClick={() => void leave(t(`why.${each}`))}>
            {t(`why.${each}`)}
          </Button>
        ))}
      </p>
      <TextField
        label={t('reason')}
        value={reason}
        maxLength={200}
        onChange={({ target }) => setReason(target.value)}
      />
      <p>
        <Button isSmall type="submit" isBusy={isBusy} disabled={reason.trim() === ''}>
          {t('leave')}
        </Button>
        <Button isSmall look="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  )
}

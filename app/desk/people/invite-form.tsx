'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { useReason } from '@/components/ui/reason'
import { type Role, roles } from '@/rules/roles'
import { invitePerson } from './actions'
import { type HandOver, LinkToHandOver } from './link-to-hand-over'

export function InviteForm() {
  const t = useTranslations('door')
  const words = useTranslations('ui.role')
  const say = useReason()
  const router = useRouter()
  const [isBusy, send] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  const [made, setMade] = useState<(HandOver & { name: string; email: string }) | null>(null)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { email, name, role } = Object.fromEntries(new FormData(form)) as Record<string, string>
    send(async () => {
      const outcome = await invitePerson({
        email: email ?? '',
        name: name ?? '',
        role: role as Role,
      })
      setProblem(outcome.ok ? null : say(outcome.refused.reason))
      setMade(outcome.ok ? outcome.value : null)
      if (!outcome.ok) return
      form.reset()
      router.refresh()
    })
  }

  return (
    <>
      <form className="people-invite" onSubmit={submit}>
        <TextField label={t('fields.name')} name="name" maxLength={60} required />
        <TextField
          label={t('fields.email')}
          name="email"
          type="email"
          maxLength={200}
          error={problem}
          required
        />
        <SelectField label={t('people.role')} name="role" defaultValue="reporter">
          {roles.map((role) => (
            <option key={role} value={role}>
              {words(role)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {t('people.invite')}
        </Button>
      </form>
      {made && <LinkToHandOver key={made.url} link={made} name={made.name} email={made.email} />}
    </>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { Outcome } from '@/app/action'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem } from '@/components/ui/menu'
import { useReason } from '@/components/ui/reason'
import { useTell } from '@/components/ui/toast'
import type { AccountState, PersonChange } from '@/rules/people'
import type { Reason } from '@/rules/refusal'
import { type Role, roles } from '@/rules/roles'
import {
  changePersonRole,
  endPersonSessions,
  makePersonLink,
  reinstatePerson,
  suspendPerson,
} from './actions'
import { type HandOver, LinkToHandOver } from './link-to-hand-over'

interface Props {
  person: { id: string; name: string; email: string; role: Role; state: AccountState }
  isOneself: boolean
  /** Why each change is refused, from the same rules that the server asks. */
  objections: Record<PersonChange, Reason | null>
}

export function PersonRow({ person, isOneself, objections }: Props) {
  const { id: personId, name, email, role, state } = person
  const t = useTranslations('door.people')
  const words = useTranslations('ui.role')
  const undoWord = useTranslations('ui')('undo')
  const say = useReason()
  const tell = useTell()
  const router = useRouter()
  const [isBusy, begin] = useTransition()
  const [link, setLink] = useState<HandOver | null>(null)

  function make<Value>(change: () => Promise<Outcome<Value>>, done: (value: Value) => void): void {
    begin(async () => {
      const outcome = await change()
      if (outcome.ok) done(outcome.value)
      else tell({ text: say(outcome.refused.reason) ?? '' })
      router.refresh()
    })
  }
  const give = (wanted: Role, isUndo = false) =>
    make(
      () => changePersonRole({ personId, role: wanted }),
      () =>
        tell({
          text: t('done.changeRole', { name, role: words(wanted) }),
          ...(!isUndo && { undo: { label: undoWord, run: () => give(role, true) } }),
        }),
    )
  const bringBack = () =>
    make(
      () => reinstatePerson({ personId }),
      () => tell({ text: t('done.reinstate', { name }) }),
    )
  const shut = () =>
    make(
      () => suspendPerson({ personId }),
      () =>
        tell({
          text: t('done.suspend', { name }),
          undo: { label: undoWord, run: bringBack },
        }),
    )
  const signOut = () =>
    make(
      () => endPersonSessions({ personId }),
      () => tell({ text: t('done.endSessions', { name }) }),
    )

  return (
    <li className="person" data-state={state} aria-busy={isBusy}>
      <p className="person-name">
        {name} {isOneself && <span className="quiet">{t('you')}</span>}
      </p>
      <p className="person-email quiet">{email}</p>
      <p className="person-state">{t(`states.${state}`)}</p>
      <select
        className="word person-role"
        aria-label={t('roleOf', { name })}
        value={role}
        disabled={objections.changeRole !== null}
        title={say(objections.changeRole) ?? undefined}
        onChange={(event) => give(event.currentTarget.value as Role)}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {words(each)}
          </option>
        ))}
      </select>
      <Menu name={t('actions', { name })} label={<Icon name="more" />} align="end" isSmall>
        <MenuItem
          reason={say(objections.makeLink)}
          onClick={() => make(() => makePersonLink({ personId }), setLink)}
        >
          {state === 'invited' ? t('makeInvite') : t('makeReset')}
        </MenuItem>
        <MenuItem reason={say(objections.endSessions)} onClick={signOut}>
          {t('endSessions')}
        </MenuItem>
        {state === 'suspended' ? (
          <MenuItem reason={say(objections.reinstate)} onClick={bringBack}>
            {t('reinstate')}
          </MenuItem>
        ) : (
          <MenuItem reason={say(objections.suspend)} onClick={shut}>
            {t('suspend')}
          </MenuItem>
        )}
      </Menu>
      {link && <LinkToHandOver key={link.url} link={link} name={name} email={email} />}
    </li>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoorForm } from '@/app/(door)/door-form'
import { LinkSpent } from '@/app/(door)/link-spent'
import { OidcButton } from '@/app/(door)/oidc-button'
import { findInvitation } from '@/newsroom/invitations'
import { shortestPassword } from '@/newsroom/passwords'
import { getSettings } from '@/newsroom/settings'
import { acceptInvite } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('invite.submit') }
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const found = await findInvitation(token)
  if (found?.purpose !== 'invite') return <LinkSpent />
  const { name, email } = found.person
  const { paper } = await getSettings()
  const t = await getTranslations('door')
  return (
    <>
      <h1>{t('invite.title', { name })}</h1>
      <p className="door-lead">{t('invite.lead', { paper: paper.name, email })}</p>
      <DoorForm
        action={acceptInvite}
        hidden={{ token }}
        submit={t('invite.submit')}
        fields={[
          { name: 'name', label: t('fields.name'), autoComplete: 'name', value: name },
          {
            name: 'password',
            label: t('fields.password'),
            type: 'password',
            autoComplete: 'new-password',
            least: shortestPassword,
            hint: t('fields.passwordHint', { least: shortestPassword }),
          },
        ]}
      />
      <OidcButton
        label={(provider) => t('invite.oidc', { provider })}
        hidden={{ invitation: token }}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoorForm } from '@/app/(door)/door-form'
import { LinkSpent } from '@/app/(door)/link-spent'
import { findInvitation } from '@/newsroom/invitations'
import { shortestPassword } from '@/newsroom/passwords'
import { resetPassword } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('reset.title') }
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const found = await findInvitation(token)
  if (found?.purpose !== 'reset') return <LinkSpent />
  const t = await getTranslations('door')
  return (
    <>
      <h1>{t('reset.title')}</h1>
      <p className="door-lead">{t('reset.lead', { email: found.person.email })}</p>
      <DoorForm
        action={resetPassword}
        hidden={{ token }}
        submit={t('reset.submit')}
        fields={[
          {
            name: 'password',
            label: t('fields.newPassword'),
            type: 'password',
            autoComplete: 'new-password',
            least: shortestPassword,
            hint: t('fields.passwordHint', { least: shortestPassword }),
          },
        ]}
      />
    </>
  )
}

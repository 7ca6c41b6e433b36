import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoorForm } from '@/app/(door)/door-form'
import { canSendMail } from '@/newsroom/mail'
import { askForReset } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('forgot.title') }
}

export default async function ForgotPage() {
  const t = await getTranslations('door')
  return (
    <>
      <h1>{t('forgot.title')}</h1>
      {canSendMail() ? (
        <>
          <p className="door-lead">{t('forgot.lead')}</p>
          <DoorForm
            action={askForReset}
            submit={t('forgot.submit')}
            done={t('forgot.sent')}
            fields={[
              { name: 'email', label: t('fields.email'), type: 'email', autoComplete: 'username' },
            ]}
          />
        </>
      ) : (
        <p className="door-lead">{t('forgot.noMail')}</p>
      )}
      <p className="door-aside">
        <a href="/sign-in">{t('forgot.back')}</a>
      </p>
    </>
  )
}

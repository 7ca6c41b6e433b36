import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { DoorForm } from '@/app/(door)/door-form'
import { locales, messagesFor } from '@/messages'
import { shortestPassword } from '@/newsroom/passwords'
import { hasPeople } from '@/newsroom/people'
import { defaultSettings, listTimeZones } from '@/newsroom/settings'
import { openNewsroom } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('setUp.title') }
}

export default async function SetUpPage() {
  if (await hasPeople()) redirect('/sign-in')
  const t = await getTranslations('door')
  const locale = await getLocale()
  const { timeZone } = defaultSettings.paper
  return (
    <NextIntlClientProvider messages={{ door: messagesFor(locale).door }}>
      <h1>{t('setUp.title')}</h1>
      <p className="door-lead">{t('setUp.lead')}</p>
      <DoorForm
        action={openNewsroom}
        submit={t('setUp.submit')}
        fields={[
          { name: 'code', label: t('fields.code'), autoComplete: 'one-time-code' },
          { name: 'paperName', label: t('fields.paperName'), group: t('setUp.paper') },
          {
            name: 'locale',
            label: t('fields.paperLanguage'),
            value: locale,
            choices: locales.map((value) => ({ value, label: t(`languages.${value}`) })),
          },
          {
            name: 'timeZone',
            label: t('fields.timeZone'),
            value: timeZone,
            zones: listTimeZones(timeZone),
          },
          {
            name: 'name',
            label: t('fields.name'),
            autoComplete: 'name',
            group: t('setUp.you'),
          },
          { name: 'email', label: t('fields.email'), type: 'email', autoComplete: 'username' },
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
    </NextIntlClientProvider>
  )
}

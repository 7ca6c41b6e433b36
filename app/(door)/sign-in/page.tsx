import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoorForm } from '@/app/(door)/door-form'
import { OidcButton } from '@/app/(door)/oidc-button'
import { sayReason } from '@/app/say-reason'
import { findActor } from '@/app/session'
import { hasPeople } from '@/newsroom/people'
import { getSettings } from '@/newsroom/settings'
import { returnPath } from '@/rules/return-path'
import { signInWithPassword } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('signIn.title') }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SignInPage({ searchParams }: Props) {
  const { to, error, signed, callbackUrl } = await searchParams
  if (await findActor()) redirect(returnPath(to))
  if (!(await hasPeople())) redirect('/set-up')
  const { paper } = await getSettings()
  const t = await getTranslations('door')
  const wanted = returnPath(to ?? ownPath(callbackUrl))
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      <p className="door-lead">{t('signIn.lead', { paper: paper.name })}</p>
      {signed === 'out' && (
        <p className="door-done" role="status">
          {t('signIn.ended')}
        </p>
      )}
      <DoorForm
        action={signInWithPassword}
        problem={error ? await sayReason({ key: reasonKeyOf(error) }) : undefined}
        hidden={{ to: wanted }}
        submit={t('signIn.submit')}
        fields={[
          { name: 'email', label: t('fields.email'), type: 'email', autoComplete: 'username' },
          {
            name: 'password',
            label: t('fields.password'),
            type: 'password',
            autoComplete: 'current-password',
          },
        ]}
      />
      <OidcButton label={(provider) => t('signIn.oidc', { provider })} hidden={{ to: wanted }} />
      <p className="door-aside">
        <a href="/forgot">{t('signIn.forgot')}</a>
      </p>
    </>
  )
}

/** What next-auth and the provider's way back may tell in the address; anything else is no news. */
function reasonKeyOf(error: string | string[]): string {
  const own = ['oidcUnknown', 'oidcUnverified', 'oidcTaken', 'linkSpent', 'signInFailed']
  const named = own.find((key) => key === error)
  if (named) return named
  if (error === 'TooManyTries') return 'tooManyTriesSoon'
  return error === 'CredentialsSignin' ? 'signInFailed' : 'oidcFailed'
}

function ownPath(address: string | string[] | undefined): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined
  const { pathname, search } = new URL(address)
  return pathname === '/' ? undefined : pathname + search
}

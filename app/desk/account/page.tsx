import './account.css'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { oidcName } from '@/app/auth'
import { findSession, requireActor } from '@/app/session'
import { Button } from '@/components/ui/button'
import { getOwnAccount } from '@/newsroom/own-account'
import { shortestPassword } from '@/newsroom/passwords'
import { listSessions } from '@/newsroom/sessions'
import { browserOf } from './browser'
import { PasswordForm } from './password-form'
import { SessionList } from './session-list'
import { UnlinkButton } from './unlink-button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door.account'))('title') }
}

export default async function AccountPage() {
  const actor = await requireActor('reporter', '/desk/account')
  const [session, account, sessions, t] = await Promise.all([
    findSession(),
    getOwnAccount(actor),
    listSessions(actor),
    getTranslations('door.account'),
  ])
  if (!session) redirect('/sign-in')
  const provider = oidcName()
  return (
    <div className="page account-page">
      <h1>{t('title')}</h1>
      <p className="quiet">{t('lead', { name: account.name, email: account.email })}</p>
      <section className="page-part" aria-labelledby="password">
        <h2 id="password">{t('passwordTitle')}</h2>
        <PasswordForm hasPassword={account.hasPassword} least={shortestPassword} />
      </section>
      {provider && (
        <section className="page-part" aria-labelledby="provider">
          <h2 id="provider">{t('linkTitle', { provider })}</h2>
          <p>{account.isLinked ? t('linked', { provider }) : t('notLinked')}</p>
          {account.isLinked ? (
            <UnlinkButton />
          ) : (
            <form action="/sign-in/oidc" method="post">
              <input type="hidden" name="link" value="1" />
              <input type="hidden" name="to" value="/desk/account" />
              <Button type="submit">{t('link', { provider })}</Button>
            </form>
          )}
        </section>
      )}
      <section className="page-part" aria-labelledby="sessions">
        <h2 id="sessions">{t('sessionsTitle')}</h2>
        <SessionList
          sessions={sessions.map(({ id, createdAt, userAgent }) => ({
            id,
            createdAt,
            browser: browserOf(userAgent),
            isThis: id === session.sessionId,
          }))}
        />
      </section>
      <form className="page-part" action="/sign-out" method="post">
        <Button type="submit">{t('signOut')}</Button>
      </form>
    </div>
  )
}

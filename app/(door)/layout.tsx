import '@/components/ui/ui.css'
import './door.css'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { findTheme } from '@/app/theme'
import { LanguageChoice, ThemeChoice } from '@/components/ui/choices'
import { messagesFor } from '@/messages'
import { siteUrl } from '@/newsroom/addresses'
import { getSettings } from '@/newsroom/settings'
import { RightAddress } from './right-address'

// A demo and development also answer to the other names of their own machine.
const hasOneAddress = process.env.NODE_ENV === 'production' && process.env.DATELINE_DEMO !== '1'

// Asked anew each time: what it may run is told to each answer by a nonce of its own.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await getSettings()
  return {
    title: { template: `%s · ${paper.name}`, default: paper.name },
    robots: { index: false, follow: false },
    // An invitation's address is a secret: it goes to no other site.
    referrer: 'same-origin',
  }
}

export default async function DoorLayout({ children }: { children: ReactNode }) {
  const { paper } = await getSettings()
  const locale = await getLocale()
  const theme = await findTheme()
  const site = siteUrl()
  const t = await getTranslations('door')
  const [first = ''] = paper.name
  return (
    <html lang={locale === 'zh-CN' ? 'zh-Hans' : locale} data-theme={theme}>
      <body className="door">
        <header className="door-mast">
          <span className="door-seal" aria-hidden="true">
            {first}
          </span>
          <a className="door-paper" href="/" title={t('backToPaper')}>
            {paper.name}
          </a>
          {paper.tagline && <p className="door-tagline">{paper.tagline}</p>}
        </header>
        <main className="door-main">
          {hasOneAddress && (
            <RightAddress site={site}>
              {t.rich('elsewhere', { site: () => <a href={site}>{site}</a> })}
            </RightAddress>
          )}
          {children}
        </main>
        <footer className="door-foot">
          <NextIntlClientProvider messages={{ ui: messagesFor(locale).ui }}>
            <LanguageChoice />
            <ThemeChoice theme={theme} />
          </NextIntlClientProvider>
        </footer>
      </body>
    </html>
  )
}

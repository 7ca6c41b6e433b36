import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { findActor } from '@/app/session'
import { findTheme } from '@/app/theme'
import { Shell } from '@/components/desk/shell'
import { Toasts } from '@/components/ui/toast'
import { getSettings } from '@/newsroom/settings'
import { countNeedsMe } from '@/newsroom/story-list'
import { beginStory } from './actions'
import '@/components/ui/ui.css'
import '@/components/desk/desk.css'
import './desk.css'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
}

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await getSettings()
  return { title: { template: `%s · ${paper.name}`, default: paper.name }, robots: 'noindex' }
}

/**
 * The frame around every page of the desk. It decides nothing about who may come in: each page asks
 * `requireActor` itself, since a layout is not run again when a page is.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [
    locale,
    theme,
    actor,
    {
      about: _about,
      findings: _findings,
      fronts: _fronts,
      houseRules: _rules,
      mail: _mail,
      site: _site,
      trouble: _trouble,
      ...messages
    },
  ] = await Promise.all([getLocale(), findTheme(), findActor(), getMessages()])
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <NextIntlClientProvider messages={messages}>
          <Toasts>
            {actor ? (
              <Shell
                actor={actor}
                paperName={(await getSettings()).paper.name}
                needsMe={await countNeedsMe(actor)}
                theme={theme}
                beginStory={beginStory}
              >
                {children}
              </Shell>
            ) : (
              children
            )}
          </Toasts>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

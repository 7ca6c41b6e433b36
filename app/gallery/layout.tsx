import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { findTheme } from '@/app/theme'
import { Toasts } from '@/components/ui/toast'
import '@/components/ui/ui.css'
import '@/components/desk/desk.css'
import './gallery.css'

export const metadata = { title: 'Gallery', robots: 'noindex' }

/** Every component in each of its states, while one works on them; nobody else has such a page. */
export default async function GalleryLayout({ children }: { children: ReactNode }) {
  if (process.env.NODE_ENV === 'production') notFound()
  return (
    <html lang={await getLocale()} data-theme={await findTheme()}>
      <body>
        <NextIntlClientProvider>
          <Toasts>
            <main className="gallery">{children}</main>
          </Toasts>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

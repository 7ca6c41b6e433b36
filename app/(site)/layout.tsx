import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { getPaper } from './paper'
import './site.css'

// Kept by the page cache of our own server; Next renders when asked and never at build.
export const dynamic = 'force-dynamic'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { lang, sheet } = await getPaper()
  const policy = (await headers()).get('content-security-policy')
  // Only behind the door, where a draft is previewed: there a script runs by the answer's nonce.
  const nonce = /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
  return (
    <html lang={lang} suppressHydrationWarning>
      <head>
        <meta name="color-scheme" content="light dark" />
        {/* After the paper's own sheet, which it overrules. */}
        <link rel="stylesheet" href={`/appearance/${sheet}.css`} precedence="next" />
        <link rel="manifest" href="/site.webmanifest" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        {/* Before the first paint, so that a chosen theme does not flash. */}
        <script src="/site.js" defer blocking="render" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>{children}</body>
    </html>
  )
}

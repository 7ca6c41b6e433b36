'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

export interface HandOver {
  purpose: 'invite' | 'reset'
  url: string
  expiresAt: Date
  isMailed?: boolean
}

/** A link shown this once, for an administrator to pass on. */
export function LinkToHandOver({
  link,
  name,
  email,
}: {
  link: HandOver
  name: string
  email: string
}) {
  const t = useTranslations('door.people')
  const [isCopied, setCopied] = useState(false)
  const until = link.expiresAt
  const words =
    link.purpose === 'reset' ? t('copyReset', { name, until }) : t('copyInvite', { name, until })
  return (
    <div className="people-link" role="status">
      <p>{link.isMailed ? t('mailed', { email }) : words}</p>
      <div className="people-link-line">
        <input
          className="input"
          readOnly
          value={link.url}
          aria-label={words}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          onClick={async () => {
            await navigator.clipboard.writeText(link.url)
            setCopied(true)
          }}
        >
          {isCopied ? t('copied') : t('copy')}
        </Button>
      </div>
    </div>
  )
}

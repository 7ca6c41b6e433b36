'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { useReason } from '@/components/ui/reason'
import type { Logo } from '@/rules/appearance'
import { uploadLogo } from './actions'

interface LogoFieldProps {
  logo: Logo | null
  onChange: (logo: Logo | null) => void
}

/** A PNG in place of the seal, or, where it is wide, of seal and name. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const t = useTranslations('house.appearance')
  const say = useReason()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, run] = useTransition()
  const [refusal, refuse] = useState<string | null>(null)
  const send = (file: File) =>
    run(async () => {
      const outcome = await uploadLogo({ png: await inBase64(file) })
      refuse(outcome.ok ? null : say(outcome.refused.reason))
      if (outcome.ok) onChange(outcome.value)
    })
  return (
    <div className="field">
      <span className="appearance-label">{t('logo')}</span>
      <input
        ref={input}
        className="unseen"
        type="file"
        accept="image/png"
        tabIndex={-1}
        aria-label={t('logo')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) send(file)
          target.value = ''
        }}
      />
      <div className="appearance-logo">
        {logo && (
          <img
            src={`/logo/${logo.hash}.png`}
            width={logo.width}
            height={logo.height}
            alt={t('logo')}
          />
        )}
        <Button isSmall isBusy={isBusy} onClick={() => input.current?.click()}>
          {t('chooseLogo')}
        </Button>
        {logo && (
          <Button isSmall look="quiet" onClick={() => onChange(null)}>
            {t('dropLogo')}
          </Button>
        )}
      </div>
      <p className="field-hint">{t('logoHint')}</p>
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}

function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

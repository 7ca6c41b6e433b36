'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Locale, locales } from '@/messages'
import { keepChoice } from './choice'
import { type Theme, themes } from './themes'

const names: Record<Locale, string> = { 'zh-CN': '简体中文', en: 'English' }

/** Each language by its own name, as whoever needs it would look for it. */
export function LanguageChoice() {
  const t = useTranslations('ui')
  const router = useRouter()
  const locale = useLocale()
  return (
    <fieldset className="choice">
      <legend>{t('language')}</legend>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          onClick={() => {
            keepChoice('dateline-language', each)
            router.refresh()
          }}
        >
          {names[each]}
        </button>
      ))}
    </fieldset>
  )
}

export function ThemeChoice({ theme }: { theme: Theme }) {
  const t = useTranslations('ui.theme')
  const [chosen, choose] = useState(theme)
  const set = (next: Theme) => {
    choose(next)
    keepChoice('dateline-theme', next)
    document.documentElement.dataset.theme = next
  }
  return (
    <fieldset className="choice">
      <legend>{t('label')}</legend>
      {themes.map((each) => (
        <button key={each} type="button" aria-pressed={each === chosen} onClick={() => set(each)}>
          {t(each)}
        </button>
      ))}
    </fieldset>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type Locale, locales } from '@/messages'
import { keepChoice, keepTheme, onThemeElsewhere, themeOfThePaper } from './choice'
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
    keepTheme(next)
    document.documentElement.dataset.theme = next
  }
  useEffect(() => {
    const wear = (name: string | null) => {
      const next = themes.find((each) => each === name) ?? 'system'
      choose(next)
      document.documentElement.dataset.theme = next
      return next
    }
    const fromPaper = themeOfThePaper()
    if (fromPaper) keepTheme(wear(fromPaper))
    return onThemeElsewhere(wear)
  }, [])
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

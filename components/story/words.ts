/** The words around a story, in the language of whoever reads them. */
import { createTranslator } from 'use-intl/core'
import type { StoryLanguage } from '@/content/story'
import { type Locale, messagesFor } from '@/messages'

export type Words = ReturnType<typeof wordsFor>

/** The few words that stand inside a body; the desk says them in its own language. */
export type BodyWords = (
  key: 'table' | 'notes' | 'note' | 'noteBack' | 'editorsNote' | 'linksPrinted',
  values?: { number: number },
) => string

export function wordsFor(locale: Locale) {
  return createTranslator({ locale, messages: messagesFor(locale).site })
}

/** An English story is labelled in English wherever it appears, and a Chinese one in Chinese. */
export function localeOf(language: StoryLanguage): Locale {
  return language === 'en' ? 'en' : 'zh-CN'
}

/** The locale as a `lang` attribute says it. */
export function langOf(locale: Locale): StoryLanguage {
  return locale === 'en' ? 'en' : 'zh-Hans'
}

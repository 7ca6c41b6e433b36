/**
 * Every word a person reads, by language and by area of the house. Both languages hold the same
 * keys; a test compares them.
 */
import enAbout from './en/about.json'
import enDesk from './en/desk.json'
import enDoor from './en/door.json'
import enEditor from './en/editor.json'
import enFindings from './en/findings.json'
import enFronts from './en/fronts.json'
import enHouse from './en/house.json'
import enHouseRules from './en/house-rules.json'
import enJudgement from './en/judgement.json'
import enMail from './en/mail.json'
import enReasons from './en/reasons.json'
import enSite from './en/site.json'
import enTrouble from './en/trouble.json'
import enUi from './en/ui.json'
import zhAbout from './zh-CN/about.json'
import zhDesk from './zh-CN/desk.json'
import zhDoor from './zh-CN/door.json'
import zhEditor from './zh-CN/editor.json'
import zhFindings from './zh-CN/findings.json'
import zhFronts from './zh-CN/fronts.json'
import zhHouse from './zh-CN/house.json'
import zhHouseRules from './zh-CN/house-rules.json'
import zhJudgement from './zh-CN/judgement.json'
import zhMail from './zh-CN/mail.json'
import zhReasons from './zh-CN/reasons.json'
import zhSite from './zh-CN/site.json'
import zhTrouble from './zh-CN/trouble.json'
import zhUi from './zh-CN/ui.json'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

const zh = {
  about: zhAbout,
  desk: zhDesk,
  door: zhDoor,
  editor: zhEditor,
  findings: zhFindings,
  house: zhHouse,
  houseRules: zhHouseRules,
  fronts: zhFronts,
  judgement: zhJudgement,
  mail: zhMail,
  reasons: zhReasons,
  site: zhSite,
  trouble: zhTrouble,
  ui: zhUi,
}
export type Messages = typeof zh

const catalogues: Record<Locale, Messages> = {
  'zh-CN': zh,
  en: {
    about: enAbout,
    desk: enDesk,
    door: enDoor,
    editor: enEditor,
    findings: enFindings,
    house: enHouse,
    houseRules: enHouseRules,
    fronts: enFronts,
    judgement: enJudgement,
    mail: enMail,
    reasons: enReasons,
    site: enSite,
    trouble: enTrouble,
    ui: enUi,
  },
}

export function messagesFor(locale: Locale): Messages {
  return catalogues[locale]
}

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The first language of an Accept-Language header that we have; Chinese where there is none. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) }
    })
    .sort((a, b) => b.quality - a.quality)
  for (const { language, quality } of wanted) {
    if (quality === 0) continue
    if (language === 'zh') return 'zh-CN'
    if (language === 'en') return 'en'
  }
  return 'zh-CN'
}

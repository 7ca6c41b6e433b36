/** N14: one date, one kind of numerals. Days of the lunar calendar are written in characters. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const han = '[一二三四五六七八九十]'
const year = '(?:(\\d{4}|[一二三四五六七八九〇零]{4})年)?'
const dates = new RegExp(
  `(?<![\\d农阴旧历])${year}(\\d{1,2}|${han}{1,2})月(\\d{1,2}|${han}{1,3})([日号])`,
  'gu',
)
const months = new RegExp(`(?<!\\d)(\\d{4})年(${han}{1,2})月(?![初廿卅\\d]|${han})`, 'gu')
const numerals = '〇一二三四五六七八九'

export const mixedDate: ParagraphRule = {
  id: 'N14',
  severity: 'error',
  sources: ['D'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '5月十日', right: '5月10日' },
    { wrong: '2024年五月三日', right: '2024年5月3日' },
    { wrong: '2024年五月开工', right: '2024年5月开工' },
    { wrong: '二〇二四年5月3日', right: '2024年5月3日' },
  ],
  silentOn: ['五月十日', '2024年5月10日', '二〇二四年五月三日', '农历5月初十', '2024年八月十五'],
  *check({ text }) {
    for (const match of text.matchAll(dates)) {
      const { 0: found, 1: y, 2: month = '', 3: day = '', 4: mark = '', index } = match
      const parts = [y, month, day].filter((part) => part !== undefined)
      if (parts.every(isArabic) || !parts.some(isArabic)) continue
      const [m, d] = [arabic(month), arabic(day)]
      if (!m || !d) continue
      const before = y === undefined ? '' : `${isArabic(y) ? y : digitByDigit(y)}年`
      yield replaced(index, index + found.length, `${before}${m}月${d}${mark}`)
    }
    for (const { 0: found, 1: y, 2: month = '', index } of text.matchAll(months)) {
      const m = arabic(month)
      if (m) yield replaced(index, index + found.length, `${y}年${m}月`)
    }
  },
}

function isArabic(part: string): boolean {
  return /^\d/.test(part)
}

/** Up to 三十一; undefined where it is no such numeral. */
function arabic(part: string): number | undefined {
  if (isArabic(part)) return Number(part)
  const match = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(part)
  if (!match) return
  const [, tens = '', ten, ones = ''] = match
  if (!ten) return tens && ones ? undefined : numerals.indexOf(tens || ones)
  return (tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0)
}

function digitByDigit(part: string): string {
  return Array.from(part, (each) => (each === '零' ? 0 : numerals.indexOf(each))).join('')
}

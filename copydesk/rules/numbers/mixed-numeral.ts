/** N03: Arabic digits do not go with 十, 百 or 千. 千克, 千米, 百帕 and their like are units. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const mixed =
  /(?<![\d.,A-Za-z年第])(\d{1,2}(?:\.\d{1,2})?)([百千])(?![克米瓦卡伏兆帕焦赫分强佳安字斤]|万兆)(?=\p{Script=Han})/gu
const worth: Record<string, number> = { 百: 100, 千: 1000 }

export const mixedNumeral: ParagraphRule = {
  id: 'N03',
  severity: 'warning',
  sources: ['D', 'N'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '动员3千人参加。', right: '动员3000人参加。' },
    { wrong: '投入2千万元。', right: '投入2000万元。' },
    { wrong: '种树1.5百亩。', right: '种树150亩。' },
  ],
  silentOn: ['重5千克', '长3千米', '850百帕', '动员3000人', '动员三千人', '2024十大新闻'],
  *check({ text }) {
    for (const { 0: found, 1: digits, 2: scale = '', index } of text.matchAll(mixed)) {
      const value = Math.round(Number(digits) * (worth[scale] ?? 1))
      yield replaced(index, index + found.length, String(value))
    }
  },
}

/** N18: units outside the law of measures, with the legal one. Only after a number, and not as quoted. */
import { enclosedIn } from '../marks/pairs'
import { type ParagraphRule, replaced, simplified } from '../rule'

const legal: Record<string, string> = {
  平米: '平方米',
  公分: '厘米',
  公升: '升',
  立升: '升',
  公吨: '吨',
  立方: '立方米',
  公尺: '米',
  瓩: '千瓦',
}
const illegal =
  /(?<=(?:\d|[一二两三四五六七八九十百千])[万亿]?[多余]?)(平米|公分|公升|立升|公吨|公尺|瓩|立方(?![米厘分毫公千体]))/g

export const unit: ParagraphRule = {
  id: 'N18',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: simplified,
  examples: [
    { wrong: '面积80平米', right: '面积80平方米' },
    { wrong: '新居（80平米）', right: '新居（80平方米）' },
    { wrong: '身高一百八十公分', right: '身高一百八十厘米' },
    { wrong: '土方3万立方', right: '土方3万立方米' },
  ],
  silentOn: ['面积80平方米', '3立方米', '公分母', '每平米', '本子上写着：“水位二十七公尺。”'],
  *check({ text }) {
    const isQuoted = enclosedIn(text, '“')
    for (const { 0: found, index } of text.matchAll(illegal)) {
      if (isQuoted(index)) continue
      const hit = replaced(index, index + found.length, legal[found] as string)
      yield { ...hit, values: { right: legal[found] as string } }
    }
  },
}

/**
 * T01: traditional characters in simplified text, a finding for each run of them. Characters that
 * GB/T 2312 knows (著, 乾, 瞭, 藉), and variants that the general list of 2013 gave back to names, are
 * left alone.
 */
import { type ParagraphRule, replaced, simplified } from '../rule'
import { simplifiedOf } from './traditional-characters'

export const traditional: ParagraphRule = {
  id: 'T01',
  severity: 'warning',
  sources: ['S'],
  fix: 'offered',
  languages: simplified,
  examples: [
    { wrong: '產业园开工', right: '产业园开工' },
    { wrong: '蘭州市紀檢部門', right: '兰州市纪检部门' },
  ],
  silentOn: ['产业园开工', '著名的乾隆年间', '瞭望塔', '毕昇'],
  *check({ text }) {
    let run = ''
    for (let at = 0; at <= text.length; at++) {
      const simple = at < text.length ? simplifiedOf(text[at] as string) : undefined
      if (simple !== undefined) run += simple
      else if (run !== '') {
        const start = at - run.length
        yield { ...replaced(start, at, run), values: { right: run } }
        run = ''
      }
    }
  },
}

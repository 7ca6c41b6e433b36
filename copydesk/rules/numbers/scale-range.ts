/** N02: in a range both ends bear 万 or 亿: 9~16亿 could begin at nine. */
import { chinese, type Hit, type ParagraphRule } from '../rule'

const range =
  /(?<![\d.年月－—\-~～])(\d{1,6}(?:\.\d{1,4})?)(?:[~～—–\-－]|至)(\d{1,6}(?:\.\d{1,4})?)(万亿|亿|万)/g

export const scaleRange: ParagraphRule = {
  id: 'N02',
  severity: 'warning',
  sources: ['D'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '投资9~16亿元。', right: '投资9亿~16亿元。' },
    { wrong: '客流在30至35万人次之间。', right: '客流在30万至35万人次之间。' },
  ],
  silentOn: ['投资9亿~16亿元。', '由5000~2万元不等。'],
  *check({ text }): Iterable<Hit> {
    for (const match of text.matchAll(range)) {
      const { 0: found, 1: first = '', 2: second, 3: scale = '', index } = match
      if (Number(first) >= Number(second)) continue
      const at = index + first.length
      const fixes = [{ start: at, end: at, replacement: scale }]
      yield { start: index, end: index + found.length, fixes }
    }
  },
}

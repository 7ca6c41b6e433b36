/** P12: 「」 are the quotes of traditional script; in simplified text they are “”. */
import { type Hit, type ParagraphRule, simplified } from '../rule'
import { pairsIn } from './pairs'

const plain: Record<string, readonly [string, string]> = { '「': ['“', '”'], '『': ['‘', '’'] }

export const cornerBrackets: ParagraphRule = {
  id: 'P12',
  severity: 'warning',
  sources: ['C'],
  fix: 'offered',
  languages: simplified,
  examples: [
    { wrong: '他说「开工」了。', right: '他说“开工”了。' },
    { wrong: '他说：「推行『一窗通办』。」', right: '他说：“推行‘一窗通办’。”' },
  ],
  silentOn: ['他说“开工”了。'],
  *check({ text }): Iterable<Hit> {
    if (!/[「『]/.test(text)) return
    for (const { mark, start, end } of pairsIn(text).pairs) {
      const marks = plain[mark]
      if (!marks) continue
      yield {
        start,
        end: end + 1,
        fixes: [
          { start, end: start + 1, replacement: marks[0] },
          { start: end, end: end + 1, replacement: marks[1] },
        ],
      }
    }
  },
}

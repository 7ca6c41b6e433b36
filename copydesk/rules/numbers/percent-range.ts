/** N01: in a range of percentages both ends bear the sign. */
import { chinese, type Hit, type ParagraphRule } from '../rule'

const range =
  /(?<![\d.年月－—\-~～])(\d{1,4}(?:\.\d{1,4})?)(?:[~～—–\-－]|至)(\d{1,4}(?:\.\d{1,4})?)[%％]/g

export const percentRange: ParagraphRule = {
  id: 'N01',
  severity: 'warning',
  sources: ['D'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '增速为15~20%。', right: '增速为15%~20%。' },
    { wrong: '比例在3.5至5%之间。', right: '比例在3.5%至5%之间。' },
  ],
  silentOn: ['增速为15%~20%。', '2024-05-20'],
  *check({ text }): Iterable<Hit> {
    for (const { 0: found, 1: first = '', 2: second, index } of text.matchAll(range)) {
      if (Number(first) >= Number(second)) continue
      const at = index + first.length
      const fixes = [{ start: at, end: at, replacement: '%' }]
      yield { start: index, end: index + found.length, fixes }
    }
  },
}

/** P17: where the quotation ends its own sentence, no second full stop follows the closing quote. */
import { chinese, type Hit, type ParagraphRule, replaced } from '../rule'
import { pairsIn } from './pairs'

export const stopAfterQuote: ParagraphRule = {
  id: 'P17',
  severity: 'error',
  sources: ['P'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '他说：“我们一定完成。”。', right: '他说：“我们一定完成。”' },
    { wrong: '他问：“开工了吗？”。', right: '他问：“开工了吗？”' },
  ],
  silentOn: ['他说过“我们一定完成”。', '口号是“冲啊！”。'],
  *check({ text }): Iterable<Hit> {
    if (!/[。！？]”。/.test(text)) return
    for (const { mark, start, end } of pairsIn(text).pairs) {
      if (mark !== '“' || text[end + 1] !== '。') continue
      const isWhole = text[start - 1] === '：' || start === 0
      const inside = text[end - 1]
      if (inside === '。' || (isWhole && (inside === '！' || inside === '？'))) {
        yield replaced(end + 1, end + 2, '')
      }
    }
  },
}

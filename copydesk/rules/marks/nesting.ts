/** P10: within “” stands ‘’, within 《》 stands 〈〉, and so on in turn. */
import { chinese, type Hit, type ParagraphRule } from '../rule'
import { closerOf, pairsIn } from './pairs'

const inner: Record<string, string> = { '“': '‘', '《': '〈' }

export const nesting: ParagraphRule = {
  id: 'P10',
  severity: 'error',
  sources: ['P'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '《关于《条例》的通知》', right: '《关于〈条例〉的通知》' },
    { wrong: '他说：“推行“一窗通办”。”', right: '他说：“推行‘一窗通办’。”' },
  ],
  silentOn: ['《关于〈条例〉的通知》', '“一窗通办”“一网通办”', '“今天“开工”'],
  *check({ text }): Iterable<Hit> {
    if (!/“[^”]*“|《[^》]*《/.test(text)) return
    for (const { mark, start, end, depth } of pairsIn(text).pairs) {
      const other = inner[mark]
      if (!other || depth % 2 === 0) continue
      yield {
        start,
        end: end + 1,
        fixes: [
          { start, end: start + 1, replacement: other },
          { start: end, end: end + 1, replacement: closerOf(other) },
        ],
      }
    }
  },
}

/** P22: one colon within another's reach, outside quotes; which of them to change is the writer's. */
import { chinese, type Hit, type ParagraphRule } from '../rule'
import { sentencesOf } from '../sentences'

const announcing =
  /(?:说|指出|强调|表示|认为|要求|提出|介绍|告诉[^，：]{0,6}|透露|明确|称|是|如下|包括)：/u

export const secondColon: ParagraphRule = {
  id: 'P22',
  severity: 'warning',
  sources: ['P'],
  fix: 'none',
  languages: chinese,
  kinds: ['paragraph', 'summary', 'quote', 'item'],
  examples: [
    {
      wrong: '会议指出：任务有两项：一是修路。',
      right: '会议指出，任务有两项：一是修路。',
    },
  ],
  silentOn: [
    '他说：“任务有两项：修路和架桥。”',
    '时间：5月1日，地点：礼堂。',
    '会议指出：任务有两项。一是：修路。',
    '比分是：3：2。',
  ],
  *check({ text }): Iterable<Hit> {
    if (text.indexOf('：') === text.lastIndexOf('：')) return
    for (const sentence of sentencesOf(text)) {
      const bare = withoutQuoted(sentence.text)
      const first = announcing.exec(bare)
      if (!first) continue
      const from = first.index + first[0].length
      const second = /(?<!\d)：/u.exec(bare.slice(from))
      if (!second) continue
      const at = sentence.start + from + second.index
      yield { start: at, end: at + 1 }
    }
  },
}

/** The same length, with blanks for what stands in quotes: a quotation has colons of its own. */
function withoutQuoted(text: string): string {
  return text.replace(/“[^”]*”?|‘[^’]*’?|（[^）]*）?|《[^》]*》?/gu, (quoted) =>
    ' '.repeat(quoted.length),
  )
}

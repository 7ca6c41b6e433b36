/**
 * P09: a quote or bracket without its other half. A quotation over several paragraphs opens each of
 * them and closes the last, so an open quote is forgiven where the next paragraph opens with one.
 */
import { chinese, type StoryHit, type StoryRule } from '../rule'
import { pairsIn } from './pairs'

export const unpaired: StoryRule = {
  id: 'P09',
  severity: 'warning',
  sources: ['P', 'C'],
  fix: 'none',
  languages: chinese,
  examples: [
    { wrong: '“今天开工。他说。', right: '“今天开工。”他说。' },
    { wrong: '《条例今天起施行。', right: '《条例》今天起施行。' },
    { wrong: '他（化名今年四十岁。', right: '他（化名）今年四十岁。' },
    {
      wrong: { paragraphs: ['“第一段。', '第二段。”'] },
      right: { paragraphs: ['“第一段。', '“第二段。”'] },
    },
  ],
  silentOn: ['O’Neill说', '1）先登记；2）再领号。', '（一）总则'],
  *checkStory({ blocks }): Iterable<StoryHit> {
    for (const [block, { text }] of blocks.entries()) {
      const { unopened, unclosed } = pairsIn(text)
      const next = blocks[block + 1]?.text.trimStart() ?? ''
      for (const at of unclosed) {
        const mark = text[at] as string
        if ('“「'.includes(mark) && next.startsWith(mark)) continue
        yield { block, start: at, end: at + 1, values: { mark } }
      }
      for (const at of unopened) {
        const mark = text[at] as string
        if (mark === '）' && isOrdinal(text.slice(Math.max(0, at - 3), at))) continue
        yield { block, start: at, end: at + 1, values: { mark } }
      }
    }
  },
}

/** As in 1）, a）, 十二）: the way lists are numbered. */
function isOrdinal(before: string): boolean {
  return /(?:^|[^\p{L}\p{N}])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/u.test(before)
}

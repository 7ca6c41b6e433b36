/**
 * R07: a day without its year, in a text that says nowhere which year it speaks from. Whoever reads
 * it later, or in a mirror, can't tell. Said once in a story, of the first such day.
 */
import { daysIn, exists } from '../dates'
import { chinese, type StoryHit, type StoryRule } from '../rule'

export const yearLeftOut: StoryRule = {
  id: 'R07',
  severity: 'advice',
  sources: ['N'],
  fix: 'none',
  languages: chinese,
  examples: [
    {
      wrong: '11月23日，各校恢复上课。',
      right: '2024年11月23日，各校恢复上课。',
    },
  ],
  silentOn: [
    { paragraphs: ['11月23日，各校恢复上课。'], facts: { publishedOn: '2024-11-25' } },
    { paragraphs: ['2024年秋，疫情缓解。', '11月23日，各校恢复上课。'] },
    '2月30日',
  ],
  *checkStory({ blocks, facts = {} }): Iterable<StoryHit> {
    if (facts.publishedOn || /\d{4}/.test(facts.dateline ?? '')) return
    if (blocks.some(({ text }) => /\d{4}年|\d{4}-\d{1,2}-\d/.test(text))) return
    for (const [block, { text }] of blocks.entries()) {
      for (const { start, end, month, day } of daysIn(text)) {
        if (exists(month, day)) return yield { block, start, end }
      }
    }
  },
}

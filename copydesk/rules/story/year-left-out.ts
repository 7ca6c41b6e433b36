/**
 * R07: a day without its year, in a story that has neither dateline nor any year. Whoever reads it
 * later, or in a mirror, can't tell. Said once in a story, of the first such day.
 */
import { daysIn, exists } from '../dates'
import { chinese, type StoryHit, type StoryRule } from '../rule'

/** A line or two are no story. */
const shortestStory = 3
const sent = /\d{1,2}月\d{1,2}日(?:讯|电)/

export const yearLeftOut: StoryRule = {
  id: 'R07',
  severity: 'advice',
  sources: ['N'],
  fix: 'none',
  languages: chinese,
  examples: [
    {
      wrong: { headline: '各校复课', paragraphs: ['铃声响了。', '11月23日，各校复课。'] },
      right: { headline: '各校复课', paragraphs: ['铃声响了。', '2024年11月23日，各校复课。'] },
    },
    {
      wrong: {
        paragraphs: ['桥通了。', '第一班车开出。', '4月2日，桥面铺完。'],
        facts: { publishedOn: '2026-11-25', isDaySupposed: true },
      },
      right: {
        paragraphs: ['桥通了。', '第一班车开出。', '4月2日，桥面铺完。'],
        facts: { publishedOn: '2026-11-25', dateline: '本报4月3日讯', isDaySupposed: true },
      },
    },
  ],
  silentOn: [
    { paragraphs: ['一。', '二。', '11月23日复课。'], facts: { publishedOn: '2024-11-25' } },
    { paragraphs: ['本报11月23日讯 各校复课。', '铃声响了。', '桥也通了。'] },
    { paragraphs: ['2024年秋，疫情缓解。', '铃声响了。', '11月23日复课。'] },
    '11月23日，各校复课。',
  ],
  *checkStory({ blocks, facts = {} }): Iterable<StoryHit> {
    const isDated = facts.publishedOn && !facts.isDaySupposed
    if (isDated || facts.dateline || blocks.length < shortestStory) return
    if (blocks.some(({ text }) => sent.test(text.slice(0, 60)))) return
    if (blocks.some(({ text }) => /\d{4}年|\d{4}-\d{1,2}-\d/.test(text))) return
    for (const [block, { text }] of blocks.entries()) {
      for (const { start, end, month, day } of daysIn(text)) {
        if (exists(month, day)) return yield { block, start, end }
      }
    }
  },
}

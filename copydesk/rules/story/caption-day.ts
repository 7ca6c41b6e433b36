/** R08: the day a caption names is the day its picture was taken. */
import { dayOf, daysIn } from '../dates'
import { chinese, type StoryHit, type StoryRule } from '../rule'

export const captionDay: StoryRule = {
  id: 'R08',
  severity: 'warning',
  sources: ['A'],
  fix: 'none',
  languages: chinese,
  examples: [
    {
      wrong: {
        paragraphs: ['6月3日，行人走过大桥。'],
        facts: { pictures: [{ block: 0, alt: '桥', credit: '某摄', takenOn: '2026-06-02' }] },
      },
      right: {
        paragraphs: ['6月2日，行人走过大桥。'],
        facts: { pictures: [{ block: 0, alt: '桥', credit: '某摄', takenOn: '2026-06-02' }] },
      },
    },
  ],
  *checkStory({ blocks, facts = {} }): Iterable<StoryHit> {
    for (const { block, takenOn } of facts.pictures ?? []) {
      const taken = dayOf(takenOn)
      const caption = block === undefined ? undefined : blocks[block]
      if (block === undefined || !taken || !caption) continue
      const [named] = daysIn(caption.text)
      if (!named) continue
      const { year = taken.year, month, day, start, end } = named
      if (year === taken.year && month === taken.month && day === taken.day) continue
      yield {
        block,
        start,
        end,
        values: { taken: `${taken.year}年${taken.month}月${taken.day}日` },
      }
    }
  },
}

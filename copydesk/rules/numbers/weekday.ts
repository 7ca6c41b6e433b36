/** N12: the weekday must be the date's own. Without a year it takes the day the story speaks from. */
import { dayOf, daysIn, exists, nearestYear, weekdayOf } from '../dates'
import { chinese, type Hit, type ParagraphRule } from '../rule'

const names = '日一二三四五六'
const after = /^[\s（(，,、]{0,2}(星期|周|礼拜)([一二三四五六日天])(?![至到])/

export const weekday: ParagraphRule = {
  id: 'N12',
  severity: 'error',
  sources: ['A'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '2024年5月1日（星期四）', right: '2024年5月1日（星期三）' },
    { wrong: '2024年5月5日，周六', right: '2024年5月5日，周日' },
    {
      wrong: { paragraphs: ['5月1日（星期四）开工'], facts: { publishedOn: '2024-04-28' } },
      right: { paragraphs: ['5月1日（星期三）开工'], facts: { publishedOn: '2024-04-28' } },
    },
  ],
  silentOn: ['5月1日（星期四）', '2024年5月1日，周三至周五', '2024年5月1日，周边景区'],
  *check({ text }, { publishedOn }): Iterable<Hit> {
    const told = dayOf(publishedOn)
    for (const { start, end, year, month, day } of daysIn(text)) {
      const match = after.exec(text.slice(end, end + 6))
      if (!match || !exists(month, day, year)) continue
      const known = year ?? (told && nearestYear(month, day, told))
      if (!known) continue
      const [whole, word, said = ''] = match
      const right = weekdayOf(known, month, day)
      const to = end + whole.length
      const values = { day: `${known}年${month}月${day}日`, weekday: `${word}${names[right]}` }
      if (names.indexOf(said === '天' ? '日' : said) === right) {
        yield { start, end: to, holds: true, values }
      } else {
        const replacement = names[right] as string
        yield { start, end: to, values, fixes: [{ start: to - 1, end: to, replacement }] }
      }
    }
  },
}

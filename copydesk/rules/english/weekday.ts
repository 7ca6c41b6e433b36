/** E05: the weekday must be the date's own; without a year, by the day the story speaks from. */
import { dayOf, exists, nearestYear, weekdayOf } from '../dates'
import { english, type Hit, type ParagraphRule } from '../rule'

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const told = new RegExp(
  `\\b(${days.join('|')}),? (?:(${months.join('|')}) (\\d{1,2})|(\\d{1,2}) (${months.join('|')}))(?:,? (\\d{4}))?(?!\\d)`,
  'g',
)

export const englishWeekday: ParagraphRule = {
  id: 'E05',
  severity: 'error',
  sources: ['A'],
  fix: 'offered',
  languages: english,
  examples: [
    { wrong: 'on Thursday, May 1, 2024', right: 'on Wednesday, May 1, 2024' },
    { wrong: 'on Thursday 1 May 2024', right: 'on Wednesday 1 May 2024' },
  ],
  silentOn: ['on Thursday, May 1', 'on Wednesday, May 1, 2024'],
  *check({ text }, { publishedOn }): Iterable<Hit> {
    const today = dayOf(publishedOn)
    for (const match of text.matchAll(told)) {
      const [whole, said = '', monthA, dayA, dayB, monthB, printed] = match
      const month = months.indexOf(monthA ?? monthB ?? '') + 1
      const day = Number(dayA ?? dayB)
      if (!exists(month, day)) continue
      const year = printed ? Number(printed) : today && nearestYear(month, day, today)
      if (!year) continue
      const right = days[weekdayOf(year, month, day)] as string
      const start = match.index
      const end = start + whole.length
      const values = { weekday: right, day: `${day} ${months[month - 1]} ${year}` }
      if (right === said) yield { start, end, holds: true, values }
      else {
        const fixes = [{ start, end: start + said.length, replacement: right }]
        yield { start, end, values, fixes }
      }
    }
  },
}

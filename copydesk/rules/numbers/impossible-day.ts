/** N11: a day that the calendar does not have. */
import { daysIn, exists } from '../dates'
import { chinese, type Hit, type ParagraphRule } from '../rule'

export const impossibleDay: ParagraphRule = {
  id: 'N11',
  severity: 'error',
  sources: ['A'],
  fix: 'none',
  languages: chinese,
  examples: [
    { wrong: '2月30日开工', right: '2月28日开工' },
    { wrong: '2023年2月29日开工', right: '2024年2月29日开工' },
    { wrong: '13月5日开工', right: '12月5日开工' },
  ],
  silentOn: ['2月29日开工', '农历三月三十', '2024.5.31', '版本2024.13.1.0'],
  *check({ text }): Iterable<Hit> {
    for (const { start, end, year, month, day } of daysIn(text)) {
      if (!exists(month, day, year)) yield { start, end }
    }
  },
}

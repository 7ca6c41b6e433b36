/**
 * N17: yesterday is the day before the dateline's. Papers also count from the day they appear, so a
 * day that fits either is right.
 */
import { type DayNamed, dayOf, daysIn, nearestYear } from '../dates'
import { type Copy, chinese, type StoryHit, type StoryRule } from '../rule'

const relative: Record<string, number> = {
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨夜: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  今晨: 0,
  今早: 0,
  明天: 1,
  明日: 1,
  明晚: 1,
  后天: 2,
}
const said =
  /(前天|前日|昨天|昨日|昨晚|昨夜|今天|今日|今晚|今晨|今早|明天|明日|明晚|后天)[（(](?:(\d{1,2})月)?(\d{1,2})[日号]/g
const sent =
  /(?:本报|本网|本台|新华社|中新社|人民网|社|网|台)[\p{Script=Han}]{0,10}?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:讯|电)/u

export const dayAgainstDateline: StoryRule = {
  id: 'N17',
  severity: 'error',
  sources: ['A', 'N'],
  fix: 'none',
  languages: chinese,
  examples: [
    {
      wrong: '本报6月3日讯 昨日（6月1日），展会开幕。',
      right: '本报6月3日讯 昨日（6月2日），展会开幕。',
    },
    {
      wrong: { paragraphs: ['今天（7日）开幕。'], facts: { dateline: '本报5月8日讯' } },
      right: { paragraphs: ['今天（8日）开幕。'], facts: { dateline: '本报5月8日讯' } },
    },
  ],
  silentOn: [
    '昨日（6月1日），展会开幕。',
    { paragraphs: ['本报3月1日讯 昨天（2月29日）开幕。'] },
    { paragraphs: ['本报6月3日讯 今日（4日）出版。'], facts: { publishedOn: '2026-06-04' } },
  ],
  *checkStory(copy): Iterable<StoryHit> {
    const told = toldOn(copy)
    if (told.length === 0) return
    for (const [block, { text }] of copy.blocks.entries()) {
      for (const { 0: found, 1: word = '', 2: month, 3: day, index } of text.matchAll(said)) {
        const named = { day: Number(day), ...(month && { month: Number(month) }) }
        const offset = relative[word] ?? 0
        if (told.some((from) => isThere(from, offset, named))) continue
        const [from] = told as [Told]
        const values = { word, dateline: `${from.month}月${from.day}日` }
        yield { block, start: index, end: index + found.length, values }
      }
    }
  },
}

type Told = Pick<DayNamed, 'year' | 'month' | 'day'>

function toldOn({ blocks, facts = {} }: Copy): Told[] {
  const published = dayOf(facts.publishedOn)
  const opening = blocks.find(({ kind }) => kind === 'paragraph')?.text.slice(0, 60) ?? ''
  const line = facts.dateline || sent.exec(opening)?.[0] || ''
  const [sentOn] = daysIn(line)
  return [...(sentOn ? [sentOn] : []), ...(published ? [published] : [])].map((day) =>
    day.year || !published ? day : { ...day, year: nearestYear(day.month, day.day, published) },
  )
}

/** Without a year, both a common and a leap one are tried. */
function isThere(from: Told, offset: number, named: { month?: number; day: number }): boolean {
  const years = from.year ? [from.year] : [2023, 2024]
  return years.some((year) => {
    const at = new Date(Date.UTC(year, from.month - 1, from.day + offset))
    const hasMonth = named.month === undefined || named.month === at.getUTCMonth() + 1
    return hasMonth && named.day === at.getUTCDate()
  })
}

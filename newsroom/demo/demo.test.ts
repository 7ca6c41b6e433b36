import { describe, expect, test } from 'vitest'
import { figuresOf } from '@/content/picture'
import { plainText } from '@/content/text'
import { countCharacters } from '@/copydesk/count'
import { testDatabase } from '@/db/testing'
import type { HouseRuleKind } from '@/rules/house-rules'
import { situations } from '@/rules/stages'
import { findBrokenActivity } from '../activity'
import { getCopyRecord } from '../copy-record'
import { listCorrectionLog, listCorrectionsToSign } from '../corrections'
import { getFront } from '../fronts'
import { listHouseRules } from '../house-rules'
import { examine } from '../integrity'
import { errorRatesOf } from '../marked-errors'
import { findPersonByEmail } from '../people'
import { findLiveStory, findTag, findWithdrawn, listLatest } from '../reading'
import { listSections } from '../sections'
import { getStory } from '../stories'
import { listStories } from '../story-list'
import { calendarOf, tomorrowMorning, workingHoursBefore } from './calendar'
import { people } from './cast'
import { loadDemo } from './load'
import { demoStories } from './stories'
import { type Copy, contentOf } from './story'

testDatabase()

const now = new Date('2026-11-23T06:40:00Z')

async function chief() {
  const person = await findPersonByEmail(people.chief.email)
  if (!person) throw new Error('The demo has no chief.')
  return person
}

describe('the sample paper', () => {
  test('is loaded once, whole', async () => {
    const seen: number[] = []
    expect(await loadDemo(now, (done, of) => seen.push(done / of))).toBe(30)
    expect(seen.at(-1)).toBe(1)
    expect(await loadDemo(now)).toBe(0)
    expect(await findBrokenActivity()).toBeNull()
  })

  test('has house rules in each state worth showing', async () => {
    const actor = await chief()
    const states = async (kind: HouseRuleKind) =>
      new Set((await listHouseRules(actor, { kind })).map(({ state }) => state))
    expect(await states('word')).toEqual(new Set(['live', 'draft']))
    expect(await states('person')).toEqual(new Set(['live', 'draft']))
    expect(await states('off')).toEqual(new Set(['draft']))
  })

  test.each(situations)('has a story that is %s', async (situation) => {
    const { stories } = await listStories(await chief(), { situation })
    expect(stories.length).toBeGreaterThan(0)
    for (const story of stories) expect(story.situations).toContain(situation)
  })

  test('has every live story ready, signed by another, and at its address', async () => {
    const actor = await chief()
    const { stories } = await listStories(actor, { situation: 'live', limit: 200 })
    expect(stories).toHaveLength((await listLatest(200)).length)
    for (const { id } of stories) {
      const story = await getStory(actor, id, now)
      const live = await findLiveStory(story.livePath ?? '')
      expect(live?.storyId).toBe(id)
      expect(live?.responsibleEditor).not.toBe(story.author.name)
      expect(live?.responsibleEditor).not.toBe('')
      if (story.version.id === story.liveVersionId) expect(story.unready).toEqual([])
    }
  })

  test('is illustrated, by whoever wrote, with words to each picture', async () => {
    const pictured = (await listLatest(200)).filter(({ picture }) => picture)
    expect(pictured.length).toBeGreaterThan(9)
    for (const { picture } of pictured) {
      expect(picture?.alt.length).toBeGreaterThan(5)
      expect(picture?.credit).toMatch(/^(制图：|Drawing: )/)
    }
    const { path } = pictured.find(({ headline }) => headline.includes('大桥合龙')) ?? { path: '' }
    expect(figuresOf((await findLiveStory(path))?.body ?? { type: 'doc' })).toHaveLength(1)
    expect(await examine('media')).toEqual([])
  })

  test('leads its front with the bridge, and fills every section', async () => {
    const containers = (await getFront('home'))?.containers ?? []
    const shown = containers.flatMap(({ stories }) => stories)
    expect(shown[0]?.headline).toContain('柳渡大桥合龙')
    expect(new Set(shown.map((story) => story.section.slug)).size).toBe(8)
    // What was read lately is another matter: the sample's days may be long past.
    const lasting = containers.filter(({ from }) => from !== 'mostRead')
    for (const { id, stories } of lasting) expect(stories.length, id).toBeGreaterThan(0)
    const placed = shown.filter(({ isByHand }) => isByHand)
    expect(placed).toHaveLength(10)
    const once = lasting.flatMap(({ stories }) => stories.map(({ storyId }) => storyId))
    expect(new Set(once).size).toBe(once.length)
    const [, ...others] = (await listSections()).map(({ id }) => id)
    expect((await getFront(others[0] ?? ''))?.containers.map(({ layout }) => layout)).toEqual([
      'lead',
      'columns',
      'strip',
    ])
    expect(await getFront(others[1] ?? '')).toBeNull()
    expect((await findTag('lundu'))?.name).toBe('轮渡')
  })

  test('has a story for each kind of correction, and one that waits for a signature', async () => {
    const { corrections } = await listCorrectionLog(null)
    expect(new Set(corrections.map(({ kind }) => kind)).size).toBe(4)
    expect(await listCorrectionsToSign(await chief())).toHaveLength(1)
  })

  test('shows what was left as it is, what was marked as wrong, and what was planned', async () => {
    const actor = await chief()
    const { stories } = await listStories(actor, { limit: 200 })
    const idOf = (headline: string) =>
      stories.find((story) => story.headline.startsWith(headline))?.id ?? ''
    const market = await getCopyRecord(actor, idOf('菜价'), now)
    expect(market).toMatchObject({
      open: [{ rule: 'R01' }],
      dismissed: [{ rule: 'T06', place: { text: '截止' } }],
    })
    const nightRun = await getCopyRecord(actor, idOf('夜里十点'), now)
    expect(nightRun.open.map(({ rule }) => rule)).toEqual(['R06'])
    expect(nightRun.dismissed.map(({ rule }) => rule)).toEqual(['P04'])
    const rates = await Promise.all(stories.map(({ id }) => errorRatesOf(actor, id)))
    expect(rates.flatMap((each) => Object.values(each))).toHaveLength(1)
    expect((await getStory(actor, idOf('菜价'), now)).plannedCharacters).toBe(800)
  })

  test('tells readers why a story was withdrawn, and the reporter what to mend', async () => {
    const actor = await chief()
    const [withdrawn] = (await listStories(actor, { situation: 'withdrawn' })).stories
    const { publicNote } = await getStory(actor, withdrawn?.id ?? '', now)
    expect(publicNote).toContain('致歉')
    const live = await listLatest(200)
    expect(live.map((story) => story.storyId)).not.toContain(withdrawn?.id)
    const [sentBack] = (await listStories(actor, { situation: 'sent_back' })).stories
    expect((await getStory(actor, sentBack?.id ?? '', now)).note).toContain('77.78%')
    expect(await findWithdrawn('/nowhere')).toBeNull()
  })
})

/** Texts as of several days, in case a figure or a date holds only on one. */
const days = ['2026-11-23T06:40:00Z', '2027-01-01T01:00:00Z', '2028-03-01T15:30:00Z']

describe.each(demoStories.map((story) => [story.name, story] as const))('%s', (_, story) => {
  const texts = days.flatMap((day) => {
    const on = calendarOf(new Date(day))
    return [story.write(on), ...(story.rewrite ? [story.rewrite(on)] : [])].map(textOf)
  })

  test.each(story.sums)('%s', (sum) => {
    const [left = '', right = ''] = sum.split(' = ')
    const decimals = /\.(\d+)/.exec(right)?.[1]?.length ?? 0
    const factor = right.endsWith('%') ? 100 : 1
    const least = 0.5 * 10 ** -decimals + 1e-9
    expect(Math.abs(worth(left) * factor - Number.parseFloat(right))).toBeLessThanOrEqual(least)
    const stated = sum.match(/\d+(?:\.\d+)?%?/g) ?? []
    const text = texts.at(-1) ?? ''
    const missing = stated.filter((figure) => !constants.has(figure) && !text.includes(figure))
    expect(missing).toEqual([])
  })

  test('uses the marks of GB/T 15834', () => {
    if (story.write(calendarOf(now)).language === 'en') return
    for (const text of texts) {
      expect(text).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u)
      expect(text).not.toMatch(/["'「」]|\.\.\.|--|，，|。。|、“|”、/)
      expect(text).not.toMatch(/\d,\d{3}|undefined|NaN/)
      expect(count(text, '“')).toBe(count(text, '”'))
      expect(count(text, '《')).toBe(count(text, '》'))
      expect(count(text, '（')).toBe(count(text, '）'))
    }
  })
})

test('stories have the lengths that the budgets are measured with', () => {
  const length = (name: string) => {
    const story = demoStories.find((one) => one.name === name)
    const copy = story?.write(calendarOf(now))
    return copy ? countCharacters(plainText({ type: 'doc', content: copy.body })).characters : 0
  }
  expect(length('bridge')).toBeGreaterThan(1_200)
  expect(length('bridge')).toBeLessThan(1_400)
  expect(length('ferry')).toBeGreaterThan(2_500)
})

test('the calendar knows months, years and the nights off', () => {
  const on = calendarOf(new Date('2026-12-31T16:30:00Z'))
  expect(on.day()).toBe('1月1日')
  expect(on.day(-1)).toBe('12月31日')
  expect(on.span(-2, 0)).toBe('12月30日至1月1日')
  expect(on.span(0, 2)).toBe('1月1日至3日')
  expect(on.month(-1)).toBe('12月')
  expect(on.weekday()).toBe('星期五')
  expect(on.year(-1)).toBe(2026)
  const nine = new Date('2026-11-23T01:00:00Z')
  expect(workingHoursBefore(nine, 1)).toEqual(new Date('2026-11-23T00:00:00Z'))
  expect(workingHoursBefore(nine, 3)).toEqual(new Date('2026-11-22T13:00:00Z'))
  const atNight = new Date('2026-11-22T19:00:00Z')
  expect(workingHoursBefore(atNight, 0.5)).toEqual(new Date('2026-11-22T13:30:00Z'))
  expect(tomorrowMorning(nine)).toEqual(new Date('2026-11-23T23:30:00Z'))
})

/** Numbers of a sum that need not stand in the text: whole ones and units of time. */
const constants = new Set(['1', '24', '60', '100', '10000'])

/** `7.4 ÷ 5 − 1` worked out. */
function worth(sum: string): number {
  const spelled = sum
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replace(/(\d+(?:\.\d+)?)%/g, '($1/100)')
  if (!/^[\d+\-*/(). ]+$/.test(spelled)) throw new Error(`No sum: ${sum}`)
  return Number(new Function(`return ${spelled}`)())
}

function textOf(copy: Copy): string {
  const content = contentOf(copy, { sections: new Map(), sources: new Map() })
  const { kicker, headline, subhead, summary } = content
  return [kicker, headline, subhead, summary, plainText(content.body)].join('\n')
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}

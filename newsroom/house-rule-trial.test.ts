import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentNode } from '@/content/story'
import type { HouseRule, WordRule } from '@/rules/house-rules'
import { draftHouseRule, takeHouseRulesLive } from './house-rule-acts'
import { type TrialHit, tryHouseRules } from './house-rule-trial'
import { cast, otherSection, publishedStory, section, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, editor, chief } = cast

const word = (wrong: string, change: Partial<WordRule> = {}): WordRule => ({
  kind: 'word',
  wrong,
  right: '软件',
  severity: 'warning',
  unless: [],
  sectionId: null,
  reason: '',
  source: '',
  ...change,
})
const said = (...texts: string[]): DocumentNode => ({
  type: 'doc',
  content: texts.map((text) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: text.slice(0, 3) },
      { type: 'text', text: text.slice(3), marks: [{ type: 'bold' }] },
    ],
  })),
})
const on = (day: string) => new Date(`${day}T04:00:00Z`)
const draft = async (rule: HouseRule) => (await draftHouseRule(editor, { rule })).ruleId

/** The whole trial, slice by slice, as the screen asks for it. */
async function tried(...ruleIds: string[]) {
  const hits: TrialHit[] = []
  const counts: Record<string, number> = {}
  let [read, total, storiesHit] = [0, 0, 0]
  for (let after: string | null = null; ; ) {
    const slice = await tryHouseRules(editor, { ruleIds, after })
    hits.push(...slice.hits)
    for (const [id, count] of Object.entries(slice.counts)) counts[id] = (counts[id] ?? 0) + count
    read += slice.read
    storiesHit += slice.storiesHit
    total = slice.total ?? total
    after = slice.next
    if (after === null) return { hits, counts, read, total, storiesHit }
  }
}

let first = ''

beforeAll(async () => {
  first = await publishedStory(
    { headline: '软体园今天开园', body: said('云汀软体园今天开园，许知秋出席。') },
    on('2026-03-01'),
  )
  await publishedStory(
    { sectionId: otherSection.id, body: said('软体动物馆今天开馆。', '软体展同时开幕。') },
    on('2026-03-02'),
  )
  await publishedStory({ headline: '今天开会。', body: said('市长许知秋出席。') }, on('2026-03-03'))
  for (let day = 4; day < 29; day++) {
    await publishedStory({}, on(`2026-03-${String(day).padStart(2, '0')}`))
  }
  await writtenStory(reporter, { body: said('还没有发表的软体园。') })
})

describe('a trial over the archive', () => {
  test('reads every live story once, and no draft', async () => {
    const rule = await draft(word('软体', { unless: ['软体动物'] }))
    const { hits, counts, read, total, storiesHit } = await tried(rule)
    expect([read, total, storiesHit]).toEqual([28, 28, 2])
    expect(counts).toEqual({ [rule]: 3 })
    expect(hits.map(({ before, text, after }) => `${before}[${text}]${after}`)).toEqual([
      '[软体]展同时开幕。',
      '[软体]园今天开园',
      '云汀[软体]园今天开园，许知秋出席。',
    ])
    expect(hits[2]).toMatchObject({ storyId: first, replacement: '软件', ruleId: rule })
  })

  test('hears a section’s rule in that section alone', async () => {
    const rule = await draft(word('软体', { sectionId: section.id }))
    expect((await tried(rule)).counts).toEqual({ [rule]: 2 })
  })

  test('tells several rules apart', async () => {
    const [here, nowhere] = [await draft(word('今天')), await draft(word('昨天'))]
    const { counts } = await tried(here, nowhere)
    expect(counts[here]).toBeGreaterThan(25)
    expect(counts[nowhere]).toBeUndefined()
  })

  test('holds people to the posts they had on the day', async () => {
    const person = (until: string) => ({
      kind: 'person' as const,
      name: '许知秋',
      posts: [{ title: '副市长', until }],
      sectionId: null,
      reason: '',
      source: '',
    })
    const rule = await draft(person('2026-03-03'))
    const { hits } = await tried(rule)
    expect(hits).toMatchObject([{ text: '市长', replacement: '副市长', ruleId: rule }])
    const gone = await draft({ ...person('2026-03-02'), sectionId: section.id })
    expect((await tried(gone)).hits).toEqual([])
  })

  test('shows what a built-in rule would find no longer', async () => {
    const off = { kind: 'off', rule: 'P18', sectionId: null, reason: '不用', source: '' } as const
    const rule = await draft(off)
    expect((await tried(rule)).hits).toMatchObject([{ before: '今天开会', text: '。' }])
  })

  test('tries the draft of a rule that is live in another form', async () => {
    const drafted = await draftHouseRule(editor, { rule: word('开园') })
    await takeHouseRulesLive(chief, { rules: [drafted] })
    expect((await tried(drafted.ruleId)).counts).toEqual({ [drafted.ruleId]: 2 })
  })
})

test.each([
  ['a reporter', reporter, null, 'needsEditor'],
  ['a place that is none', editor, 'x', 'badInput'],
])('refuses %s', async (_, actor, after, key) => {
  const rule = await draft(word(crypto.randomUUID()))
  const asked = tryHouseRules(actor, { ruleIds: [rule], after })
  await expect(asked).rejects.toMatchObject({ reason: { key } })
})

test('refuses a rule that is not there', async () => {
  const asked = tryHouseRules(editor, { ruleIds: ['none'], after: null })
  await expect(asked).rejects.toMatchObject({ reason: { key: 'houseRuleNotFound' } })
})

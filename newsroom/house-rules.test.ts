import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { engine, execute, houseRuleVersions, transaction } from '@/db'
import type { HouseRule, PersonRule, WordRule } from '@/rules/house-rules'
import type { Actor } from '@/rules/roles'
import {
  draftHouseRule,
  editHouseRule,
  retireHouseRules,
  takeHouseRulesLive,
} from './house-rule-acts'
import { getHouseRule, listHouseRules, liveHouseRules } from './house-rules'
import { cast, otherSection, section, testNewsroom } from './testing'

testNewsroom()

const { reporter, editor, chief } = cast
const day = '2026-06-03'

const word = (change: Partial<WordRule> = {}): WordRule => ({
  kind: 'word',
  wrong: crypto.randomUUID(),
  right: '软件',
  severity: 'warning',
  unless: [],
  sectionId: null,
  reason: '',
  source: '',
  ...change,
})
const person = (change: Partial<PersonRule> = {}): PersonRule => ({
  kind: 'person',
  name: crypto.randomUUID(),
  posts: [],
  sectionId: null,
  reason: '',
  source: '',
  ...change,
})
const liveWord = async (wrong: string, sectionId: string | null = null) =>
  (await liveHouseRules(sectionId, day)).words.find((each) => each.wrong === wrong)

async function liveRule(rule: HouseRule) {
  const drafted = await draftHouseRule(editor, { rule })
  await takeHouseRulesLive(chief, { rules: [drafted] })
  return { ruleId: drafted.ruleId, revision: drafted.revision + 1 }
}
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    ({ code, reason }) => `${code} ${reason?.key}`,
  )

describe('what copy is read with', () => {
  test('is nothing that is only drafted', async () => {
    const rule = word()
    const drafted = await draftHouseRule(editor, { rule })
    expect(await liveWord(rule.wrong)).toBeUndefined()
    await takeHouseRulesLive(chief, { rules: [drafted] })
    expect(await liveWord(rule.wrong)).toEqual({
      wrong: rule.wrong,
      right: '软件',
      severity: 'warning',
    })
  })

  test('stays as it was while its next form is drafted', async () => {
    const rule = word()
    const seen = await liveRule(rule)
    const next = await editHouseRule(editor, { ...seen, rule: { ...rule, right: '软件程序' } })
    expect((await liveWord(rule.wrong))?.right).toBe('软件')
    expect(await getHouseRule(editor, seen.ruleId)).toMatchObject({
      state: 'live',
      hasChanges: true,
    })
    await takeHouseRulesLive(chief, { rules: [{ ...seen, ...next }] })
    expect((await liveWord(rule.wrong))?.right).toBe('软件程序')
  })

  test('is the section’s own word before the paper’s, and no other section’s', async () => {
    const rule = word({ reason: '全报', source: '本报规定' })
    await liveRule({ ...rule, sectionId: section.id, right: '栏目的词' })
    await liveRule(rule)
    expect((await liveWord(rule.wrong, section.id))?.right).toBe('栏目的词')
    expect(await liveWord(rule.wrong, otherSection.id)).toMatchObject({
      right: '软件',
      reason: '全报（本报规定）。',
    })
    expect((await liveWord(rule.wrong))?.right).toBe('软件')
  })

  test('is the posts somebody holds on the day', async () => {
    const rule = person({
      posts: [
        { title: '副市长', until: '2026-06-02' },
        { title: '市长', from: '2026-06-03' },
        { title: '市委副书记' },
      ],
    })
    await liveRule(rule)
    const held = async (on: string) =>
      (await liveHouseRules(null, on)).people.find(({ name }) => name === rule.name)?.posts
    expect(await held('2026-06-02')).toEqual(['副市长', '市委副书记'])
    expect(await held('2026-06-03')).toEqual(['市长', '市委副书记'])
  })

  test('is no built-in rule that is off, and it again once that is retired', async () => {
    const rule = {
      kind: 'off',
      rule: 'P18',
      sectionId: section.id,
      reason: '标题用句号',
      source: '',
    }
    const seen = await liveRule(rule as HouseRule)
    expect((await liveHouseRules(section.id, day)).without).toEqual(['P18'])
    expect((await liveHouseRules(null, day)).without).toEqual([])
    await retireHouseRules(chief, { rules: [seen] })
    expect((await liveHouseRules(section.id, day)).without).toEqual([])
  })
})

describe('who may', () => {
  const grid: [string, (by: Actor) => Promise<unknown>, string[]][] = [
    ['draft', (by) => draftHouseRule(by, { rule: word() }), ['editor', 'chief', 'administrator']],
    [
      'edit',
      async (by) => {
        const drafted = await draftHouseRule(editor, { rule: word() })
        return editHouseRule(by, { ...drafted, rule: word() })
      },
      ['editor', 'chief', 'administrator'],
    ],
    [
      'take live',
      async (by) => {
        const drafted = await draftHouseRule(editor, { rule: word() })
        return takeHouseRulesLive(by, { rules: [drafted] })
      },
      ['chief', 'administrator'],
    ],
    [
      'retire what is live',
      async (by) => retireHouseRules(by, { rules: [await liveRule(word())] }),
      ['chief', 'administrator'],
    ],
    [
      'drop a draft',
      async (by) => {
        const drafted = await draftHouseRule(editor, { rule: word() })
        return retireHouseRules(by, { rules: [drafted] })
      },
      ['editor', 'chief', 'administrator'],
    ],
  ]
  test.each(grid)('%s', async (_, act, may) => {
    for (const by of [reporter, editor, chief, cast.administrator]) {
      const told = await refusal(act(by))
      if (may.includes(by.role)) expect(told).toBe('done')
      else expect(told).toMatch(/^forbidden needs/)
    }
  })
})

describe('refuses, in words', () => {
  test.each<[string, HouseRule, string]>([
    ['no word', word({ wrong: ' ' }), 'houseWordMissing'],
    ['itself', word({ wrong: '软件' }), 'houseWordSame'],
    ['two lines', word({ wrong: '软\n件' }), 'houseWordLong'],
    ['a long word', word({ wrong: '软'.repeat(61) }), 'houseWordLong'],
    ['a stray exception', word({ wrong: '软体', unless: ['硬件'] }), 'houseExceptionApart'],
    ['a name of one letter', person({ name: '许' }), 'housePersonMissing'],
    ['no such day', person({ posts: [{ title: '市长', from: '2026-02-30' }] }), 'houseDay'],
    [
      'days the wrong way round',
      person({ posts: [{ title: '市长', from: '2026-02-02', until: '2026-01-01' }] }),
      'housePostDays',
    ],
    [
      'no such built-in rule',
      { kind: 'off', rule: 'X99', sectionId: null, reason: '不用', source: '' },
      'houseNoSuchRule',
    ],
    [
      'a rule that is off for no reason',
      { kind: 'off', rule: 'P01', sectionId: null, reason: '', source: '' },
      'houseReasonMissing',
    ],
    ['no such section', word({ sectionId: 'none' }), 'sectionNotFound'],
  ])('%s', async (_, rule, key) => {
    expect(await refusal(draftHouseRule(editor, { rule }))).toBe(`invalid ${key}`)
  })

  test('the same word twice in a section, unless the first is retired', async () => {
    const rule = word()
    const first = await draftHouseRule(editor, { rule })
    expect(await refusal(draftHouseRule(editor, { rule }))).toBe('invalid houseRuleThere')
    await draftHouseRule(editor, { rule: { ...rule, sectionId: section.id } })
    await retireHouseRules(editor, { rules: [first] })
    expect(await refusal(draftHouseRule(editor, { rule }))).toBe('done')
  })

  test('what somebody else has changed', async () => {
    const drafted = await draftHouseRule(editor, { rule: word() })
    await editHouseRule(cast.otherEditor, { ...drafted, rule: word() })
    expect(await refusal(editHouseRule(editor, { ...drafted, rule: word() }))).toBe(
      'stale houseRuleChanged',
    )
    expect(await refusal(takeHouseRulesLive(chief, { rules: [drafted] }))).toBe(
      'stale houseRuleChanged',
    )
  })

  test('two words that send a writer in circles, and takes neither live', async () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]
    await liveRule(word({ wrong: one, right: other }))
    const innocent = word()
    const drafted = [
      await draftHouseRule(editor, { rule: innocent }),
      await draftHouseRule(editor, { rule: word({ wrong: other, right: one }) }),
    ]
    expect(await refusal(takeHouseRulesLive(chief, { rules: drafted }))).toBe(
      'invalid houseRulesOppose',
    )
    expect(await liveWord(innocent.wrong)).toBeUndefined()
  })
})

test('the list is searched in all its words, and leaves out what is retired', async () => {
  const rule = word({ reason: '《现代汉语词典》', unless: [] })
  const kept = await draftHouseRule(editor, { rule })
  const find = async (search: string, state?: 'retired') =>
    (await listHouseRules(reporter, { kind: 'word', search, state })).map(({ id }) => id)
  expect(await find('现代汉语')).toEqual([kept.ruleId])
  expect(await find(rule.wrong.toUpperCase())).toEqual([kept.ruleId])
  await retireHouseRules(editor, { rules: [kept] })
  expect(await find('现代汉语')).toEqual([])
  expect(await find('现代汉语', 'retired')).toEqual([kept.ruleId])
})

test('the history tells who did what, newest first, and only grows', async () => {
  const rule = word()
  const { ruleId } = await liveRule(rule)
  const { history } = await getHouseRule(editor, ruleId)
  expect(history.map(({ act, personName }) => [act, personName])).toEqual([
    ['tookLive', chief.name],
    ['drafted', editor.name],
  ])
  const attempt = (statement: ReturnType<typeof sql>) =>
    transaction(() => execute(statement)).then(
      () => 'done',
      (problem) => `${problem.message} ${problem.cause?.message ?? ''}`,
    )
  const refused = 'the history of a house rule only grows'
  expect(await attempt(sql`update ${houseRuleVersions} set act = 'retired'`)).toContain(refused)
  expect(await attempt(sql`delete from ${houseRuleVersions}`)).toContain(refused)
  const verb = engine === 'sqlite' ? sql`replace` : sql`insert`
  const again = sql`${verb} into ${houseRuleVersions} select * from ${houseRuleVersions}`
  expect(await attempt(again)).not.toBe('done')
})

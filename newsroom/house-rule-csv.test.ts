import { describe, expect, test } from 'vitest'
import { draftHouseRule, takeHouseRulesLive } from './house-rule-acts'
import { exportHouseRules, importHouseRules, previewHouseRules } from './house-rule-csv'
import { listHouseRules } from './house-rules'
import { cast, testNewsroom } from './testing'

testNewsroom()

const { reporter, editor, chief } = cast
const look = (kind: 'word' | 'person' | 'off', csv: string) =>
  previewHouseRules(editor, { kind, csv })
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    ({ reason }) => reason?.key,
  )
const drafts = async (kind: 'word' | 'person' | 'off') =>
  (await listHouseRules(reporter, { kind })).map(({ draft }) => draft)

describe('a table of words', () => {
  test('becomes drafts, under headings of either language and in any order', async () => {
    const csv = '栏目,词语,本报写作,级别,例外,理由\n要闻,定单,订单,错误,指定单位|约定单价,异形词\n'
    expect(await look('word', csv)).toEqual([
      { line: 2, label: '定单', becomes: 'new', problem: null },
    ])
    await importHouseRules(editor, { kind: 'word', csv })
    expect(await drafts('word')).toContainEqual({
      kind: 'word',
      wrong: '定单',
      right: '订单',
      severity: 'error',
      unless: ['指定单位', '约定单价'],
      sectionId: 'city',
      reason: '异形词',
      source: '',
    })
    expect(await look('word', csv)).toMatchObject([{ becomes: 'same' }])
    expect(await look('word', csv.replace('错误', 'block'))).toMatchObject([{ becomes: 'changed' }])
    expect((await importHouseRules(editor, { kind: 'word', csv })).ruleIds).toEqual([])
  })

  test('changes the draft of a rule that is live, and not what is live', async () => {
    const csv = 'Word,Write instead\n人材,人才\n'
    const [ruleId = ''] = (await importHouseRules(editor, { kind: 'word', csv })).ruleIds
    await takeHouseRulesLive(chief, { rules: [{ ruleId, revision: 1 }] })
    await importHouseRules(editor, { kind: 'word', csv: csv.replace('人才', '人员') })
    const [rule] = await listHouseRules(editor, { kind: 'word', search: '人材' })
    expect(rule).toMatchObject({ state: 'live', hasChanges: true, live: { right: '人才' } })
  })

  test('is imported whole or not at all, and says which line is why', async () => {
    const before = await drafts('word')
    const csv = [
      'wrong,right,severity,unless,section',
      '甲,乙,,,',
      '"丙\n丙",丁,,,',
      '戊,己,,辛,',
      '壬,癸,大错,,',
      '子,丑,,,没有的栏目',
      '甲,丁,,,',
    ].join('\r\n')
    const lines = await look('word', csv)
    expect(lines.map(({ line, problem }) => [line, problem?.key])).toEqual([
      [2, undefined],
      [3, 'houseWordLong'],
      [5, 'houseExceptionApart'],
      [6, 'houseFileSeverity'],
      [7, 'houseFileSection'],
      [8, 'houseFileTwin'],
    ])
    expect(await refusal(importHouseRules(editor, { kind: 'word', csv }))).toBe('houseFileLine')
    expect(await drafts('word')).toEqual(before)
  })

  test.each([
    ['', 'houseFileHead'],
    ['Name,Post\n甲,市长\n', 'houseFileHead'],
    ['Word\n', 'houseFileEmpty'],
    ['Word\n"甲\n', 'houseFileQuote'],
    [`Word\n${'甲\n'.repeat(2_001)}`, 'houseFileLong'],
  ])('that is none is refused: %j', async (csv, key) => {
    expect(await refusal(look('word', csv))).toBe(key)
  })

  test('goes out and comes back as it was, and holds no formula', async () => {
    const rule = {
      kind: 'word' as const,
      wrong: '=HYPERLINK("x")',
      right: null,
      severity: 'advice' as const,
      unless: ['a=HYPERLINK("x")'],
      sectionId: 'sport',
      reason: '两行\n理由，"引号"',
      source: '@某',
    }
    const { ruleId } = await draftHouseRule(editor, { rule })
    const csv = await exportHouseRules(reporter, { kind: 'word', locale: 'zh-CN' })
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect(await look('word', csv)).toSatisfy((lines: { becomes: string }[]) =>
      lines.every(({ becomes }) => becomes === 'same'),
    )
    expect(ruleId).toBeTruthy()
  })
})

test('a person takes a row for each post', async () => {
  const csv = [
    '姓名,职务,起,止,出处',
    '许知秋,副市长,,2026-06-02,市人大公告',
    '许知秋,市长,2026-06-03,,市人大公告',
    '安若,,,,',
  ].join('\n')
  await importHouseRules(editor, { kind: 'person', csv })
  expect(await drafts('person')).toMatchObject([
    { name: '安若', posts: [] },
    {
      name: '许知秋',
      posts: [
        { title: '副市长', until: '2026-06-02' },
        { title: '市长', from: '2026-06-03' },
      ],
    },
  ])
  const out = await exportHouseRules(reporter, { kind: 'person', locale: 'en' })
  expect(out.split('\r\n')).toHaveLength(5)
  expect(await look('person', out)).toMatchObject([{ becomes: 'same' }, { becomes: 'same' }])
  expect(await look('person', '姓名,起\n许知秋,2026-06-03')).toMatchObject([
    { problem: { key: 'housePostMissing' } },
  ])
})

test('a built-in rule that there is none of is named', async () => {
  const csv = 'Rule,Reason\np18,不用\nX99,不用\n'
  expect(await look('off', csv)).toMatchObject([
    { label: 'P18', becomes: 'new' },
    { label: 'X99', becomes: null, problem: { key: 'houseNoSuchRule' } },
  ])
})

test('reporters may take the table, and bring none', async () => {
  expect(await exportHouseRules(reporter, { kind: 'off', locale: 'en' })).toContain('Rule')
  const csv = 'Word\n甲\n'
  expect(await refusal(previewHouseRules(reporter, { kind: 'word', csv }))).toBe('needsEditor')
  expect(await refusal(importHouseRules(reporter, { kind: 'word', csv }))).toBe('needsEditor')
})

import { describe, expect, test } from 'vitest'
import { type Dismissal, isSamePlace, longestPlace, placeOf, sorted } from './dismissals'
import { proofread } from './proof'
import type { Block } from './rules/rule'

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text }))
const findingsIn = (blocks: readonly Block[]) => proofread({ language: 'zh-Hans', blocks }).findings
const dismissal = (change: Partial<Dismissal>): Dismissal => ({
  id: 'one',
  rule: 'T06',
  reason: '引用原文。',
  personName: '沈砚',
  at: new Date('2026-11-23T08:00:00Z'),
  ...change,
})

describe('a place in words', () => {
  const text = '会上通报，截止5月底，已完成八成。'
  const [finding] = findingsIn(paragraphs(text))
  if (!finding) throw new Error('T06 finds nothing.')

  test('holds what was found and what stands around it in its block', () => {
    expect(placeOf(finding, paragraphs(text))).toEqual({
      text: '截止',
      before: '会上通报，',
      after: '5月底，已完成八',
    })
  })

  test('is the same wherever its paragraph has gone', () => {
    const moved = paragraphs('新的一段。', text)
    const [later] = findingsIn(moved)
    if (!later) throw new Error('T06 finds nothing.')
    expect(isSamePlace(placeOf(later, moved), placeOf(finding, paragraphs(text)))).toBe(true)
  })

  test('never cuts a character in two', () => {
    const rare = paragraphs(`${'𠮷'.repeat(9)}截止${'𠮷'.repeat(9)}`)
    const place = placeOf({ block: 0, start: 18, end: 20 }, rare)
    expect(place).toEqual({ text: '截止', before: '𠮷'.repeat(8), after: '𠮷'.repeat(8) })
    const half = placeOf({ block: 0, start: 1, end: 3 }, paragraphs('𠮷𠮷好'))
    expect(JSON.stringify(half)).not.toMatch(/\\ud[89a-f]/i)
  })

  test('is bounded, however much was found', () => {
    const long = paragraphs('好'.repeat(10_000))
    expect(placeOf({ block: 0, start: 0, end: 10_000 }, long).text).toHaveLength(longestPlace)
  })
})

describe('what was left as it is', () => {
  const blocks = paragraphs('截止5月底，已完成八成。', '截止6月底，全部完成。')
  const findings = findingsIn(blocks)
  const place = findings[0] && placeOf(findings[0], blocks)
  if (!place) throw new Error('T06 finds nothing.')
  const open = (all: readonly Dismissal[]) =>
    sorted(findings, blocks, all).open.map(({ block }) => block)

  test('is open as long as nobody says otherwise', () => {
    expect(findings.map(({ rule }) => rule)).toEqual(['T06', 'T06'])
    expect(open([])).toEqual([0, 1])
  })
  test('here', () => expect(open([dismissal({ place })])).toEqual([1]))
  test('everywhere in this story', () => expect(open([dismissal({})])).toEqual([]))
  test('by another rule is no matter here', () =>
    expect(open([dismissal({ rule: 'T07' })])).toEqual([0, 1]))

  test('is open again once its words change', () => {
    const changed = paragraphs('截止4月底，已完成八成。')
    expect(sorted(findingsIn(changed), changed, [dismissal({ place })]).open).toHaveLength(1)
  })

  test('names the word on this very place before the one on the rule', () => {
    const both = [dismissal({ id: 'rule' }), dismissal({ id: 'here', place })]
    const named = sorted(findings, blocks, both).dismissed.map((each) => each.dismissal.id)
    expect(named).toEqual(['here', 'rule'])
  })
})

test('what blocks is left standing by a chief’s word alone', () => {
  const blocks = paragraphs('当事人电话13800000000。')
  const findings = findingsIn(blocks)
  expect(findings).toMatchObject([{ rule: 'T08', severity: 'block' }])
  const open = (change: Partial<Dismissal>) =>
    sorted(findings, blocks, [dismissal({ rule: 'T08', ...change })]).open.length
  const place = findings[0] && placeOf(findings[0], blocks)
  expect(open({})).toBe(1)
  expect(open({ ...(place && { place }) })).toBe(1)
  expect(open({ isOverride: true })).toBe(0)
  expect(open({ isOverride: true, ...(place && { place }) })).toBe(0)
})

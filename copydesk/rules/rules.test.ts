import { describe, expect, test } from 'vitest'
import { messagesFor } from '@/messages'
import { withFixes } from '../fixes'
import { type Finding, proofread } from '../proof'
import { toSimplified } from '../script'
import { rules } from './index'
import { type Copy, copyOf, type Rule, type Sample } from './rule'
import { traditionalCharacters } from './text/traditional-characters'

/** A rule that reads Chinese is tried on Chinese. */
function read({ id, languages }: Rule, sample: Sample): { copy: Copy; found: Finding[] } {
  const languageTried = languages[0] ?? 'zh-Hans'
  const copy = copyOf(sample, languageTried)
  const { findings } = proofread(copy)
  return { copy, found: findings.filter(({ rule }) => rule === id) }
}

/** The texts of its blocks after the fixes of these findings. */
function fixed(copy: Copy, found: readonly Finding[]): string[] {
  return copy.blocks.map(({ text }, at) => {
    const fixes = found.filter(({ block }) => block === at).flatMap((each) => each.fixes)
    return withFixes(text, fixes)
  })
}

const name = (sample: Sample) => (typeof sample === 'string' ? sample : JSON.stringify(sample))

test('the table of rules is whole', () => {
  const ids = rules.map(({ id }) => id)
  const table = [
    ['P', 22],
    ['N', 18],
    ['T', 8],
    ['R', 8],
    ['H', 1],
    ['E', 5],
  ] as const
  const expected = table.flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
  )
  expect(ids).toEqual(expected)
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map(({ wrong }) => [name(wrong), wrong] as const))(
    'points out %s',
    (_, wrong) => {
      expect(read(rule, wrong).found).not.toEqual([])
    },
  )

  const silent = [...rule.examples.map(({ right }) => right), ...(rule.silentOn ?? [])]
  test.each(silent.map((each) => [name(each), each] as const))('is silent on %s', (_, right) => {
    expect(read(rule, right).found).toEqual([])
  })

  if (rule.fix !== 'none') {
    test.each(rule.examples.map((each) => [name(each.wrong), each] as const))(
      'puts %s right',
      (_, { wrong, right }) => {
        const { copy, found } = read(rule, wrong)
        const wanted = copyOf(right, copy.language).blocks.map(({ text }) => text)
        expect(fixed(copy, found)).toEqual(wanted)
      },
    )
  }

  test.each(['zh-CN', 'en'] as const)('has its sentences in %s', (locale) => {
    const said: Record<string, { title: string; message: string }> =
      messagesFor(locale).findings.rules
    expect(said[rule.id]?.title).toBeTruthy()
    expect(said[rule.id]?.message).toBeTruthy()
  })
})

test('the short table of traditional characters agrees with the dictionaries', () => {
  const table = traditionalCharacters()
  expect(table.size).toBeGreaterThan(2_500)
  for (const [traditional, simple] of table) expect(toSimplified(traditional)).toBe(simple)
})

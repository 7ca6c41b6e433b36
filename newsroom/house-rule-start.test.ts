import { describe, expect, test } from 'vitest'
import { proofread } from '@/copydesk/proof'
import { copyOf } from '@/copydesk/rules/rule'
import { houseRuleProblem } from '@/rules/house-rules'
import { startingRules } from './house-rule-start'
import { asRead } from './house-rules'

describe.each(['zh-CN', 'en'] as const)('the list for %s', (locale) => {
  const rules = startingRules(locale)

  test('can be kept as it is, each word once and with its reason', () => {
    expect(rules.length).toBeGreaterThan(5)
    expect(new Set(rules.map(({ wrong }) => wrong)).size).toBe(rules.length)
    for (const rule of rules) {
      expect(houseRuleProblem(rule), rule.wrong).toBeNull()
      expect(rule.reason, rule.wrong).not.toBe('')
    }
  })

  test('finds each of its words, and nothing in what is written instead', () => {
    const language = locale === 'en' ? 'en' : 'zh-Hans'
    const houseWords = asRead(rules, '').words
    const found = (text: string) =>
      proofread({ ...copyOf(text, language), facts: { houseWords } }).findings.filter(
        ({ rule }) => rule === 'H01',
      )
    for (const { wrong, right, unless } of rules) {
      expect(found(wrong), wrong).toHaveLength(1)
      for (const fine of [...unless, right ?? '']) expect(found(fine), fine).toEqual([])
    }
  })
})

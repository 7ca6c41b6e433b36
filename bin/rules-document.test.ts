import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '@/copydesk/rules/index'
import { describeRules, rulesDocument } from './rules-document'

test('docs/rules.md says what the rules say; else run npm run docs:rules', () => {
  const written = readFileSync(rulesDocument, 'utf8')
  expect(written).toBe(describeRules())
  for (const { id } of rules) expect(written).toContain(`### ${id} ·`)
})

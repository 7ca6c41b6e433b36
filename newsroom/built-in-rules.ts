/** The copy desk's own rules as the desk lists them, so that a house can do without one. */
import { rules } from '@/copydesk/rules'
import type { RuleSource, Severity } from '@/copydesk/rules/rule'

export interface BuiltInRule {
  id: string
  severity: Severity
  sources: readonly RuleSource[]
}

/** All but the one that reads the house's own words: without a word in it, it says nothing. */
export const builtInRules: readonly BuiltInRule[] = rules
  .filter(({ id }) => id !== 'H01')
  .map(({ id, severity, sources }) => ({ id, severity, sources }))

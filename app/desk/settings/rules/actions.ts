'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import {
  draftHouseRule,
  editHouseRule,
  retireHouseRules,
  takeHouseRulesLive,
} from '@/newsroom/house-rule-acts'
import { importHouseRules, previewHouseRules } from '@/newsroom/house-rule-csv'
import { houseRuleSchema } from '@/newsroom/house-rule-schema'
import { tryHouseRules } from '@/newsroom/house-rule-trial'
import { houseRuleKinds, limits } from '@/rules/house-rules'

const id = z.string().max(40)
const revision = z.int()
const chosen = z.strictObject({
  rules: z
    .array(z.strictObject({ ruleId: id, revision }))
    .min(1)
    .max(500),
})
const table = z.strictObject({ kind: z.enum(houseRuleKinds), csv: z.string().max(limits.table) })

export const draftOne = action(z.strictObject({ rule: houseRuleSchema }), (actor, input) =>
  draftHouseRule(actor, input),
)

export const editOne = action(
  z.strictObject({ ruleId: id, revision, rule: houseRuleSchema }),
  (actor, input) => editHouseRule(actor, input),
)

export const takeLive = action(chosen, (actor, input) => takeHouseRulesLive(actor, input))

export const retire = action(chosen, (actor, input) => retireHouseRules(actor, input))

/** One slice of a trial; whoever wants the next asks for it. */
export const tryOnArchive = action(
  z.strictObject({ ruleIds: z.array(id).min(1).max(500), after: z.string().max(80).nullable() }),
  tryHouseRules,
)

export const lookThrough = action(table, previewHouseRules)

export const importAll = action(table, (actor, input) => importHouseRules(actor, input))

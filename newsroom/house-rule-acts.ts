/**
 * What the desk does with house rules: editors draft and change them, chiefs take them live and
 * retire them. What copy is read with never changes by drafting, and every form a rule has had
 * stays in its history.
 */
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { db, houseRules, houseRuleVersions, sections, transaction } from '@/db'
import {
  type HouseRule,
  type HouseRuleAct,
  houseDraftObjection,
  houseRuleProblem,
  labelOf,
  retireObjection,
  takeLiveObjection,
} from '@/rules/house-rules'
import { type Reason, Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { builtInRules } from './built-in-rules'
import { canonicalJson } from './fingerprint'
import { houseRuleSchema } from './house-rule-schema'
import type { HouseRuleRow } from './house-rules'
import { newId } from './ids'

/** The rules chosen, each at the revision that was seen. */
export interface Chosen {
  rules: readonly { ruleId: string; revision: number }[]
}

/** Drafts a new rule: no copy is read with it yet. */
export async function draftHouseRule(
  actor: Actor,
  input: { rule: HouseRule },
  now = new Date(),
): Promise<{ ruleId: string; revision: number }> {
  const rule = checked(actor, input.rule)
  return transaction(async () => {
    await refuseUnfounded(rule)
    if (await findSame(rule)) throw new Refused('invalid', thereAlready(rule))
    const ruleId = await insert(actor, rule, now)
    await tell(actor, 'draftHouseRule', [rule], now)
    return { ruleId, revision: 1 }
  })
}

/** Gives a rule its next form; what is live stays live as it was. A retired one is a draft again. */
export async function editHouseRule(
  actor: Actor,
  input: { ruleId: string; revision: number; rule: HouseRule },
  now = new Date(),
): Promise<{ revision: number }> {
  const rule = checked(actor, input.rule)
  return transaction(async () => {
    const [seen] = await seeChosen({ rules: [input] })
    if (!seen || seen.kind !== rule.kind) throw new Refused('invalid', { key: 'badInput' })
    await refuseUnfounded(rule)
    const same = await findSame(rule)
    if (same && same.id !== seen.id) throw new Refused('invalid', thereAlready(rule))
    await change(actor, seen, rule, now)
    await tell(actor, 'editHouseRule', [rule], now)
    return { revision: seen.revision + 1 }
  })
}

/**
 * Drafts many rules, each as a new one or as the next form of the one there is: all of them, or
 * none. Returns the ids of those that were new or another than before.
 */
export async function draftHouseRules(
  actor: Actor,
  input: { rules: readonly HouseRule[] },
  now = new Date(),
): Promise<{ ruleIds: string[] }> {
  const rules = input.rules.map((rule) => checked(actor, rule))
  return transaction(async () => {
    const ruleIds: string[] = []
    for (const rule of rules) {
      await refuseUnfounded(rule)
      const same = await findSame(rule)
      if (same && canonicalJson(same.draft) === canonicalJson(rule)) continue
      if (same) await change(actor, same, rule, now)
      ruleIds.push(same?.id ?? (await insert(actor, rule, now)))
    }
    if (ruleIds.length > 0) await tell(actor, 'importHouseRules', rules, now)
    return { ruleIds }
  })
}

/** Reads everybody's copy with these drafts from now on: all of them, or none. Chiefs only. */
export async function takeHouseRulesLive(
  actor: Actor,
  input: Chosen,
  now = new Date(),
): Promise<void> {
  await transaction(async () => {
    const chosen = await seeChosen(input)
    for (const seen of chosen) {
      const objection = takeLiveObjection(actor, seen)
      if (objection) throw new Refused('forbidden', objection)
      const rule = seen.draft
      const change = { state: 'live', live: rule, hasChanges: false } as const
      await write(actor, seen, change, { act: 'tookLive', rule }, now)
    }
    await refuseOpposed(chosen.map(({ draft }) => draft))
    const rules = chosen.map(({ draft }) => draft)
    await tell(actor, 'takeHouseRulesLive', rules, now)
  })
}

/** Reads no copy with these any more; they stay, with their history, and can be drafted again. */
export async function retireHouseRules(
  actor: Actor,
  input: Chosen,
  now = new Date(),
): Promise<void> {
  await transaction(async () => {
    const chosen = await seeChosen(input)
    for (const seen of chosen) {
      const objection = retireObjection(actor, seen)
      if (objection) throw new Refused('forbidden', objection)
      const change = { state: 'retired', live: null, hasChanges: false } as const
      await write(actor, seen, change, { act: 'retired', rule: seen.live ?? seen.draft }, now)
    }
    const rules = chosen.map(({ draft }) => draft)
    await tell(actor, 'retireHouseRules', rules, now)
  })
}

function checked(actor: Actor, rule: HouseRule): HouseRule {
  const objection = houseDraftObjection(actor)
  if (objection) throw new Refused('forbidden', objection)
  const parsed = houseRuleSchema.safeParse(rule)
  if (!parsed.success) throw new Refused('invalid', { key: 'badInput' })
  const problem = houseRuleProblem(parsed.data)
  if (problem) throw new Refused('invalid', problem)
  return parsed.data
}

/** Refuses a rule of a section, or of a built-in rule, that there is none of. */
async function refuseUnfounded(rule: HouseRule): Promise<void> {
  if (rule.kind === 'off' && !builtInRules.some(({ id }) => id === rule.rule)) {
    throw new Refused('invalid', { key: 'houseNoSuchRule', values: { rule: rule.rule } })
  }
  if (!rule.sectionId) return
  const [section] = await db().select().from(sections).where(eq(sections.id, rule.sectionId))
  if (!section) throw new Refused('invalid', { key: 'sectionNotFound' })
}

/** The rule for the same word in the same section, unless it is retired. */
export async function findSame(rule: HouseRule): Promise<HouseRuleRow | null> {
  const { kind, label, sectionId } = keysOf(rule)
  const [same] = await db()
    .select()
    .from(houseRules)
    .where(
      and(
        eq(houseRules.kind, kind),
        eq(houseRules.label, label),
        sectionId ? eq(houseRules.sectionId, sectionId) : isNull(houseRules.sectionId),
        ne(houseRules.state, 'retired'),
      ),
    )
  return same ?? null
}

function thereAlready(rule: HouseRule): Reason {
  return { key: 'houseRuleThere', values: { label: labelOf(rule) } }
}

async function insert(actor: Actor, rule: HouseRule, at: Date): Promise<string> {
  const id = newId(at)
  await db()
    .insert(houseRules)
    .values({
      id,
      ...keysOf(rule),
      state: 'draft',
      draft: rule,
      hasChanges: false,
      revision: 1,
      changedBy: actor.id,
      changedAt: at,
    })
  await remember({ actor, ruleId: id, revision: 1, act: 'drafted', rule, at })
  return id
}

async function change(actor: Actor, seen: HouseRuleRow, rule: HouseRule, at: Date): Promise<void> {
  const state = seen.state === 'retired' ? 'draft' : seen.state
  const hasChanges = seen.live !== null && canonicalJson(seen.live) !== canonicalJson(rule)
  const next = { ...keysOf(rule), draft: rule, state, hasChanges }
  await write(actor, seen, next, { act: 'drafted', rule }, at)
}

/** Two live rules that turn each other's words round would send a writer in circles. */
async function refuseOpposed(rules: readonly HouseRule[]): Promise<void> {
  const rights = rules.flatMap((rule) => (rule.kind === 'word' && rule.right ? rule.right : []))
  if (rights.length === 0) return
  const others = await db()
    .select({ live: houseRules.live })
    .from(houseRules)
    .where(
      and(
        eq(houseRules.kind, 'word'),
        eq(houseRules.state, 'live'),
        inArray(houseRules.label, rights),
      ),
    )
  for (const rule of rules) {
    if (rule.kind !== 'word') continue
    const opposed = others.some(
      ({ live }) => live?.kind === 'word' && live.wrong === rule.right && live.right === rule.wrong,
    )
    const { wrong, right } = rule
    if (opposed && right) {
      throw new Refused('invalid', { key: 'houseRulesOppose', values: { wrong, right } })
    }
  }
}

/** The rules as they are now; refuses if one is not there or not as it was seen. */
async function seeChosen({ rules }: Chosen): Promise<HouseRuleRow[]> {
  const ids = rules.map(({ ruleId }) => ruleId)
  if (ids.length === 0 || new Set(ids).size !== ids.length) {
    throw new Refused('invalid', { key: 'badInput' })
  }
  const rows = await db().select().from(houseRules).where(inArray(houseRules.id, ids))
  const found = new Map(rows.map((row) => [row.id, row]))
  return rules.map(({ ruleId, revision }) => {
    const row = found.get(ruleId)
    if (!row) throw new Refused('not-found', { key: 'houseRuleNotFound' })
    if (row.revision !== revision) throw new Refused('stale', changedMeanwhile(row))
    return row
  })
}

async function write(
  actor: Actor,
  { id, revision, label }: HouseRuleRow,
  change: Partial<HouseRuleRow>,
  { act, rule }: { act: HouseRuleAct; rule: HouseRule },
  at: Date,
): Promise<void> {
  const changed = await db()
    .update(houseRules)
    .set({ ...change, revision: revision + 1, changedBy: actor.id, changedAt: at })
    .where(and(eq(houseRules.id, id), eq(houseRules.revision, revision)))
    .returning({ id: houseRules.id })
  if (changed.length === 0) throw new Refused('stale', changedMeanwhile({ label }))
  await remember({ actor, ruleId: id, revision: revision + 1, act, rule, at })
}

function changedMeanwhile({ label }: Pick<HouseRuleRow, 'label'>): Reason {
  return { key: 'houseRuleChanged', values: { label } }
}

async function remember({
  actor,
  ...entry
}: Omit<typeof houseRuleVersions.$inferInsert, 'personId'> & { actor: Actor }): Promise<void> {
  await db()
    .insert(houseRuleVersions)
    .values({ ...entry, personId: actor.id })
}

async function tell(actor: Actor, action: string, rules: HouseRule[], at: Date): Promise<void> {
  const note = rules.slice(0, 20).map(labelOf).join('、')
  const detail = { note: rules.length > 20 ? `${note} …` : note, count: rules.length }
  await record({ actor, action, detail, at })
}

function keysOf(rule: HouseRule) {
  return { kind: rule.kind, label: labelOf(rule), sectionId: rule.sectionId }
}

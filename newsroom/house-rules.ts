/**
 * The house's own rules of language, kept by the desk: drafted and changed by editors, taken live
 * and retired by chiefs. What copy is read with never changes by drafting, and every form a rule
 * has had stays in its history.
 */
import { and, asc, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { HouseWord, KnownPerson } from '@/copydesk/rules/rule'
import { db, houseRules, houseRuleVersions, people, sections, transaction } from '@/db'
import {
  type HouseRule,
  type HouseRuleAct,
  type HouseRuleKind,
  type HouseRuleState,
  houseDraftObjection,
  houseRuleProblem,
  labelOf,
  postsOn,
  retireObjection,
  takeLiveObjection,
} from '@/rules/house-rules'
import { type Reason, Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { builtInRules } from './built-in-rules'
import { canonicalJson } from './fingerprint'
import { houseRuleSchema } from './house-rule-schema'
import { newId } from './ids'

type Row = typeof houseRules.$inferSelect

/** A rule as the desk sees it, with what this actor may do about it, and why not. */
export interface DeskHouseRule extends Omit<Row, 'changedBy'> {
  changedBy: string
  takeLiveObjection: Reason | null
  retireObjection: Reason | null
}

export interface HouseRuleEvent {
  revision: number
  act: HouseRuleAct
  rule: HouseRule
  personName: string
  at: Date
}

/** The rules chosen, each at the revision that was seen. */
export interface Chosen {
  rules: readonly { ruleId: string; revision: number }[]
}

export interface HouseRuleFilter {
  kind: HouseRuleKind
  state?: HouseRuleState | undefined
  sectionId?: string | undefined
  search?: string | undefined
}

const byPinyin = new Intl.Collator('zh-Hans-u-co-pinyin')

/** The live rules for a story's section on a day, `2026-06-03`. A section's own word goes before the paper's. */
export async function liveHouseRules(
  sectionId: string | null,
  day: string,
): Promise<{ words: HouseWord[]; people: KnownPerson[]; without: string[] }> {
  const rows = await db()
    .select({ live: houseRules.live })
    .from(houseRules)
    .where(
      and(
        eq(houseRules.state, 'live'),
        sectionId
          ? or(isNull(houseRules.sectionId), eq(houseRules.sectionId, sectionId))
          : isNull(houseRules.sectionId),
      ),
    )
    .orderBy(asc(houseRules.id))
  return asRead(
    rows.flatMap(({ live }) => live ?? []),
    sectionId,
    day,
  )
}

/** Rules as the copy desk takes them; those of other sections are left out. */
export function asRead(rules: readonly HouseRule[], sectionId: string | null, day: string) {
  const heard = rules.filter((rule) => !rule.sectionId || rule.sectionId === sectionId)
  const chosen = new Map<string, HouseRule>()
  for (const rule of heard.sort((a, b) => Number(!!a.sectionId) - Number(!!b.sectionId))) {
    chosen.set(`${rule.kind} ${labelOf(rule)}`, rule)
  }
  const words: HouseWord[] = []
  const people: KnownPerson[] = []
  const without: string[] = []
  for (const rule of chosen.values()) {
    if (rule.kind === 'word') words.push(asWord(rule))
    else if (rule.kind === 'person') {
      people.push({ name: rule.name, posts: postsOn(rule.posts, day) })
    } else without.push(rule.rule)
  }
  return { words, people, without }
}

/** Rules of one kind in the order of a dictionary. All who are signed in may look the house's words up. */
export async function listHouseRules(
  actor: Actor,
  { kind, state, sectionId, search = '' }: HouseRuleFilter,
): Promise<DeskHouseRule[]> {
  const rows = await db()
    .select({ rule: houseRules, name: people.name })
    .from(houseRules)
    .innerJoin(people, eq(people.id, houseRules.changedBy))
    .where(
      and(
        eq(houseRules.kind, kind),
        state ? eq(houseRules.state, state) : ne(houseRules.state, 'retired'),
        sectionId ? eq(houseRules.sectionId, sectionId) : undefined,
      ),
    )
  const sought = search.trim().toLowerCase()
  // Sought here, not by the engines: they differ in what LIKE folds, and a list is thousands at most.
  return rows
    .filter(({ rule }) => wordsOf(rule).includes(sought))
    .sort(
      (a, b) => byPinyin.compare(a.rule.label, b.rule.label) || (a.rule.id < b.rule.id ? -1 : 1),
    )
    .map(({ rule, name }) => forDesk(actor, rule, name))
}

/** One rule with its history, newest first. */
export async function getHouseRule(
  actor: Actor,
  ruleId: string,
): Promise<DeskHouseRule & { history: HouseRuleEvent[] }> {
  const [found] = await db()
    .select({ rule: houseRules, name: people.name })
    .from(houseRules)
    .innerJoin(people, eq(people.id, houseRules.changedBy))
    .where(eq(houseRules.id, ruleId))
  if (!found) throw new Refused('not-found', { key: 'houseRuleNotFound' })
  const history = await db()
    .select({
      revision: houseRuleVersions.revision,
      act: houseRuleVersions.act,
      rule: houseRuleVersions.rule,
      personName: people.name,
      at: houseRuleVersions.at,
    })
    .from(houseRuleVersions)
    .innerJoin(people, eq(people.id, houseRuleVersions.personId))
    .where(eq(houseRuleVersions.ruleId, ruleId))
    .orderBy(desc(houseRuleVersions.revision))
    .limit(100)
  return { ...forDesk(actor, found.rule, found.name), history }
}

/** Drafts a new rule: no copy is read with it yet. */
export async function draftHouseRule(
  actor: Actor,
  input: { rule: HouseRule },
  now = new Date(),
): Promise<{ ruleId: string; revision: number }> {
  const rule = checked(actor, input.rule)
  return transaction(async () => {
    await refuseUnfounded(rule, null)
    const id = newId(now)
    const entry = { actor, ruleId: id, revision: 1, act: 'drafted' as const, rule, at: now }
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
        changedAt: now,
      })
    await remember(entry)
    await tell(actor, 'draftHouseRule', [rule], now)
    return { ruleId: id, revision: 1 }
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
    await refuseUnfounded(rule, seen.id)
    const state = seen.state === 'retired' ? 'draft' : seen.state
    const hasChanges = seen.live !== null && canonicalJson(seen.live) !== canonicalJson(rule)
    const change = { ...keysOf(rule), draft: rule, state, hasChanges }
    await write(actor, seen, change, { act: 'drafted', rule }, now)
    await tell(actor, 'editHouseRule', [rule], now)
    return { revision: seen.revision + 1 }
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

function asWord({ wrong, right, severity, reason, source, unless }: HouseRule & { kind: 'word' }) {
  const why = reason && source ? joined(reason, source) : reason || source
  return {
    wrong,
    severity,
    ...(right !== null && { right }),
    ...(why && { reason: why }),
    ...(unless.length > 0 && { unless }),
  }
}

function joined(reason: string, source: string): string {
  return /\p{Script=Han}/u.test(reason) ? `${reason}（${source}）` : `${reason} (${source})`
}

function forDesk(actor: Actor, rule: Row, changedBy: string): DeskHouseRule {
  return {
    ...rule,
    changedBy,
    takeLiveObjection: takeLiveObjection(actor, rule),
    retireObjection: retireObjection(actor, rule),
  }
}

function wordsOf({ label, draft }: Row): string {
  const more =
    draft.kind === 'word'
      ? [draft.right, ...draft.unless]
      : draft.kind === 'person'
        ? draft.posts.map(({ title }) => title)
        : []
  return [label, draft.reason, draft.source, ...more].join('\n').toLowerCase()
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

/** Refuses a rule of a section or of a built-in rule there is none of, and a second one of the same. */
async function refuseUnfounded(rule: HouseRule, ruleId: string | null): Promise<void> {
  if (rule.kind === 'off' && !builtInRules.some(({ id }) => id === rule.rule)) {
    throw new Refused('invalid', { key: 'houseNoSuchRule', values: { rule: rule.rule } })
  }
  if (rule.sectionId) {
    const [section] = await db().select().from(sections).where(eq(sections.id, rule.sectionId))
    if (!section) throw new Refused('invalid', { key: 'sectionNotFound' })
  }
  const { kind, label, sectionId } = keysOf(rule)
  const [same] = await db()
    .select({ id: houseRules.id })
    .from(houseRules)
    .where(
      and(
        eq(houseRules.kind, kind),
        eq(houseRules.label, label),
        sectionId ? eq(houseRules.sectionId, sectionId) : isNull(houseRules.sectionId),
        ne(houseRules.state, 'retired'),
        ruleId ? ne(houseRules.id, ruleId) : undefined,
      ),
    )
  if (same) throw new Refused('invalid', { key: 'houseRuleThere', values: { label } })
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
async function seeChosen({ rules }: Chosen): Promise<Row[]> {
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
  { id, revision, label }: Row,
  change: Partial<Row>,
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

function changedMeanwhile({ label }: Pick<Row, 'label'>): Reason {
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

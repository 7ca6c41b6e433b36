/**
 * The house's own rules of language as copy is read with them, and as the desk looks them up. What
 * is only drafted is in no copy; how a rule comes to be live is `house-rule-acts.ts`'s.
 */
import { and, asc, desc, eq, isNull, ne, or } from 'drizzle-orm'
import type { HouseWord, KnownPerson } from '@/copydesk/rules/rule'
import { db, houseRules, houseRuleVersions, people } from '@/db'
import {
  type HouseRule,
  type HouseRuleAct,
  type HouseRuleKind,
  type HouseRuleState,
  labelOf,
  postsOn,
  retireObjection,
  takeLiveObjection,
} from '@/rules/house-rules'
import { type Reason, Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'

export type HouseRuleRow = typeof houseRules.$inferSelect

/** A rule as the desk sees it, with what this actor may do about it, and why not. */
export interface DeskHouseRule extends Omit<HouseRuleRow, 'changedBy'> {
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
    day,
  )
}

/** Rules that are heard in one section as the copy desk takes them, with the posts of a day. */
export function asRead(rules: readonly HouseRule[], day: string) {
  const chosen = new Map<string, HouseRule>()
  for (const rule of [...rules].sort((a, b) => Number(!!a.sectionId) - Number(!!b.sectionId))) {
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
  if (!/\p{Script=Han}/u.test(reason)) return `${reason} (${source})`
  return `${reason.replace(/。$/, '')}（${source}）。`
}

function forDesk(actor: Actor, rule: HouseRuleRow, changedBy: string): DeskHouseRule {
  return {
    ...rule,
    changedBy,
    takeLiveObjection: takeLiveObjection(actor, rule),
    retireObjection: retireObjection(actor, rule),
  }
}

function wordsOf({ label, draft }: HouseRuleRow): string {
  const more =
    draft.kind === 'word'
      ? [draft.right, ...draft.unless]
      : draft.kind === 'person'
        ? draft.posts.map(({ title }) => title)
        : []
  return [label, draft.reason, draft.source, ...more].join('\n').toLowerCase()
}

/**
 * What a house may rule on its own language: words it writes another way or avoids, people with
 * their posts, and built-in rules it does without. A rule is drafted by editors and read by nobody's
 * copy until a chief takes it live; what is live stays as it is while its next form is drafted.
 */
import { isStorable } from '@/content/characters'
import type { Reason } from './refusal'
import { type Actor, hasRole } from './roles'

/** A word; a person with posts; a built-in rule that is off. */
export const houseRuleKinds = ['word', 'person', 'off'] as const
export type HouseRuleKind = (typeof houseRuleKinds)[number]

export const houseRuleStates = ['draft', 'live', 'retired'] as const
export type HouseRuleState = (typeof houseRuleStates)[number]

/** What becomes of a rule; each is an entry of its history. */
export const houseRuleActs = ['drafted', 'tookLive', 'retired'] as const
export type HouseRuleAct = (typeof houseRuleActs)[number]

/** As the copy desk's: `block` holds up publishing, `advice` is shown and never pressed on anyone. */
export const houseSeverities = ['block', 'error', 'warning', 'advice'] as const
export type HouseSeverity = (typeof houseSeverities)[number]

export interface Post {
  title: string
  /** Days, `2026-06-03`, both still in the post; absent where it is open. */
  from?: string | undefined
  until?: string | undefined
}

interface Common {
  /** Null for the whole paper. */
  sectionId: string | null
  reason: string
  /** Where it comes from: a standard, a law, a decision of the house. */
  source: string
}

export interface WordRule extends Common {
  kind: 'word'
  wrong: string
  /** Null where it can only be pointed out. */
  right: string | null
  severity: HouseSeverity
  /** Longer words in which it is right after all. */
  unless: string[]
}

export interface PersonRule extends Common {
  kind: 'person'
  name: string
  posts: Post[]
}

export interface OffRule extends Common {
  kind: 'off'
  /** The id of a built-in rule. */
  rule: string
}

export type HouseRule = WordRule | PersonRule | OffRule

export const limits = {
  word: 60,
  unless: 20,
  posts: 20,
  title: 40,
  reason: 300,
  source: 200,
  /** Characters of a table that is imported. */
  table: 1_000_000,
} as const

/** Under which word the rule stands in lists, and of which there is only one in a section. */
export function labelOf(rule: HouseRule): string {
  if (rule.kind === 'word') return rule.wrong
  return rule.kind === 'person' ? rule.name : rule.rule
}

/** Why this actor can't draft house rules, or null where they can. */
export function houseDraftObjection(actor: Actor): Reason | null {
  return hasRole(actor, 'editor') ? null : { key: 'needsEditor' }
}

/** Why this actor can't take a rule live, or null: it is then read into everybody's copy. */
export function takeLiveObjection(
  actor: Actor,
  rule: { state: HouseRuleState; hasChanges: boolean },
): Reason | null {
  if (!hasRole(actor, 'chief')) return { key: 'needsRole.chief' }
  return rule.state === 'live' && !rule.hasChanges ? { key: 'houseRuleAsLive' } : null
}

/** Why this actor can't retire a rule, or null. A draft that never was live may go by an editor. */
export function retireObjection(actor: Actor, rule: { state: HouseRuleState }): Reason | null {
  if (rule.state === 'retired') return { key: 'houseRuleRetired' }
  const takes = rule.state === 'live' ? 'chief' : 'editor'
  return hasRole(actor, takes) ? null : { key: `needsRole.${takes}` }
}

/** What is wrong with a rule as it stands, in words; null where it can be kept. */
export function houseRuleProblem(rule: HouseRule): Reason | null {
  if (!fits(rule.reason, limits.reason)) return tooLong('houseReasonLong', limits.reason)
  if (!fits(rule.source, limits.source)) return tooLong('houseSourceLong', limits.source)
  if (rule.kind === 'word') return wordProblem(rule)
  if (rule.kind === 'person') return personProblem(rule)
  return rule.reason ? null : { key: 'houseReasonMissing' }
}

function wordProblem({ wrong, right, unless }: WordRule): Reason | null {
  if (!wrong) return { key: 'houseWordMissing' }
  if (![wrong, right ?? ''].every((word) => isOneLine(word) && fits(word, limits.word))) {
    return tooLong('houseWordLong', limits.word)
  }
  if (wrong === right) return { key: 'houseWordSame' }
  const stray = unless.find((longer) => longer === wrong || !longer.includes(wrong))
  if (stray !== undefined) return { key: 'houseExceptionApart', values: { stray, wrong } }
  if (unless.length > limits.unless || !unless.every((each) => isOneLine(each) && fits(each, 60))) {
    return { key: 'houseExceptions', values: { most: limits.unless } }
  }
  return null
}

function personProblem({ name, posts }: PersonRule): Reason | null {
  if (name.length < 2) return { key: 'housePersonMissing' }
  if (!isOneLine(name) || !fits(name, limits.title)) return tooLong('houseNameLong', limits.title)
  if (posts.length > limits.posts) return { key: 'housePosts', values: { most: limits.posts } }
  for (const { title, from, until } of posts) {
    if (!title) return { key: 'housePostMissing' }
    if (!isOneLine(title) || !fits(title, limits.title)) {
      return tooLong('houseTitleLong', limits.title)
    }
    const stray = [from, until].find((day) => day !== undefined && !isDay(day))
    if (stray !== undefined) return { key: 'houseDay', values: { day: stray } }
    if (from && until && from > until) return { key: 'housePostDays', values: { title } }
  }
  return null
}

/** The posts somebody holds on a day. */
export function postsOn(posts: readonly Post[], day: string): string[] {
  return posts
    .filter(({ from, until }) => (!from || from <= day) && (!until || day <= until))
    .map(({ title }) => title)
}

/** A day that exists, as `2026-06-03`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function fits(text: string, most: number): boolean {
  return text.length <= most && isStorable(text)
}

function isOneLine(text: string): boolean {
  return !/[\n\t]/.test(text)
}

function tooLong(key: string, most: number): Reason {
  return { key, values: { most } }
}

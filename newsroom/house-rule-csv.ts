/**
 * House rules as tables, for whoever keeps them in a spreadsheet: one kind to a file. What comes in
 * becomes drafts, every row or none; a row that can't is named by its line. Columns may come in any
 * order, under their names in either language; a person takes one row for each post.
 */
import { storableText } from '@/content/characters'
import { locales, type Messages, messagesFor } from '@/messages'
import {
  type HouseRule,
  type HouseRuleKind,
  houseDraftObjection,
  houseRuleProblem,
  houseSeverities,
  labelOf,
} from '@/rules/house-rules'
import { type Reason, Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { builtInRules } from './built-in-rules'
import { type CsvRow, csvOf, readCsv } from './csv'
import { canonicalJson } from './fingerprint'
import { draftHouseRules, findSame } from './house-rule-acts'
import { houseRuleSchema } from './house-rule-schema'
import { type DeskHouseRule, listHouseRules } from './house-rules'
import { listSections, type Section } from './sections'

type Words = Messages['houseRules']
type Column = keyof Words['columns']

const shared = ['reason', 'source', 'section', 'state'] as const
const columns = {
  word: ['wrong', 'right', 'severity', 'unless', ...shared],
  person: ['name', 'post', 'from', 'until', ...shared],
  off: ['rule', ...shared],
} satisfies Record<HouseRuleKind, readonly Column[]>
const needed = { word: 'wrong', person: 'name', off: 'rule' } as const

/** More rows than this would hold up everybody else's writing. */
const mostRows = 2_000

export interface ImportLine {
  /** Where the rule begins in the file. */
  line: number
  label: string
  /** What would become of it; with a problem, nothing. */
  becomes: 'new' | 'changed' | 'same' | null
  problem: Reason | null
}

/** The rules of one kind that are not retired, as a table under headings of one language. */
export async function exportHouseRules(
  actor: Actor,
  { kind, locale }: { kind: HouseRuleKind; locale: (typeof locales)[number] },
): Promise<string> {
  const words = messagesFor(locale).houseRules
  const [rules, sections] = await Promise.all([listHouseRules(actor, { kind }), listSections()])
  const head = columns[kind].map((column) => words.columns[column])
  return csvOf([head, ...rules.flatMap((rule) => rowsOf(rule, words, sections))])
}

/** What an import of this file would do, line by line; changes nothing. Editors only. */
export async function previewHouseRules(
  actor: Actor,
  input: { kind: HouseRuleKind; csv: string },
): Promise<ImportLine[]> {
  return Promise.all(
    (await readRules(actor, input)).map(async ({ line, rule, problem }) => {
      const label = labelOf(rule)
      if (problem) return { line, label, becomes: null, problem }
      const same = await findSame(rule)
      const isSame = same && canonicalJson(same.draft) === canonicalJson(rule)
      return { line, label, becomes: isSame ? 'same' : same ? 'changed' : 'new', problem } as const
    }),
  )
}

/** Drafts what the file holds, all of it; refuses the whole file for one line that can't be. */
export async function importHouseRules(
  actor: Actor,
  input: { kind: HouseRuleKind; csv: string },
  now = new Date(),
): Promise<{ ruleIds: string[] }> {
  const read = await readRules(actor, input)
  const first = read.find(({ problem }) => problem)
  if (first) throw new Refused('invalid', { key: 'houseFileLine', values: { line: first.line } })
  return draftHouseRules(actor, { rules: read.map(({ rule }) => rule) }, now)
}

function rowsOf({ draft, state }: DeskHouseRule, words: Words, sections: Section[]): string[][] {
  const section = sections.find(({ id }) => id === draft.sectionId)?.name ?? ''
  const last = [draft.reason, draft.source, section, words.state[state]]
  if (draft.kind === 'word') {
    const { wrong, right, severity, unless } = draft
    return [[wrong, right ?? '', words.severity[severity], unless.join('|'), ...last]]
  }
  if (draft.kind === 'off') return [[draft.rule, ...last]]
  const posts = draft.posts.length > 0 ? draft.posts : [{ title: '' }]
  return posts.map(({ title, from = '', until = '' }) => [draft.name, title, from, until, ...last])
}

interface ReadRule {
  line: number
  rule: HouseRule
  problem: Reason | null
}

async function readRules(
  actor: Actor,
  { kind, csv }: { kind: HouseRuleKind; csv: string },
): Promise<ReadRule[]> {
  const objection = houseDraftObjection(actor)
  if (objection) throw new Refused('forbidden', objection)
  const rows = readCsv(storableText(csv))
  if (!rows) throw new Refused('invalid', { key: 'houseFileQuote' })
  const [head, ...body] = rows
  const order = orderOf(head, kind)
  if (body.length === 0) throw new Refused('invalid', { key: 'houseFileEmpty' })
  if (body.length > mostRows) {
    throw new Refused('invalid', { key: 'houseFileLong', values: { most: mostRows } })
  }
  const sections = await listSections()
  const read = body.map((row) => readRow(kind, row, order, sections))
  return withoutTwins(kind === 'person' ? gathered(read) : read)
}

/** Which cell of a row a column is in. */
function orderOf(head: CsvRow | undefined, kind: HouseRuleKind): Map<Column, number> {
  const order = new Map<Column, number>()
  for (const [at, cell] of (head?.cells ?? []).entries()) {
    const name = cell.trim().toLowerCase()
    const column = columns[kind].find((each) => namesOf('columns', each).includes(name))
    if (column && !order.has(column)) order.set(column, at)
  }
  if (!order.has(needed[kind])) {
    const names = locales.map((locale) => messagesFor(locale).houseRules.columns[needed[kind]])
    throw new Refused('invalid', { key: 'houseFileHead', values: { column: names.join(' / ') } })
  }
  return order
}

/** The word itself and what it is called in each language, in lower case. */
function namesOf<Area extends 'columns' | 'severity'>(area: Area, word: keyof Words[Area]) {
  const named = locales.map((locale) => messagesFor(locale).houseRules[area][word])
  return [String(word), ...named.map(String)].map((name) => name.toLowerCase())
}

function readRow(
  kind: HouseRuleKind,
  { line, cells }: CsvRow,
  order: ReadonlyMap<Column, number>,
  sections: readonly Section[],
): ReadRule {
  const cell = (column: Column) => (cells[order.get(column) ?? -1] ?? '').trim()
  const named = cell('section')
  const section = sections.find(({ name, slug }) => named === name || named === slug)
  const severity = severityOf(cell('severity'))
  const common = {
    sectionId: section?.id ?? null,
    reason: cell('reason'),
    source: cell('source'),
  }
  const rule = ruleOf(kind, cell, severity ?? 'warning', common)
  const parsed = houseRuleSchema.safeParse(rule)
  const problem =
    named && !section
      ? { key: 'houseFileSection', values: { section: named } }
      : !severity
        ? { key: 'houseFileSeverity', values: { severity: cell('severity') } }
        : !parsed.success
          ? { key: 'badInput' }
          : (houseRuleProblem(parsed.data) ?? unknownRule(parsed.data))
  return { line, rule: parsed.success ? parsed.data : rule, problem }
}

function ruleOf(
  kind: HouseRuleKind,
  cell: (column: Column) => string,
  severity: (typeof houseSeverities)[number],
  common: Pick<HouseRule, 'sectionId' | 'reason' | 'source'>,
): HouseRule {
  if (kind === 'off') return { kind, rule: cell('rule').toUpperCase(), ...common }
  if (kind === 'person') {
    const [title, from, until] = [cell('post'), cell('from'), cell('until')]
    const isEmpty = !title && !from && !until
    const posts = isEmpty ? [] : [{ title, from: from || undefined, until: until || undefined }]
    return { kind, name: cell('name'), posts, ...common }
  }
  const unless = cell('unless').split(/[|｜\n]/)
  return {
    kind,
    wrong: cell('wrong'),
    right: cell('right') || null,
    severity,
    unless: unless.map((each) => each.trim()).filter(Boolean),
    ...common,
  }
}

/** What is left empty is a warning; what is none is null. */
function severityOf(text: string) {
  const sought = text.toLowerCase()
  if (!sought) return 'warning'
  return houseSeverities.find((each) => namesOf('severity', each).includes(sought)) ?? null
}

function unknownRule(rule: HouseRule): Reason | null {
  if (rule.kind !== 'off' || builtInRules.some(({ id }) => id === rule.rule)) return null
  return { key: 'houseNoSuchRule', values: { rule: rule.rule } }
}

/** Rows of one person in one section are one rule, with the posts of all of them. */
function gathered(read: readonly ReadRule[]): ReadRule[] {
  const people = new Map<string, ReadRule>()
  for (const each of read) {
    const key = keyOf(each.rule)
    const before = people.get(key)
    if (before?.rule.kind !== 'person' || each.rule.kind !== 'person') people.set(key, each)
    else {
      const rule = { ...before.rule, posts: [...before.rule.posts, ...each.rule.posts] }
      people.set(key, { ...before, rule, problem: before.problem ?? each.problem })
    }
  }
  return [...people.values()].map((each) => ({
    ...each,
    problem: each.problem ?? houseRuleProblem(each.rule),
  }))
}

/** Two lines for one word can't both be meant. */
function withoutTwins(read: readonly ReadRule[]): ReadRule[] {
  const lines = new Map<string, number>()
  return read.map((each) => {
    const key = keyOf(each.rule)
    const line = lines.get(key)
    if (line === undefined) lines.set(key, each.line)
    const twin = line === undefined ? null : { key: 'houseFileTwin', values: { line } }
    return { ...each, problem: each.problem ?? twin }
  })
}

function keyOf(rule: HouseRule): string {
  return JSON.stringify([labelOf(rule), rule.sectionId])
}

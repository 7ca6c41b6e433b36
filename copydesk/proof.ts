/**
 * Proofreading: a story in, findings out. Certain rather than complete: what is pointed out is very
 * nearly always wrong. Pure, and linear in the length of the text, so the same code runs while one
 * types, on the server, and on the command line.
 *
 * Findings come in reading order; their ranges lie inside their blocks; the edits of all fixes
 * together overlap nowhere, so they may be applied in any order, some or all.
 */
import { isSame } from '@/content/same'
import { addressesIn } from './rules/addresses'
import { rules } from './rules/index'
import type { Block, Copy, Edit, Facts, Hit, Rule, Severity, Values } from './rules/rule'

export type { Block, BlockKind, Copy, Severity } from './rules/rule'

export interface Finding {
  /** The rule's id; its sentences are `findings.<id>` of the messages. */
  rule: string
  severity: Severity
  /** Which block of the story. */
  block: number
  /** UTF-16 units of the block's text. */
  start: number
  end: number
  text: string
  /** What the rule's sentence names. */
  values: Values
  /** All of them together make the fix; none where only a person can know. */
  fixes: Edit[]
}

export interface Proof {
  findings: Finding[]
  /** What was worked out and holds, with the sum in `values`. */
  confirmed: Finding[]
}

/** Of one rule in one paragraph: text that holds more is none, and nobody would read them all. */
const mostHits = 5_000

export interface Wishes {
  /** Ids of rules the house, or this story, does without. */
  without?: ReadonlySet<string>
}

/**
 * What an earlier reading found in each paragraph of a story that is being written. Given to the
 * next one, paragraphs that stayed as they were are not read again; what is found is the same.
 */
export interface Memory {
  readWith?: ReadWith
  found: Map<string, Proof>
}

type ReadWith = Pick<Copy, 'language' | 'facts'> & Wishes

/** Everything that is found in a story. */
export function proofread(copy: Copy, wishes: Wishes = {}, memory?: Memory): Proof {
  const { language } = copy
  // Pictures are a matter of the whole story; they move with every paragraph before them.
  const { pictures: _pictures, ...facts } = copy.facts ?? {}
  const readWith = { language, facts, ...wishes }
  const known = memory && whatHolds(memory, readWith)
  const found = new Map<string, Proof>()
  const proofs = copy.blocks.map((block, at) => {
    const key = `${block.kind} ${block.text}`
    const proof = known?.get(key) ?? readBlock(block, at, language, facts, wishes)
    if (memory) found.set(key, proof)
    return placedIn(proof, at)
  })
  if (memory) Object.assign(memory, { readWith, found })
  proofs.push(readStory(copy, wishes))
  return joined(proofs)
}

/** What the rules that look at one paragraph find in it; `block` of each finding is 0. */
export function proofreadParagraph(
  block: Block,
  { language, facts = {} }: Pick<Copy, 'language' | 'facts'>,
  wishes: Wishes = {},
): Proof {
  return joined([readBlock(block, 0, language, facts, wishes)])
}

/** What only shows when the whole story is looked at. */
export function proofreadStory(copy: Copy, wishes: Wishes = {}): Proof {
  return joined([readStory(copy, wishes)])
}

/** Nothing of it, once the story is read in another language, with other facts or other rules. */
function whatHolds({ readWith: before, found }: Memory, now: ReadWith) {
  if (!before || before.language !== now.language || !isSame(before.facts, now.facts)) return
  return isSame([...(before.without ?? [])], [...(now.without ?? [])]) ? found : undefined
}

/** The same text may stand in two places. */
function placedIn({ findings, confirmed }: Proof, block: number): Proof {
  const place = (finding: Finding) => (finding.block === block ? finding : { ...finding, block })
  return { findings: findings.map(place), confirmed: confirmed.map(place) }
}

function readBlock(
  block: Block,
  at: number,
  language: Copy['language'],
  facts: Facts,
  wishes: Wishes,
): Proof {
  const found: Proof = { findings: [], confirmed: [] }
  if (block.text.trim() === '') return found
  const isInAddress = addressesIn(block.text)
  for (const rule of rulesFor(language, wishes)) {
    if (!('check' in rule) || (rule.kinds && !rule.kinds.includes(block.kind))) continue
    for (const hit of firstOf(rule.check(block, facts))) {
      if (rule.readsAddresses || !isInAddress(hit.start)) keep(found, rule, hit, at, block)
    }
  }
  return found
}

function readStory(copy: Copy, wishes: Wishes): Proof {
  const found: Proof = { findings: [], confirmed: [] }
  for (const rule of rulesFor(copy.language, wishes)) {
    if (!('checkStory' in rule)) continue
    for (const hit of firstOf(rule.checkStory(copy))) {
      const block = copy.blocks[hit.block]
      if (!block || (rule.kinds && !rule.kinds.includes(block.kind))) continue
      keep(found, rule, hit, hit.block, block)
    }
  }
  return found
}

function* firstOf<T>(hits: Iterable<T>): Iterable<T> {
  let count = 0
  for (const hit of hits) {
    if (count++ === mostHits) return
    yield hit
  }
}

function rulesFor(language: Copy['language'], { without }: Wishes): Rule[] {
  return rules.filter(({ id, languages }) => languages.includes(language) && !without?.has(id))
}

function keep(found: Proof, rule: Rule, hit: Hit, at: number, block: Block): void {
  const { start, end, values = {}, fixes = [], severity = rule.severity, holds } = hit
  const list = holds ? found.confirmed : found.findings
  const text = block.text.slice(start, end)
  list.push({ rule: rule.id, severity, block: at, start, end, text, values, fixes: [...fixes] })
}

function joined(proofs: readonly Proof[]): Proof {
  return {
    findings: withoutOverlaps(proofs.flatMap(({ findings }) => findings).sort(inReadingOrder)),
    confirmed: proofs.flatMap(({ confirmed }) => confirmed).sort(inReadingOrder),
  }
}

function inReadingOrder(a: Finding, b: Finding): number {
  return a.block - b.block || a.start - b.start || a.end - b.end
}

/**
 * Two rules may want to change the same mark. The first in reading order keeps its fix; the other
 * is still pointed out, and has one again as soon as the first is applied.
 */
function withoutOverlaps(findings: Finding[]): Finding[] {
  const taken = new Map<number, Edit[]>()
  return findings.map((finding) => {
    if (finding.fixes.length === 0) return finding
    const edits = taken.get(finding.block) ?? []
    taken.set(finding.block, edits)
    if (finding.fixes.some((fix) => overlapsOne(edits, fix))) return { ...finding, fixes: [] }
    for (const fix of finding.fixes) edits.splice(placeOf(edits, fix), 0, fix)
    return finding
  })
}

/** `edits` lie in order and apart, so only the neighbours of an edit can overlap it. */
function overlapsOne(edits: readonly Edit[], fix: Edit): boolean {
  const place = placeOf(edits, fix)
  return [edits[place - 1], edits[place]].some((other) => {
    if (!other) return false
    const isSamePlace = fix.start === other.start
    return isSamePlace || (fix.start < other.end && other.start < fix.end)
  })
}

function placeOf(edits: readonly Edit[], { start }: Edit): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle] as Edit).start < start) low = middle + 1
    else high = middle
  }
  return low
}

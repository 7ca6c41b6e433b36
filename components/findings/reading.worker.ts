/** Reads the story beside the page, rules and dictionaries with it, so that no key press waits. */

import type { StoryLanguage } from '@/content/story'
import { type Memory, type Proof, proofread } from '@/copydesk/proof'
import { rules } from '@/copydesk/rules/index'
import type { Block, Facts, RuleSource } from '@/copydesk/rules/rule'

/** What stays while the story is written; a house's words may be many and are sent once. */
export interface Standing {
  facts: Facts
  without: readonly string[]
}

export interface Question {
  id: number
  language: StoryLanguage
  blocks: Block[]
  /** What the text itself says, over what stands. */
  facts: Facts
}

export interface Answer {
  id: number
  proof: Proof
  /** Where the rules that found something come from. */
  sources: Record<string, readonly RuleSource[]>
}

const memory: Memory = { found: new Map() }
const sourcesOf = new Map(rules.map(({ id, sources }) => [id, sources]))
let standing: Standing = { facts: {}, without: [] }

addEventListener('message', ({ data }: MessageEvent<Standing | Question>) => {
  if (!('id' in data)) {
    standing = data
    return
  }
  const { id, language, blocks, facts } = data
  const copy = { language, blocks, facts: { ...standing.facts, ...facts } }
  const proof = proofread(copy, { without: new Set(standing.without) }, memory)
  const found = [...proof.findings, ...proof.confirmed]
  const sources = Object.fromEntries(found.map(({ rule }) => [rule, sourcesOf.get(rule) ?? []]))
  postMessage({ id, proof, sources } satisfies Answer)
})

/**
 * What is found in a story while it is written. Looks again a moment after the last key, never
 * under an input method, and shows nothing of a text that has gone on meanwhile. Lives beside React:
 * a key press changes nothing here but a timer.
 */
import type { Editor } from '@tiptap/core'
import { isSame } from '@/content/same'
import type { StoryContent } from '@/content/story'
import { type Dismissal, type FoundPlace, placeOf, sorted } from '@/copydesk/dismissals'
import type { Block, Finding } from '@/copydesk/proof'
import type { Facts, RuleSource } from '@/copydesk/rules/rule'
import { copyOfStory, type Place, type Records, type StoryCopy } from '@/copydesk/story-copy'
import type { Proofreader } from './proofreader'
import type { Answer } from './reading.worker'
import { draw, underlines, underlinesKey } from './underlines'

/** What a story is read with. */
export interface Reading {
  facts: Facts
  without: readonly string[]
  dismissals: readonly Dismissal[]
  records: Records
}

export interface Found {
  /** The same from one reading to the next while its words and those around them stay. */
  key: string
  finding: Finding
  /** What the finding's offsets speak of, as it was read. */
  block: Block
  place: Place
  spot: FoundPlace
  sources: readonly RuleSource[]
}

export interface FindingsState {
  /** `lost`: the reader could not be loaded; the text itself is as safe as ever. */
  phase: 'unread' | 'read' | 'lost'
  /** In reading order. */
  open: readonly Found[]
  dismissed: readonly { found: Found; dismissal: Dismissal }[]
  /** Sums that were worked out and hold. */
  confirmed: readonly Found[]
  /** The one that is looked at, and whether by keyboard. */
  current: { key: string; isByKey: boolean } | null
}

export interface Findings {
  getState(): FindingsState
  subscribe(listener: () => void): () => void
  /** A field, or what it is read with, is not what it was. */
  changed(): void
  know(reading: Reading): void
  look(current: FindingsState['current']): void
  /** These are being settled: they are gone before the next reading says so. */
  settle(all: readonly Found[]): void
  close(): void
}

export interface FindingsPorts {
  editor: Pick<
    Editor,
    'state' | 'view' | 'isDestroyed' | 'on' | 'off' | 'registerPlugin' | 'unregisterPlugin'
  >
  proofreader: Proofreader
  /** As they stand; the body is the editor's. */
  fields: () => StoryContent
  reading: Reading
}

/** After the last key; for the first look, once the page has nothing better to do. */
const pause = 400
const pauseWhenLost = 10_000

export function openFindings({ editor, proofreader, fields, reading }: FindingsPorts): Findings {
  let state: FindingsState = {
    phase: 'unread',
    open: [],
    dismissed: [],
    confirmed: [],
    current: null,
  }
  let known = reading
  let last: { answer: Answer; copy: StoryCopy } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  const listeners = new Set<() => void>()
  const plugin = underlines()

  function set(changed: Partial<FindingsState>) {
    state = { ...state, ...changed }
    for (const listener of listeners) listener()
  }

  function soon(wait = pause) {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), wait)
  }

  async function look() {
    if (isClosed) return
    if (editor.view.composing) return soon()
    const { doc } = editor.state
    const content = fields()
    const copy = copyOfStory({ ...content, body: doc.toJSON() }, {}, known.records)
    const answer = await proofreader.read(copy).catch(() => null)
    // What came between has set the timer again.
    if (isClosed || doc !== editor.state.doc || content !== fields()) return
    if (!answer) {
      set({ phase: 'lost' })
      return soon(pauseWhenLost)
    }
    last = { answer, copy }
    show()
  }

  function show() {
    if (!last) return
    if (editor.view.composing) return soon()
    const { copy, answer } = last
    const { proof, sources } = answer
    const { open, dismissed } = sorted(proof.findings, copy.blocks, known.dismissals)
    const left = foundIn(
      dismissed.map(({ finding }) => finding),
      copy,
      sources,
    )
    const { current } = state
    const all = {
      open: foundIn(open, copy, sources),
      dismissed: dismissed.map(({ dismissal }, at) => ({ found: left[at] as Found, dismissal })),
      confirmed: foundIn(proof.confirmed, copy, sources),
    }
    const isThere = all.open.some(({ key }) => key === current?.key)
    set({ phase: 'read', ...all, current: isThere ? current : null })
    const transaction = draw(editor.state, state.open)
    if (transaction) editor.view.dispatch(transaction)
  }

  function onTransaction({ transaction }: { transaction: { docChanged: boolean } }) {
    if (!transaction.docChanged) return
    if (state.current) set({ current: null })
    soon()
  }

  proofreader.know({ facts: known.facts, without: known.without })
  editor.registerPlugin(plugin)
  editor.on('transaction', onTransaction)
  const cancelFirst = whenIdle(() => void look())

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed: () => soon(),
    know(now) {
      const before = known
      known = now
      if (!isSame([now.facts, now.without], [before.facts, before.without])) {
        proofreader.know({ facts: now.facts, without: now.without })
        soon()
      } else if (!isSame(now.records, before.records)) soon()
      else if (!isSame(now.dismissals, before.dismissals)) show()
    },
    look: (current) => current?.key !== state.current?.key && set({ current }),
    settle(all) {
      const keys = new Set(all.map(({ key }) => key))
      set({ open: state.open.filter(({ key }) => !keys.has(key)) })
      soon(0)
    },
    close() {
      isClosed = true
      cancelFirst()
      clearTimeout(timer)
      editor.off('transaction', onTransaction)
      if (!editor.isDestroyed) editor.unregisterPlugin(underlinesKey)
      proofreader.close()
    },
  }
}

/** Findings with their places and keys; the same words twice, with the same around them, are numbered. */
export function foundIn(
  findings: readonly Finding[],
  { blocks, places }: StoryCopy,
  sources: Answer['sources'],
): Found[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const spot = placeOf(finding, blocks)
    const { kind } = blocks[finding.block] as Block
    const values = Object.values(finding.values).join(' ')
    const words = [finding.rule, kind, spot.before, spot.text, spot.after, values].join('|')
    const times = seen.get(words) ?? 0
    seen.set(words, times + 1)
    return {
      key: `${words}|${times}`,
      finding,
      block: blocks[finding.block] as Block,
      place: places[finding.block] as Place,
      spot,
      sources: sources[finding.rule] ?? [],
    }
  })
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 300)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(run, { timeout: 2_000 })
  return () => cancelIdleCallback(request)
}

/**
 * What was found, drawn in the text: decorations that move with it. An underline whose words change
 * goes at once; new ones come with the next reading. Nothing is drawn anew while an input method
 * composes: its letters stand in the page itself.
 */
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Finding } from '@/copydesk/proof'
import type { PictureWords } from '@/copydesk/story-copy'
import type { Found } from './findings'

export const underlinesKey = new PluginKey<DecorationSet>('underlines')

interface Spec {
  key: string
  /** The words it was drawn under. */
  text: string
  /** Where it stands in the words of a picture, which draws it itself. */
  within?: MarkedWords
}

/** A stretch of the words that belong to a picture. */
export interface MarkedWords extends Pick<Finding, 'start' | 'end' | 'severity'> {
  word: PictureWords
}

/** What is to be drawn in the words of a picture, with its key. */
export function marksOf(decorations: readonly Decoration[]): (MarkedWords & { key: string })[] {
  return decorations.flatMap(({ spec }) => {
    const { within, key } = spec as Spec
    return within ? [{ ...within, key }] : []
  })
}

export function underlines(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: underlinesKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const drawn = tr.getMeta(underlinesKey) as Decoration[] | undefined
        if (drawn) return DecorationSet.create(tr.doc, drawn)
        if (!tr.docChanged) return set
        const moved = set.map(tr.mapping, tr.doc)
        // An input method may be at work in these very words.
        return tr.getMeta('composition') ? moved : moved.remove(changedBy(tr, moved))
      },
    },
    props: { decorations: (state) => underlinesKey.getState(state) },
  })
}

/** As a transaction that is no edit: undo knows nothing of it. */
export function draw(state: EditorState, all: readonly Found[]): Transaction | null {
  const drawn = notTooDeep(all.flatMap((found) => decorationOf(state.doc, found) ?? []))
  const before = underlinesKey.getState(state)?.find() ?? []
  const isSame =
    before.length === drawn.length && before.every((each, at) => isLike(each, drawn[at]))
  return isSame ? null : state.tr.setMeta(underlinesKey, drawn).setMeta('addToHistory', false)
}

/** Quotes within quotes: what lies deeper waits until those around it are settled. */
const deepest = 8

/** In reading order. A line under each of a thousand would cut the text in as many pieces, with every key. */
function notTooDeep(all: readonly Decoration[]): Decoration[] {
  let around: number[] = []
  return all.filter(({ from, to }) => {
    around = around.filter((end) => end > from)
    return around.length < deepest && around.push(to)
  })
}

/** Where it stands now; null for what stands in a field, or is gone. */
export function standsAt(state: EditorState, key: string): Standing | null {
  const set = underlinesKey.getState(state)
  if (!set) return null
  const known = standings.get(set) ?? standingsIn(set)
  standings.set(set, known)
  return known.get(key) ?? null
}

interface Standing {
  from: number
  to: number
}

/** All are asked for one by one, and a damaged page holds hundreds. */
const standings = new WeakMap<DecorationSet, Map<string, Standing>>()

function standingsIn(set: DecorationSet): Map<string, Standing> {
  return new Map(set.find().map(({ from, to, spec }) => [(spec as Spec).key, { from, to }]))
}

function decorationOf(document: Node, { key, finding, place }: Found): Decoration | null {
  if ('field' in place) return null
  const { start, end, text, severity } = finding
  const spec: Spec = { key, text }
  const attributes = { class: `finding finding-${severity}`, 'data-finding': key }
  if (!place.attribute && start < end) {
    const from = place.position + start
    return Decoration.inline(from, place.position + end, attributes, spec)
  }
  // Of the whole block, or of the words that belong to a picture or a note.
  const at = place.attribute ? place.position : place.position - 1
  const node = document.nodeAt(at)
  const whole = { ...attributes, class: `finding-place finding-place-${severity}` }
  const word = place.attribute
  if (!word || word === 'text' || start === end) {
    return node && Decoration.node(at, at + node.nodeSize, whole, spec)
  }
  const { class: inMargin } = whole
  const within = { word, start, end, severity }
  return node && Decoration.node(at, at + node.nodeSize, { class: inMargin }, { ...spec, within })
}

function changedBy(tr: Transaction, set: DecorationSet): Decoration[] {
  const changed: Decoration[] = []
  tr.mapping.maps.forEach((map, step) => {
    const after = tr.mapping.slice(step + 1)
    map.forEach((_from, _to, start, end) => {
      const near = set.find(after.map(start, -1), after.map(end, 1))
      changed.push(...near.filter((each) => !stillReads(tr.doc, each)))
    })
  })
  return changed
}

function stillReads(document: Node, { from, to, spec }: Decoration): boolean {
  const { text } = spec as Spec
  return text === '' || document.textBetween(from, to, '\n', leafText) === text
}

/** As `copyOfStory` writes it. */
export function leafText(leaf: Node): string {
  return leaf.type.name === 'hardBreak' ? '\n' : '\ufffc'
}

function isLike(one: Decoration, other: Decoration | undefined): boolean {
  return one.from === other?.from && one.to === other.to && one.spec.key === other.spec.key
}

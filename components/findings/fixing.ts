/**
 * Fixes put into the text: those of the body in one step of its undo, those of a field as if typed
 * there. Each is made only where the words still are as they were read, with the formatting they have.
 */
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { StoryContent } from '@/content/story'
import { withFixes } from '@/copydesk/fixes'
import type { Edit } from '@/copydesk/rules/rule'
import { type PictureWords, type Place, pictureWords } from '@/copydesk/story-copy'
import type { Found } from './findings'
import { leafText, standsAt } from './underlines'

export interface FixPorts {
  editor: Editor
  fields: () => StoryContent
  change: (fields: Partial<Omit<StoryContent, 'body'>>) => void
  /** The element that a field of text is written in. */
  writtenIn: (field: string) => HTMLTextAreaElement | null
}

type TextField = Exclude<Extract<Place, { field: string }>['field'], 'lead'>

export interface Fixed {
  made: number
  /** Takes all of it back. */
  undo: () => void
}

export function fix(all: readonly Found[], ports: FixPorts): Fixed {
  const undos: (() => void)[] = []
  let made = 0
  for (const [field, founds] of byField(all)) {
    if (!field) continue
    const undo = field === 'lead' ? fixLead(founds, ports) : fixField(field, founds, ports)
    if (!undo) continue
    undos.push(undo)
    made += founds.length
  }
  const { editor } = ports
  const tr = editor.state.tr
  const inBody = fixIn(tr, editor.state, all)
  if (inBody > 0) {
    editor.view.dispatch(closeHistory(tr))
    undos.push(() => void editor.commands.undo())
  }
  const undo = () => {
    for (const each of undos) each()
  }
  return { made: made + inBody, undo }
}

/** Returns how many were made. */
export function fixIn(tr: Transaction, state: EditorState, all: readonly Found[]): number {
  const placed = all.map((found) => editsIn(state, found, all)).filter((edits) => edits !== null)
  const edits = placed.flat()
  // From the end, so that nothing moves what is still to come; an insertion after what it precedes.
  edits.sort((a, b) => b.from - a.from || b.to - a.to)
  for (const edit of edits) edit.make(tr)
  return placed.length
}

interface PlacedEdit {
  from: number
  to: number
  make: (tr: Transaction) => void
}

/** Null where the words are not what they were, or the fix can't be made here. */
function editsIn(state: EditorState, found: Found, all: readonly Found[]): PlacedEdit[] | null {
  const { finding, place, block, key } = found
  const { fixes } = finding
  const at = standsAt(state, key)
  if (!at || 'field' in place || fixes.length === 0) return null
  if (place.attribute) {
    const { attribute } = place
    const node = state.doc.nodeAt(at.from)
    if (node?.attrs[attribute] !== block.text) return null
    // The words of a picture or a note are written as one.
    const together = all.filter((other) => isSamePlace(other.place, place))
    if (together[0] !== found) return []
    const words = withFixes(block.text, editsOf(together))
    return [{ ...at, make: (tr) => tr.setNodeAttribute(at.from, attribute, words) }]
  }
  const isWhole = finding.start === finding.end
  const base = isWhole ? at.from + 1 : at.from - finding.start
  const [start, end] = extentOf(found)
  const isAsRead = textAt(state.doc, base + start, base + end) === block.text.slice(start, end)
  if (!isAsRead) return null
  const placed = fixes.map((edit) => placedEdit(state.doc, base, edit))
  return placed.every((edit) => edit !== null) ? placed : null
}

function isSamePlace(one: Place, other: Place): boolean {
  if ('field' in one || 'field' in other) return false
  return one.position === other.position && one.attribute === other.attribute
}

function placedEdit(document: Node, base: number, edit: Edit): PlacedEdit | null {
  const { start, end, replacement, joins } = edit
  const [from, to] = [joins ? endOfBlockBefore(document, base) : base + start, base + end]
  // What is no text would go with the words.
  if (from === null || (!joins && textAt(document, from, to)?.includes('\ufffc'))) return null
  const marks = document.resolve(!joins && from < to ? from + 1 : from).marks()
  const make = (tr: Transaction) => {
    if (from < to) tr.delete(from, to)
    if (replacement !== '') tr.insert(from, document.type.schema.text(replacement, marks))
  }
  return { from, to, make }
}

/** Where the text before a block ends, if they stand side by side. */
function endOfBlockBefore(document: Node, base: number): number | null {
  const before = document.resolve(base - 1).nodeBefore
  if (!before?.isTextblock) return null
  const text = before.textBetween(0, before.content.size, '', leafText)
  return base - 2 - (text.length - text.trimEnd().length)
}

function textAt(document: Node, from: number, to: number): string | null {
  if (from < 0 || to > document.content.size) return null
  return document.textBetween(from, to, '\n', leafText)
}

/** Of the finding and all that its fix touches. */
export function extentOf({ finding: { start, end, fixes } }: Found): [start: number, end: number] {
  return [
    Math.min(start, ...fixes.map((edit) => edit.start)),
    Math.max(end, ...fixes.map((edit) => edit.end)),
  ]
}

function byField(all: readonly Found[]): Map<TextField | 'lead' | null, Found[]> {
  const groups = new Map<TextField | 'lead' | null, Found[]>()
  for (const found of all) {
    const field = 'field' in found.place ? found.place.field : null
    const group = groups.get(field) ?? []
    if (found.finding.fixes.length > 0) groups.set(field, group)
    group.push(found)
  }
  return groups
}

function fixField(
  field: TextField,
  founds: readonly Found[],
  { fields, change, writtenIn }: FixPorts,
): (() => void) | null {
  const before = fields()[field]
  if (before !== founds[0]?.block.text) return null
  const after = withFixes(before, editsOf(founds))
  const element = writtenIn(field)
  if (!element || !typeInto(element, before, after)) change({ [field]: after })
  return () => change({ [field]: before })
}

/** All words of the picture at once: they are one thing to whoever keeps them. */
function fixLead(founds: readonly Found[], { fields, change }: FixPorts): (() => void) | null {
  const { lead } = fields()
  if (!lead) return null
  const fixed = { ...lead }
  for (const word of pictureWords) {
    const together = founds.filter(({ place }) => 'field' in place && isWord(place, word))
    if (together.some(({ block }) => block.text !== lead[word])) return null
    fixed[word] = withFixes(lead[word], editsOf(together))
  }
  change({ lead: fixed })
  return () => change({ lead })
}

function isWord(place: Place, word: PictureWords): boolean {
  return 'attribute' in place && place.attribute === word
}

function editsOf(founds: readonly Found[]): Edit[] {
  return founds.flatMap(({ finding }) => finding.fixes)
}

/**
 * As if a person had typed it, so that the field's own undo knows of it; where the focus was it stays.
 * (`execCommand` is old, and nothing else writes into that undo.)
 */
function typeInto(element: HTMLTextAreaElement, before: string, after: string): boolean {
  if (element.value !== before || element.readOnly) return false
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let kept = 0
  const most = Math.min(before.length, after.length) - start
  while (kept < most && before.at(-1 - kept) === after.at(-1 - kept)) kept++
  const { activeElement } = document
  element.focus({ preventScroll: true })
  element.setSelectionRange(start, before.length - kept)
  const words = after.slice(start, after.length - kept)
  const isDone = document.execCommand(words === '' ? 'delete' : 'insertText', false, words)
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  return isDone
}

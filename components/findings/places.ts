/** Where a finding stands on the page, and the way there. */
import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { FindingsState, Found } from './findings'
import { standsAt } from './underlines'

/** The field of the manuscript in which these words are written. */
export function writtenIn(field: string): HTMLTextAreaElement | null {
  return document.querySelector(`.manuscript textarea[name="${field}"]`)
}

/** Where the keyboard goes for what stands in a field: into its words, or to the way to a picture's. */
function heldBy(field: string): HTMLElement | null {
  return writtenIn(field) ?? document.querySelector<HTMLElement>('.lead-picture .figure-edit')
}

/** What is seen of it: its underline, or what it belongs to. */
export function anchorOf({ key, place }: Found): Element | null {
  const drawn = document.querySelector(`[data-finding="${CSS.escape(key)}"]`)
  if (drawn || !('field' in place)) return drawn
  return writtenIn(place.field) ?? document.querySelector('.manuscript .lead-picture')
}

/** The finding whose underline lies under the pointer; those of a field lie behind it. */
export function keyAt({ target, clientX, clientY }: PointerEvent | MouseEvent): string | null {
  if (!(target instanceof Element)) return null
  const within = target.matches('textarea')
    ? document.elementsFromPoint(clientX, clientY)
    : [target]
  const drawn = within.map((each) => each.closest('[data-finding]')).find((each) => each !== null)
  return drawn?.getAttribute('data-finding') ?? null
}

/** Brings the words into sight, selected, with the keyboard on them. */
export function goTo(editor: Editor, found: Found): void {
  bringIntoSight(anchorOf(found))
  const { place, finding, key } = found
  if ('field' in place) {
    heldBy(place.field)?.focus({ preventScroll: true })
    writtenIn(place.field)?.setSelectionRange(finding.start, finding.end)
    return
  }
  const { view, state } = editor
  const at = standsAt(state, key)
  if (!at || view.composing) return
  const isText = !place.attribute && finding.start < finding.end
  const selection = isText
    ? TextSelection.create(state.doc, at.from, at.to)
    : place.attribute
      ? NodeSelection.create(state.doc, at.from)
      : TextSelection.create(state.doc, at.from + 1)
  view.dispatch(state.tr.setSelection(selection))
  view.focus()
}

/** Nothing moves where it can be seen, with room for what is said of it. */
function bringIntoSight(anchor: Element | null): void {
  const { top = 0, bottom = 0 } = anchor?.getBoundingClientRect() ?? {}
  if (top < 140 || bottom > window.innerHeight - 220) anchor?.scrollIntoView({ block: 'center' })
}

/** The keyboard goes back to where the words are, or were. */
export function goBack(editor: Editor, { place }: Found): void {
  if ('field' in place) heldBy(place.field)?.focus({ preventScroll: true })
  else editor.view.focus()
}

/** From where one is, around the whole story; to advice only where there is nothing else. */
export function next(
  editor: Editor,
  { open, current }: FindingsState,
  step: 1 | -1,
): Found | undefined {
  const grave = open.filter(({ finding }) => finding.severity !== 'advice')
  const all = grave.length > 0 ? grave : open
  const shown = all.findIndex(({ key }) => key === current?.key)
  if (shown >= 0) return all.at((shown + step) % all.length)
  const places = all.map((found) => placeNow(editor, found))
  const here = caret(editor)
  const isHere = (at: readonly number[]) => at.every((each, part) => each === here[part])
  if (step > 0) return all[places.findIndex((at) => !isHere(at) && !isBefore(at, here))] ?? all[0]
  return all[places.findLastIndex((at) => isBefore(at, here))] ?? all.at(-1)
}

const fieldOrder: readonly string[] = [
  ...['headline', 'kicker', 'subhead', 'summary', 'lead', 'dateline', 'body'],
]

/** Field, beginning, end: as numbers that can be compared. */
function placeNow(editor: Editor, { place, finding, key }: Found): readonly number[] {
  if ('field' in place) return [fieldOrder.indexOf(place.field), finding.start, finding.end]
  const at = standsAt(editor.state, key)
  return [fieldOrder.indexOf('body'), at?.from ?? 0, at?.to ?? 0]
}

function caret(editor: Editor): readonly number[] {
  const { activeElement } = document
  if (activeElement instanceof HTMLTextAreaElement) {
    const field = fieldOrder.indexOf(activeElement.name)
    if (field >= 0) return [field, activeElement.selectionStart, activeElement.selectionEnd]
  }
  if (activeElement?.closest('.lead-picture')) return [fieldOrder.indexOf('lead'), 0, 0]
  const { from, to } = editor.state.selection
  return editor.isFocused ? [fieldOrder.indexOf('body'), from, to] : [-1, 0, 0]
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const [field = 0, start = 0] = one
  const [otherField = 0, otherStart = 0] = other
  return field < otherField || (field === otherField && start < otherStart)
}

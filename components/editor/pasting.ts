/**
 * What comes in by the clipboard or by dragging. Plain text stays exactly what it was: each line a
 * paragraph, nothing read as markup. HTML gives what a story may hold, and the words of the rest.
 */
import { Fragment, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { storableText } from '@/content/characters'
import { mostColumns, mostRows } from '@/content/table'

export const pasting = {
  transformPastedText: storableText,

  clipboardTextParser(text: string, context: ResolvedPos, _plain: boolean, view: EditorView) {
    return paragraphsOf(text, view.state.schema, context)
  },

  transformPastedHTML(html: string) {
    const page = new DOMParser().parseFromString(storableText(html), 'text/html')
    for (const [foreign, ours] of headings) renameAll(page, foreign, ours)
    for (const table of page.querySelectorAll('table')) {
      // From the innermost outwards nothing is a table any more but those that can stay one.
      if (isPlainTable(table)) table.querySelector('caption')?.remove()
      else for (const row of table.querySelectorAll('tr')) row.replaceWith(lineOf(row))
    }
    return page.body.innerHTML
  },
}

/** The levels a body may have: the headline is no part of it. */
const headings = [
  ['h1', 'h2'],
  ['h5', 'h4'],
  ['h6', 'h4'],
] as const

/** Lines as paragraphs, open at both ends so that one line goes into the sentence at the caret. */
function paragraphsOf(text: string, schema: Schema, context: ResolvedPos): Slice {
  const marks = context.marks()
  const paragraphs = text
    .split(/\n+/)
    .map((line) => schema.node('paragraph', null, line ? schema.text(line, marks) : undefined))
  return new Slice(Fragment.from(paragraphs), 1, 1)
}

function renameAll(page: Document, foreign: string, ours: string) {
  for (const element of page.querySelectorAll(foreign)) {
    const renamed = page.createElement(ours)
    renamed.append(...element.childNodes)
    element.replaceWith(renamed)
  }
}

/** Figures in rows and columns: not a page laid out in cells, nor a sheet that no page can show. */
function isPlainTable(table: HTMLTableElement): boolean {
  const rows = [...table.rows]
  const widths = rows.map((row) => [...row.cells].reduce((all, cell) => all + cell.colSpan, 0))
  return (
    !table.querySelector('table') &&
    !table.parentElement?.closest('table') &&
    rows.length > 0 &&
    rows.length <= mostRows &&
    Math.max(...widths) >= 2 &&
    Math.max(...widths) <= mostColumns &&
    rows.every((row) => [...row.cells].every((cell) => cell.rowSpan <= rows.length))
  )
}

/** A table's row as a line, its cells apart: their words must not run together. */
function lineOf(row: HTMLTableRowElement): HTMLElement {
  const line = row.ownerDocument.createElement('p')
  for (const cell of row.cells) {
    if (line.hasChildNodes()) line.append('\u2003')
    line.append(cell.textContent.trim())
  }
  return line
}

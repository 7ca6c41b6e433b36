/**
 * A small vocabulary for writing story bodies in code: each word makes one node of the document
 * that the editor would have made.
 */
import type { NoteVoice } from '@/content/note'
import type { DocumentNode } from '@/content/story'

type Inline = string | DocumentNode

export function body(...blocks: DocumentNode[]): DocumentNode {
  return { type: 'doc', content: blocks }
}

export function p(...parts: Inline[]): DocumentNode {
  return { type: 'paragraph', content: parts.map(inline) }
}

/** A heading between paragraphs: one below the headline. */
export function heading(text: string): DocumentNode {
  return { type: 'heading', attrs: { level: 2 }, content: [inline(text)] }
}

/** What someone else wrote: a letter, a notice, a rule. */
export function quotation(...paragraphs: string[]): DocumentNode {
  return { type: 'blockquote', content: paragraphs.map((text) => p(text)) }
}

/** A sentence lifted out and set large. */
export function pullQuote(text: string): DocumentNode {
  return { type: 'pullQuote', content: [inline(text)] }
}

export function list(...items: (Inline | Inline[])[]): DocumentNode {
  return { type: 'bulletList', content: items.map(listItem) }
}

export function numbered(...items: (Inline | Inline[])[]): DocumentNode {
  return { type: 'orderedList', attrs: { start: 1 }, content: items.map(listItem) }
}

type Cell = string | DocumentNode

/** Rows of cells; a word alone is a cell of that word. */
export function table(...rows: Cell[][]): DocumentNode {
  const cellOf = (cell: Cell) => (typeof cell === 'string' ? cellNode('tableCell', cell) : cell)
  return {
    type: 'table',
    content: rows.map((cells) => ({ type: 'tableRow', content: cells.map(cellOf) })),
  }
}

/** A cell that heads its column or its row. */
export function head(text: string): DocumentNode {
  return cellNode('tableHeader', text)
}

export function note(text: string, voice: NoteVoice = 'author'): DocumentNode {
  return { type: 'note', attrs: { text, voice } }
}

export function divider(): DocumentNode {
  return { type: 'horizontalRule' }
}

export function strong(text: string): DocumentNode {
  return { type: 'text', text, marks: [{ type: 'bold' }] }
}

export function link(text: string, href: string): DocumentNode {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}

function cellNode(type: 'tableCell' | 'tableHeader', text: string): DocumentNode {
  return { type, attrs: { colspan: 1, rowspan: 1 }, content: [p(text)] }
}

function listItem(item: Inline | Inline[]): DocumentNode {
  return { type: 'listItem', content: [Array.isArray(item) ? p(...item) : p(item)] }
}

function inline(part: Inline): DocumentNode {
  return typeof part === 'string' ? { type: 'text', text: part } : part
}

/**
 * A small vocabulary for writing story bodies in code: each word makes one node of the document
 * that the editor would have made.
 */
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

export function divider(): DocumentNode {
  return { type: 'horizontalRule' }
}

export function strong(text: string): DocumentNode {
  return { type: 'text', text, marks: [{ type: 'bold' }] }
}

export function link(text: string, href: string): DocumentNode {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}

function listItem(item: Inline | Inline[]): DocumentNode {
  return { type: 'listItem', content: [Array.isArray(item) ? p(...item) : p(item)] }
}

function inline(part: Inline): DocumentNode {
  return typeof part === 'string' ? { type: 'text', text: part } : part
}

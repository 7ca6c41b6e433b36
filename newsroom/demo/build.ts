/** A short hand for writing story bodies in code. */
import type { DocumentNode } from '@/content/story'

/** A body of blocks; a bare string is a paragraph. */
export function body(...blocks: (string | DocumentNode)[]): DocumentNode {
  return { type: 'doc', content: blocks.map((block) => asBlock(block)) }
}

export function heading(words: string, level = 2): DocumentNode {
  return { type: 'heading', attrs: { level }, content: inline(words) }
}

export function quote(...paragraphs: string[]): DocumentNode {
  return { type: 'blockquote', content: paragraphs.map(asBlock) }
}

export function pullQuote(words: string): DocumentNode {
  return { type: 'pullQuote', content: inline(words) }
}

export function list(...items: string[]): DocumentNode {
  return {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [asBlock(item)] })),
  }
}

function asBlock(block: string | DocumentNode): DocumentNode {
  return typeof block === 'string' ? { type: 'paragraph', content: inline(block) } : block
}

/** `**bold**` is the one mark that demo copy needs. */
function inline(words: string): DocumentNode[] {
  return words
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((text) =>
      text.startsWith('**')
        ? { type: 'text', text: text.slice(2, -2), marks: [{ type: 'bold' }] }
        : { type: 'text', text },
    )
}

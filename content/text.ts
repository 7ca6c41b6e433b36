/** The words of a body without its form: for counting, searching, checking and feeds. */
import { noteWords } from './note'
import { isPicture, type Picture } from './picture'
import type { DocumentNode } from './story'

/** Nodes that begin a line of their own, so that the words of two paragraphs never run together. */
const inlineNodes = new Set(['text', 'hardBreak', 'note'])

/** The body as plain text, a line for each block; an unknown node gives the text it holds. */
export function plainText(body: DocumentNode): string {
  return blocksOf(body).join('\n')
}

/**
 * The text of each block that holds words, in order; empty blocks are left out. The notes of a
 * block follow it, each a block of its own. A figure has no words of the text; whoever wants to
 * see it among the blocks says what its line is.
 */
export function blocksOf(body: DocumentNode, lineOf?: (picture: Picture) => string): string[] {
  const blocks: string[] = []
  let line = ''
  let notes: string[] = []
  const endLine = () => {
    if (line.trim() !== '') blocks.push(line)
    blocks.push(...notes)
    line = ''
    notes = []
  }
  const read = (node: DocumentNode) => {
    if (node.type === 'hardBreak') line += '\n'
    if (node.text) line += node.text
    if (lineOf && node.type === 'figure' && isPicture(node.attrs)) line = lineOf(node.attrs)
    if (node.type === 'note') notes.push(noteWords(node).text)
    if (!inlineNodes.has(node.type)) endLine()
    for (const child of node.content ?? []) read(child)
    if (!inlineNodes.has(node.type)) endLine()
  }
  read(body)
  return blocks
}

/** The blocks with a line for each figure: for showing what changed between two texts. */
export function shownBlocksOf(body: DocumentNode): string[] {
  return blocksOf(body, pictureLine)
}

/** A picture in words. */
export function pictureLine({ caption, credit, alt }: Picture): string {
  return ['▣', caption, credit, alt && `[${alt}]`].filter(Boolean).join(' ')
}

/** The words of a body without its form: for counting, searching, checking and feeds. */
import { noteWords } from './note'
import type { DocumentNode } from './story'

/** Nodes that begin a line of their own, so that the words of two paragraphs never run together. */
const inlineNodes = new Set(['text', 'hardBreak', 'note'])

/** The body as plain text, a line for each block; an unknown node gives the text it holds. */
export function plainText(body: DocumentNode): string {
  return blocksOf(body).join('\n')
}

/**
 * The text of each block that holds words, in order; empty blocks are left out. The notes of a
 * block follow it, each a block of its own.
 */
export function blocksOf(body: DocumentNode): string[] {
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
    if (node.type === 'note') notes.push(noteWords(node).text)
    if (!inlineNodes.has(node.type)) endLine()
    for (const child of node.content ?? []) read(child)
    if (!inlineNodes.has(node.type)) endLine()
  }
  read(body)
  return blocks
}

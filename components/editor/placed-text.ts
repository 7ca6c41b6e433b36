/** A document as the plain text that the copy desk reads, with the way back into the document. */
import type { Node } from '@tiptap/pm/model'

/** Stands for what is no text inside a line: a note, a break, so that places can be told. */
export const object = '\ufffc'

export interface PlacedText {
  /** A line for each block of text. */
  text: string
  /** For each UTF-16 unit of `text` its place in the document. */
  positions: number[]
}

/** Code is nobody's copy and is left out. */
export function textOf(document: Node): PlacedText {
  let text = ''
  const positions: number[] = []
  const add = (words: string, at: number) => {
    for (let unit = 0; unit < words.length; unit++) positions.push(at + unit)
    text += words
  }
  document.descendants((block, start) => {
    if (!block.isTextblock) return true
    if (block.type.spec.code) return false
    block.forEach((inline, offset) => {
      const at = start + 1 + offset
      if (inline.text === undefined) add(object, at)
      else add(inline.text, at)
    })
    add('\n', start + block.nodeSize - 1)
    return false
  })
  return { text, positions }
}

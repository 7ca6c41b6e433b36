/** The words around a finding, with its fix as a proof reader would mark it. */

import type { Found } from './findings'
import { extentOf } from './fixing'

export interface Piece {
  is: 'plain' | 'found' | 'removed' | 'added'
  text: string
}

const around = 10

export function piecesOf(found: Found): Piece[] {
  const { finding, block } = found
  const text = block.text.replaceAll('\n', ' ')
  const [start, end] = extentOf(found)
  if (start === end && finding.fixes.length === 0)
    return plain(text.slice(0, edge(text, 2 * around, 1)))
  const from = edge(text, start - around, -1)
  const to = edge(text, end + around, 1)
  const pieces = plain((from > 0 ? '…' : '') + text.slice(from, start))
  if (finding.fixes.length === 0) pieces.push({ is: 'found', text: text.slice(start, end) })
  let reached = start
  for (const edit of finding.fixes.toSorted((a, b) => a.start - b.start)) {
    pieces.push(...plain(text.slice(reached, edit.start)))
    if (edit.start < edit.end)
      pieces.push({ is: 'removed', text: text.slice(edit.start, edit.end) })
    if (edit.replacement) pieces.push({ is: 'added', text: edit.replacement })
    reached = edit.end
  }
  if (finding.fixes.length > 0) pieces.push(...plain(text.slice(reached, end)))
  pieces.push(...plain(text.slice(end, to) + (to < text.length ? '…' : '')))
  return pieces
}

/** About there, but in no number, word or character: half of one is another. */
function edge(text: string, near: number, step: 1 | -1): number {
  let at = Math.min(Math.max(near, 0), text.length)
  const most = at + step * around
  while (at !== most && isInWord(text, at)) at += step
  return at
}

function isInWord(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]]
  return (/[\w.,%-]/.test(before) && /[\w.,%-]/.test(after)) || /[\udc00-\udfff]/.test(after)
}

function plain(text: string): Piece[] {
  return text === '' ? [] : [{ is: 'plain', text }]
}

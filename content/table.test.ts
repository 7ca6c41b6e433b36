import { describe, expect, test } from 'vitest'
import { parseDocument } from './document'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (words: string) => ({ type: 'text', text: words })
const cell = (words: string, more: object = {}) => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, ...more },
  content: [paragraph(text(words))],
})
const row = (...cells: unknown[]) => ({ type: 'tableRow', content: cells })
const table = (...rows: unknown[]) => ({ type: 'table', content: rows })
const cells = (count: number) => Array.from({ length: count }, (_, at) => cell(String(at)))
const note = (attrs: object) => ({ type: 'note', attrs })

describe('a story may hold', () => {
  test.each<[string, unknown]>([
    [
      'a table',
      doc(
        table(
          row({ ...cell('客流'), type: 'tableHeader' }, cell('106')),
          row(cell('a'), cell('b')),
        ),
      ),
    ],
    [
      'a table of joined cells',
      doc(table(row(cell('合计', { colspan: 2 })), row(cell('a'), cell('b')))),
    ],
    ['a table of sixty columns', doc(table(row(...cells(60))))],
    [
      'a note',
      doc(paragraph(text('说'), note({ text: '见 https://example.org/。', voice: 'author' }))),
    ],
    [
      'a note of the editors in a cell',
      doc(
        table(row({ ...cell('a'), content: [paragraph(note({ text: '旧称', voice: 'editor' }))] })),
      ),
    ],
  ])('%s', (_, body) => expect(parseDocument(body)).toEqual({ ok: true, body }))
})

describe('a story may not hold', () => {
  test.each<[string, unknown]>([
    ['a table of sixty-one columns', doc(table(row(...cells(61))))],
    [
      'a table that is wide by spans',
      doc(table(row(...cells(2).map((each) => ({ ...each, attrs: { colspan: 40, rowspan: 1 } }))))),
    ],
    ['a table of too many rows', doc(table(...Array(1_001).fill(row(cell('a')))))],
    ['a table of unequal rows', doc(table(row(cell('a'), cell('b')), row(cell('c'))))],
    ['a table without rows', doc(table())],
    ['a table of rows without cells', doc(table(row()))],
    ['a table in a cell', doc(table(row({ type: 'tableCell', content: [table(row(cell('a')))] })))],
    ['a cell on its own', doc(cell('a'))],
    ['a span of nothing', doc(table(row(cell('a', { colspan: 0 }))))],
    ['a span of a million', doc(table(row(cell('a', { rowspan: 1e6 }))))],
    ['a cell with a width', doc(table(row(cell('a', { colwidth: [100] }))))],
    ['a note without words', doc(paragraph(note({ text: ' ', voice: 'author' })))],
    ['a note of two lines', doc(paragraph(note({ text: 'a\nb', voice: 'author' })))],
    [
      'a note as long as a story',
      doc(paragraph(note({ text: '好'.repeat(601), voice: 'author' }))),
    ],
    ['a note in nobody’s voice', doc(paragraph(note({ text: 'a', voice: 'reader' })))],
    ['a note that is an object', doc(paragraph(note({ text: { toString: () => 'a' } })))],
    ['a note outside a paragraph', doc(note({ text: 'a', voice: 'author' }))],
  ])('%s', (_, body) => {
    expect(parseDocument(body)).toMatchObject({ ok: false, problems: [expect.any(String)] })
  })
})

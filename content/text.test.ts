import { expect, test } from 'vitest'
import { blocksOf, plainText } from './text'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...content: { type: string; text?: string }[]) => ({
  type: 'paragraph',
  content,
})

test('a line for each block, words of two blocks never run together', () => {
  const body = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('步道')] },
      paragraph(text('全长'), { type: 'text', text: '六公里' }),
      paragraph(),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('江滩'))] }] },
      { type: 'pullQuote', content: [text('一'), { type: 'hardBreak' }, text('二')] },
    ],
  }
  expect(blocksOf(body)).toEqual(['步道', '全长六公里', '江滩', '一\n二'])
  expect(plainText(body)).toBe('步道\n全长六公里\n江滩\n一\n二')
})

test('a node of a later program still gives its words', () => {
  const chart = { type: 'chart', content: [{ type: 'caption', content: [text('客流')] }] }
  expect(plainText({ type: 'doc', content: [chart, paragraph(text('如图'))] })).toBe('客流\n如图')
})

test('the notes of a block follow it, and each cell of a table is a block', () => {
  const note = { type: 'note', attrs: { text: '市统计局，5月。', voice: 'author' } }
  const cell = (words: string) => ({ type: 'tableCell', content: [paragraph(text(words))] })
  const body = {
    type: 'doc',
    content: [
      paragraph(text('客流'), note, text('上升')),
      { type: 'table', content: [{ type: 'tableRow', content: [cell('甲'), cell('106')] }] },
    ],
  }
  expect(blocksOf(body as never)).toEqual(['客流上升', '市统计局，5月。', '甲', '106'])
})

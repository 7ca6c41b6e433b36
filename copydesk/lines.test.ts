import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, widthOf } from './lines'

describe('a headline is broken', () => {
  test.each<[string, number, string[]]>([
    ['between its phrases', 12, ['柳渡大桥合龙', '望楼到柳渡六分钟过江']],
    ['into lines of about equal length', 8, ['洄江第三条过江', '通道通车在即']],
  ])('%s', (what, width, lines) => {
    const text = what.startsWith('between')
      ? '柳渡大桥合龙 望楼到柳渡六分钟过江'
      : '洄江第三条过江通道通车在即'
    expect(breakLines(text, width)).toEqual(lines)
  })
  test('not at all where it has room', () => {
    expect(breakLines('晨雾', 10)).toEqual(['晨雾'])
    expect(breakLines('', 10)).toEqual([])
  })
  test('between English words, not inside them', () => {
    const text = 'Bridge across the river closes its last gap'
    const lines = breakLines(text, 10)
    expect(lines.join(' ')).toBe(text)
    expect(lines.length).toBeGreaterThan(2)
  })
  test('with no mark at the wrong end of a line', () => {
    const text = '他说：“桥面以上，风说了算；桥面以下，水说了算。”《云汀日报》记者（许知秋）'
    for (let width = 4; width < 20; width++) {
      for (const line of breakLines(text, width)) {
        expect(line).not.toMatch(/^[，。；”》）：]/)
        expect(line).not.toMatch(/[“《（]$/)
      }
    }
  })
})

test('no line is too wide, and nothing is lost', () => {
  const letters = fc.constantFrom(
    '江',
    '，',
    '“',
    '”',
    'a',
    'W',
    ' ',
    '　',
    '😀',
    '\u0301',
    '1',
    '<',
  )
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 60 }),
      fc.integer({ min: 2, max: 30 }),
      (all, width) => {
        const text = all.join('')
        const lines = breakLines(text, width)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 1e-9)
        const bare = (words: string) => words.replace(/[\s\u3000]/gu, '')
        expect(bare(lines.join(''))).toBe(bare(text))
      },
    ),
  )
})

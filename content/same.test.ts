import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from './same'

test.each([
  [
    { a: 1, b: [{ c: null }] },
    { b: [{ c: null }], a: 1 },
  ],
  [{ a: 1, b: undefined }, { a: 1 }],
  [Object.assign(Object.create(null), { level: 2 }), { level: 2 }],
])('%j is %j', (one, other) => expect(isSame(one, other)).toBe(true))

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { b: 1 }],
  [{ a: null }, {}],
  [
    [1, 2],
    [2, 1],
  ],
  [[], {}],
  [['0'], { 0: '0' }],
  ['', null],
  ['1', 1],
])('%j is not %j', (one, other) => {
  expect(isSame(one, other)).toBe(false)
  expect(isSame(other, one)).toBe(false)
})

test('a copy is the same, a copy with one change is not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isSame(value, JSON.parse(JSON.stringify(value)))).toBe(true)
      expect(isSame(value, [value])).toBe(false)
    }),
  )
})

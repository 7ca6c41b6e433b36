import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNames, writeNames } from './names'

test.each([
  ['林小满', ['林小满']],
  ['林小满、周一鸣', ['林小满', '周一鸣']],
  ['林小满 周一鸣　沈砚', ['林小满', '周一鸣', '沈砚']],
  ['林小满，周一鸣；', ['林小满', '周一鸣']],
  ['Lin Xiaoman, Zhou Yiming', ['Lin Xiaoman', 'Zhou Yiming']],
  ['列夫·托尔斯泰 周一鸣', ['列夫·托尔斯泰', '周一鸣']],
  ['林小满、林小满', ['林小满']],
  ['Lin\tXiaoman\u0002', ['Lin Xiaoman']],
  ['  ', []],
])('%j', (typed, names) => expect(readNames(typed)).toEqual(names))

test('what was read is written so that it reads the same', () => {
  const name = fc.constantFrom('林小满', '周一鸣', 'Lin Xiaoman', "O'Neil", '艾 Li')
  fc.assert(
    fc.property(fc.uniqueArray(name), (names) => {
      expect(readNames(writeNames(names))).toEqual(names)
    }),
  )
})

import { expect, test } from 'vitest'
import { surnameOf } from './surname'

test.each([
  ['林小满', '林'],
  ['沈砚', '沈'],
  ['欧阳晓', '欧阳'],
  ['东方', '东'],
  ['Anna van der Berg', 'AB'],
  ['  ada  ', 'A'],
  ['𠮷野', '𠮷'],
  ['', ''],
])('%s shows as %s', (name, shown) => {
  expect(surnameOf(name)).toBe(shown)
})

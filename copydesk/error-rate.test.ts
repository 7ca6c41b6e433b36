import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ErrorKind, errorKinds, errorRate, type MarkedError } from './error-rate'

const error = (kind: ErrorKind, words = '步到', isInHeadline = false): MarkedError => ({
  kind,
  words,
  isInHeadline,
})
const points = (...errors: MarkedError[]) => errorRate(errors, 10_000)?.points
const times = (count: number, made: MarkedError) => Array.from({ length: count }, () => made)

describe('points', () => {
  test.each<[ErrorKind, number]>([
    ['fact', 1],
    ['logic', 1],
    ['grammar', 1],
    ['character', 1],
    ['fewCharacters', 2],
    ['manyCharacters', 4],
    ['digit', 1],
    ['numeralForm', 0.1],
  ])('%s counts %d, and twice that in a headline', (kind, each) => {
    expect(points(error(kind))).toBe(each)
    expect(points(error(kind, '步到', true))).toBe(each * 2)
  })

  test('the same character error counts three times at most, the gravest of them', () => {
    expect(points(...times(4, error('character')))).toBe(3)
    expect(points(...times(3, error('character')), error('character', '步到', true))).toBe(4)
    expect(points(...times(3, error('character')), error('character', '江滩到'))).toBe(4)
  })

  test('other errors count each time', () => {
    expect(points(...times(5, error('digit', '3')))).toBe(5)
  })

  test('numeral form counts one at most in all', () => {
    expect(points(...times(9, error('numeralForm')))).toBe(0.9)
    expect(points(...times(30, error('numeralForm')), error('digit'))).toBe(2)
    expect(points(...times(8, error('numeralForm', '三0', true)))).toBe(1)
  })
})

describe('the rate', () => {
  test('passes at exactly three in ten thousand characters, and not beyond', () => {
    const three = times(3, error('fact'))
    expect(errorRate(three, 10_000)).toEqual({
      marked: 3,
      points: 3,
      characters: 10_000,
      rate: 3,
      passes: true,
    })
    expect(errorRate(three, 9_999)).toMatchObject({ rate: 3.01, passes: false })
    expect(errorRate([...three, error('numeralForm')], 10_000)).toMatchObject({ passes: false })
  })

  test('of a short story', () => {
    expect(errorRate([error('digit')], 512)).toMatchObject({ rate: 19.54, passes: false })
    expect(errorRate([], 512)).toMatchObject({ rate: 0, passes: true })
  })

  test('of nothing is not known', () => expect(errorRate([error('fact')], 0)).toBeNull())

  test('what reads as three passes, in whatever order it was marked', () => {
    const marks = fc.array(
      fc.record({
        kind: fc.constantFrom(...errorKinds),
        words: fc.constantFrom('甲', '乙'),
        isInHeadline: fc.boolean(),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 100_000 }), (errors, characters) => {
        const found = errorRate(errors, characters)
        expect(found && found.rate <= 3).toBe(found?.passes)
        expect(errorRate([...errors].reverse(), characters)).toEqual(found)
      }),
    )
  })
})

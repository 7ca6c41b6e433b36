import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, leastContrast, mixed, nearestPassing, quieter } from './colour'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#a8281e', '#fdfcf9', 6.85],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

describe('the nearest colour that can be read', () => {
  test('is the colour itself where it can', () => {
    expect(nearestPassing('#a8281e', '#fdfcf9')).toBe('#a8281e')
  })
  test('is a little darker on light paper, a little lighter on dark', () => {
    expect(nearestPassing('#888888', '#ffffff')).toMatch(/^#7[0-9a-f]7/)
    expect(contrast(nearestPassing('#3b3bd0', '#101010'), '#101010')).toBeLessThan(5.2)
  })
  test('is there for any two colours', () => {
    fc.assert(
      fc.property(colour, colour, (one, ground) => {
        const found = nearestPassing(one, ground)
        expect(found).toMatch(/^#[0-9a-f]{6}$/)
        expect(contrast(found, ground)).toBeGreaterThanOrEqual(leastContrast)
      }),
    )
  })
})

test('what is quieter can still be read, wherever the ink can', () => {
  fc.assert(
    fc.property(colour, colour, (ink, ground) => {
      fc.pre(contrast(ink, ground) >= leastContrast)
      expect(contrast(quieter(ink, ground), ground)).toBeGreaterThanOrEqual(leastContrast)
    }),
  )
})

test('a mixture begins at the one and ends at the other', () => {
  expect(mixed('#102030', '#a0b0c0', 0)).toBe('#102030')
  expect(mixed('#102030', '#a0b0c0', 1)).toBe('#a0b0c0')
})

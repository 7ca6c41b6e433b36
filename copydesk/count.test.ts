import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCharacters } from './count'

describe('counting as Word does', () => {
  test.each([
    ['', 0, 0],
    ['   \n\t　', 0, 0],
    ['会议今天召开。', 7, 6],
    ['他说：“今天开工。”', 10, 6],
    ['计划——未完……', 8, 4],
    ['列夫·托尔斯泰', 7, 6],
    ['全长12.5公里', 5, 4],
    ['增长88.68%，共106件', 7, 4],
    ['the quick brown fox', 4, 0],
    ['don’t stop — it’s “late”', 4, 0],
    ['He said “hello” and left.', 5, 0],
    ['使用Wi-Fi 6路由器', 7, 5],
    ['𠮷野家', 3, 3],
    ['二〇二六年', 5, 5],
    ['第１名', 3, 2],
    ['カメラ', 3, 0],
    ['1,000 people', 2, 0],
  ])('%j is %i, Han alone %i', (text, characters, han) => {
    expect(countCharacters(text)).toMatchObject({ characters, han })
  })

  test('reading time is whole minutes, at least one where there is text', () => {
    expect(countCharacters('').readingMinutes).toBe(0)
    expect(countCharacters('好').readingMinutes).toBe(1)
    expect(countCharacters('好'.repeat(1_200)).readingMinutes).toBe(3)
    expect(countCharacters('word '.repeat(720)).readingMinutes).toBe(3)
  })

  test('paragraphs add up', () => {
    const paragraph = fc.string({
      unit: fc.constantFrom('好', '，', 'a', ' ', '1', '“', '…', '𠮷'),
    })
    fc.assert(
      fc.property(paragraph, paragraph, (one, other) => {
        const apart = countCharacters(one).characters + countCharacters(other).characters
        expect(countCharacters(`${one}\n${other}`).characters).toBe(apart)
      }),
    )
  })

  test.each(['…', '“', 'a', "a'", '好', '%', '.'])('a long run of %j takes linear time', (unit) => {
    const started = performance.now()
    countCharacters(unit.repeat(500_000))
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

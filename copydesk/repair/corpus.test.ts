import { readdirSync, readFileSync } from 'node:fs'
import { diffChars } from 'diff'
import { describe, expect, test } from 'vitest'
import { repair } from './repair'
import { damage } from './testing'

const folder = new URL('../corpus/', import.meta.url)
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8').trim() }))

/** Numbers that look like chance and are the same each time (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

describe('on a whole corpus', () => {
  test('there is one to speak of', () => {
    expect(corpus.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(30_000)
  })

  test.each(corpus)('$name: healthy, it stays as it is', ({ text }) => {
    expect(repair(text).changes).toEqual([])
    expect(repair(text).unreadable).toEqual([])
  })

  test('damaged in random mixes, 99.5 % of it is restored', () => {
    let characters = 0
    let restored = 0
    corpus.forEach(({ text }, at) => {
      for (let mix = 1; mix < 16; mix++) {
        const kinds = {
          script: !!(mix & 1),
          pinyin: !!(mix & 2),
          doubled: !!(mix & 4),
          marks: !!(mix & 8),
        }
        const damaged = damage(text, kinds, chanceFrom(at * 16 + mix))
        expect(damaged).not.toBe(text)
        const result = repair(damaged)
        expect(repair(result.text).changes, 'a second repair').toEqual([])
        characters += text.length
        restored += sameIn(text, result.text)
      }
    })
    expect(restored / characters).toBeGreaterThan(0.995)
  }, 300_000)
})

/** Characters of the text that came back in their places. */
function sameIn(text: string, other: string): number {
  const lines = other.split('\n')
  const same = text.split('\n').map((line, at) => {
    if (line === lines[at]) return line.length
    const kept = diffChars(line, lines[at] ?? '').filter((part) => !part.added && !part.removed)
    return kept.reduce((sum, { value }) => sum + value.length, 0)
  })
  // The breaks between the lines came back with them.
  return same.reduce((sum, length) => sum + length, same.length - 1)
}

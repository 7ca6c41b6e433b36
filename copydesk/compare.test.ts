import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, compareTexts, compareWords } from './compare'

/** "kept [-removed-] {+added+}", as one reads a marked-up proof. */
function marked(changes: Change[]): string[] {
  const sign = { kept: '', removed: '-', added: '+' }
  const shown = ({ kind, text }: { kind: keyof typeof sign; text: string }) =>
    kind === 'kept' ? text : `[${sign[kind]}${text}]`
  return changes.map((change) =>
    change.kind === 'changed' ? change.pieces.map(shown).join('') : shown(change),
  )
}

describe('paragraphs', () => {
  test.each<[string, string[], string[], string[]]>([
    ['the same', ['一', '二'], ['一', '二'], ['一', '二']],
    ['one inserted first', ['江水涨了。'], ['导语。', '江水涨了。'], ['[+导语。]', '江水涨了。']],
    ['one taken out', ['甲。', '乙。', '丙。'], ['甲。', '丙。'], ['甲。', '[-乙。]', '丙。']],
    [
      'a word in one of three',
      ['甲。', '步道全长六公里，今天开放。', '丙。'],
      ['甲。', '步道全长八公里，今天开放。', '丙。'],
      ['甲。', '步道全长[-六][+八]公里，今天开放。', '丙。'],
    ],
    [
      'changed, and another put before it',
      ['步道全长六公里，今天上午开放。'],
      ['市民等了三年。', '步道全长八公里，今天上午开放。'],
      ['[+市民等了三年。]', '步道全长[-六][+八]公里，今天上午开放。'],
    ],
    ['nothing in common', ['春眠不觉晓'], ['A new day'], ['[-春眠不觉晓]', '[+A new day]']],
    ['from nothing', [], ['一'], ['[+一]']],
  ])('%s', (_, before, after, expected) => {
    expect(marked(compareTexts(before, after))).toEqual(expected)
  })
})

test('words change whole, in both languages', () => {
  expect(compareWords('the bridge opens', 'the bridges open')).toEqual([
    { kind: 'kept', text: 'the ' },
    { kind: 'removed', text: 'bridge' },
    { kind: 'added', text: 'bridges' },
    { kind: 'kept', text: ' ' },
    { kind: 'removed', text: 'opens' },
    { kind: 'added', text: 'open' },
  ])
})

test('both texts can be read out of their comparison', () => {
  const paragraph = fc.stringMatching(/^[江水桥路开放 a-c。，]{1,12}$/)
  const text = fc.array(paragraph, { maxLength: 8 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = compareTexts(before, after)
      expect(side(changes, 'removed')).toEqual(before)
      expect(side(changes, 'added')).toEqual(after)
    }),
  )
})

test('long texts without anything in common take no long time', () => {
  const many = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`)
  const startedAt = performance.now()
  expect(compareTexts(many('旧'), many('new'))).toHaveLength(6_000)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})

function side(changes: Change[], mine: 'added' | 'removed'): string[] {
  return changes.flatMap((change) => {
    if (change.kind === 'changed') {
      const mineOrKept = change.pieces.filter(({ kind }) => kind === 'kept' || kind === mine)
      return [mineOrKept.map(({ text }) => text).join('')]
    }
    return change.kind === 'kept' || change.kind === mine ? [change.text] : []
  })
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOneLine, isStorable, storableText } from './characters'

describe('characters that can be stored', () => {
  test.each(['', '江滩步道', 'a\tb\nc', '𠮷 😀 👩‍🚀', '\u3000', '\ufffd 锟斤拷', '\u202e'])(
    '%j',
    (text) => expect(isStorable(text)).toBe(true),
  )

  test.each([
    '\0',
    '\u0008',
    '\v',
    '\f',
    '\r',
    '\u001b',
    '\u007f',
    '\u0085',
    '\ud800',
    'a\udc00',
    '\uffff',
  ])('not %j', (text) => expect(isStorable(text)).toBe(false))

  test.each([
    ['a\r\nb\rc\vd\fe\u2028f\u2029g\u0085h', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['\0江\u0001滩\u007f\ud800', '江滩'],
    ['\t縮 進\u3000', '\t縮 進\u3000'],
  ])('%j becomes %j', (before, after) => expect(storableText(before)).toBe(after))

  test.each([
    ['记者\t林小满\v', '记者 林小满 '],
    ['一\r\n二\u2028三\u0002四', '一 二 三 四'],
    ['\u3000柳渡 大桥\u3000', '\u3000柳渡 大桥\u3000'],
    ['\ud83d', '\ud83d'],
  ])('%j is %j in one line', (before, after) => expect(inOneLine(before)).toBe(after))

  test('whatever it was, it can be stored, and again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const clean = storableText(text)
        expect(isStorable(clean)).toBe(true)
        expect(storableText(clean)).toBe(clean)
      }),
    )
  })
})

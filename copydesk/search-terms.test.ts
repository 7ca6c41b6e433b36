import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, highlighted } from './excerpt'
import { hitsIn, loosened, phrasesOf, termsOf } from './search-terms'
import { soundsAsked, soundsOf, stretchSounding } from './sounds'

const cut = (text: string) => termsOf(text).map((term) => term.text)

test.each([
  ['云汀大桥', ['云汀', '汀大', '大桥', '桥']],
  ['雲汀大橋', ['云汀', '汀大', '大桥', '桥']],
  ['云', ['云']],
  ['建成5G网络', ['建成', '成', '5', 'g', '网络', '络']],
  ['５Ｇ ＡＢＣ', ['5', 'g', 'abc']],
  ['ferries, running CAFÉ', ['ferri', 'run', 'cafe']],
  ['cafe\u0301', ['cafe']],
  ['88.68%', ['88', '68']],
  ['云汀，大桥', ['云汀', '汀', '大桥', '桥']],
  ['𠮷野家🙂', ['𠮷野', '野家', '家']],
  ['\ud800 \u0000 ** ""', []],
  ['', []],
])('%s is cut into its terms', (text, terms) => {
  expect(cut(text)).toEqual(terms)
})

test('every term stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let before = 0
      for (const { text: term, start, end } of termsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(term).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        before = start
      }
    }),
  )
})

describe('a query', () => {
  const asked = (query: string) => phrasesOf(query).map(({ terms }) => terms)
  test.each([
    ['云汀 大桥', [['云汀'], ['大桥']]],
    ['云汀大桥', [['云汀', '汀大', '大桥']]],
    ['"running late" 江', [['run', 'late'], ['江']]],
    ['“云汀 大桥”', [['云汀', '汀', '大桥']]],
    ['「雲汀」', [['云汀']]],
    ['建5G', [['建', '5', 'g']]],
    ['Wi-Fi', [['wi', 'fi']]],
    ['OR NOT a*b (c) "', [['or'], ['not'], ['a'], ['b'], ['c']]],
    ['   ', []],
  ])('%s asks for its phrases', (query, phrases) => {
    expect(asked(query)).toEqual(phrases)
  })

  test('is bounded, however long', () => {
    const phrases = phrasesOf(`${'云汀大桥'.repeat(2_500)} ${'a '.repeat(5_000)}`)
    expect(phrases.length).toBeLessThanOrEqual(8)
    for (const { terms } of phrases) expect(terms.length).toBeLessThanOrEqual(24)
  })

  test('of a long run can be asked word by word', () => {
    const words = loosened(phrasesOf('柳渡大桥什么时候通车'))?.map(({ text }) => text)
    expect(words).toEqual(['柳渡大桥', '通车'])
    expect(loosened(phrasesOf('大桥'))).toBeNull()
    expect(loosened(phrasesOf('“柳渡大桥什么时候通车”'))).toBeNull()
  })
})

describe('what matched is shown', () => {
  const marked = (text: string, query: string) =>
    highlighted(text, phrasesOf(query))
      .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
      .join('')
  test.each([
    ['云汀大桥通车', '大桥', '云汀[大桥]通车'],
    ['云汀大桥通车', '大橋 通車', '云汀[大桥通车]'],
    ['桥、大桥、桥大', '大桥', '桥、[大桥]、桥大'],
    ['建成5G基站', '5g', '建成[5G]基站'],
    ['The ferries ran', 'ferry', 'The [ferries] ran'],
    ['江滩的江', '江', '[江]滩的[江]'],
    ['𠮷野家开业', '野家', '𠮷[野家]开业'],
    ['<b>大桥</b>', '大桥', '<b>[大桥]</b>'],
    ['the old bridge, the bridge', '"the bridge"', 'the old bridge, [the bridge]'],
  ])('in %s for %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  test('segments are the text again', () => {
    const text = fc.string({ unit: fc.constantFrom(...'大桥云a <𠮷é5') })
    fc.assert(
      fc.property(text, text, (source, query) => {
        const segments = highlighted(source, phrasesOf(query))
        expect(segments.map((segment) => segment.text).join('')).toBe(source)
        for (const { start, end } of hitsIn(source, phrasesOf(query))) {
          expect(end).toBeGreaterThan(start)
        }
      }),
    )
  })

  test('a long text is shown where most of it is', () => {
    const text = `${'前面的话。'.repeat(50)}大桥一次。${'中间。'.repeat(60)}这里大桥通车，大桥很长。${'后面。'.repeat(50)}`
    const shown = excerpt(text, phrasesOf('大桥'), 40)
      ?.map((segment) => segment.text)
      .join('')
    expect(shown).toMatch(/^…这里大桥通车，大桥很长。后面。.*…$/)
    expect(excerpt(text, phrasesOf('没有'), 40)).toBeNull()
  })

  test('is cut between words, and never into what was found', () => {
    const text =
      'Nobody remembered when the ferryman had painted bridges over the windows of the boat.'
    const shown = (length: number, query = 'bridges') =>
      (excerpt(text, phrasesOf(query), length) ?? []).map((segment) => segment.text).join('')
    for (let length = 12; length < text.length; length++) {
      const words = shown(length).match(/\w+/g) ?? []
      expect(words).toContain('bridges')
      for (const word of words) expect(text.split(/[ .]/), shown(length)).toContain(word)
    }
    expect(shown(4)).toContain('bridges')
    const endless = excerpt(
      `${'a'.repeat(300)} bridges ${'b'.repeat(300)}`,
      phrasesOf('bridges'),
      60,
    )
    expect(endless?.map(({ text }) => text).join('').length).toBeGreaterThan(20)
  })
})

describe('sounds', () => {
  test('alike for the ear are alike', () => {
    expect(soundsOf('芸汀')).toEqual(soundsOf('云汀'))
    expect(soundsAsked('yunting')).toContainEqual(soundsOf('云汀'))
    expect(soundsAsked('yun ting da qiao')).toContainEqual(soundsOf('云汀大桥'))
    expect(soundsAsked('liudu')).toContainEqual(soundsOf('柳渡'))
    expect(stretchSounding('昨天云汀大桥合龙', soundsOf('芸汀'))).toBe('云汀')
    expect(stretchSounding('昨天大桥合龙', soundsOf('芸汀'))).toBeNull()
  })

  test('of what is none, none', () => {
    for (const query of ['', 'x', 'bridge', '云', '云1', 'xkcd', 'a'.repeat(500)]) {
      expect(soundsAsked(query).flat(), query).toEqual([])
    }
  })

  test('take no longer the more ways there are to read them', () => {
    const begun = performance.now()
    soundsAsked(`${'anan'.repeat(9)}q`)
    expect(performance.now() - begun).toBeLessThan(200)
  })
})

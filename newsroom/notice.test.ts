import { expect, test } from 'vitest'
import { noticeOf } from './notice'

const house = { name: '本报', kind: 'house', url: null } as const

test('the house speaks for its own text only', () => {
  expect(noticeOf(house, '')).toEqual({ kind: 'house', source: '本报', text: '' })
  expect(noticeOf(house, '请先来信。')).toMatchObject({ text: '请先来信。' })
  expect(noticeOf(null, '请先来信。')).toBeNull()
})

test('a reprint names whose text it is, and none of the house’s words', () => {
  const source = { name: '河岸周刊', kind: 'reprint', url: 'https://example.org' } as const
  expect(noticeOf(source, '请先来信。')).toEqual({
    kind: 'reprint',
    source: '河岸周刊',
    url: 'https://example.org/',
    original: null,
  })
})

test('a reprint leads to the text that it was, where that has an address', () => {
  const source = { name: '河岸周刊', kind: 'reprint', url: 'https://example.org' } as const
  const told = { author: '温蓝', headline: '水尺边上的人', licence: '授权函' }
  const noticeWith = (url: string) => noticeOf(source, '', { ...told, url })
  expect(noticeWith('https://example.org/9')).toMatchObject({
    url: 'https://example.org/9',
    original: { ...told, hasAddress: true },
  })
  expect(noticeWith('javascript:alert(1)')).toMatchObject({
    url: 'https://example.org/',
    original: { hasAddress: false },
  })
  expect(noticeOf(house, '', { ...told, url: '' })).not.toHaveProperty('original')
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'example.org', ''])(
  'a source at %j is not linked',
  (url) => {
    expect(noticeOf({ name: '某刊', kind: 'reprint', url }, '')).toMatchObject({ url: null })
  },
)

import { describe, expect, test } from 'vitest'
import { emptyContent } from './story'
import { parseStoryContent } from './story-schema'

const content = {
  ...emptyContent(),
  headline: '江滩步道今天开放　全长六公里',
  tags: ['江滩'],
  byline: [{ institution: '江城日报社', role: '全媒体记者', names: ['林小满', '周一鸣'] }],
  dateline: '本报江城6月3日电',
}

describe('a story is stored', () => {
  test.each([
    ['empty', emptyContent()],
    ['with its fields', content],
    [
      'with where it was printed',
      { ...content, edition: { date: '2026-05-06', name: '', page: 'A03' } },
    ],
    ['with a headline that only looks like markup', { ...content, headline: '</script><b>\u2028' }],
  ])('%s', (_, value) => expect(parseStoryContent(value)).toEqual({ ok: true, content: value }))
})

test('what was not printed has no edition, so that its hash stays the same', () => {
  const parsed = parseStoryContent({ ...content, edition: undefined })
  expect(parsed.ok && Object.hasOwn(parsed.content, 'edition')).toBe(false)
})

describe('a story is refused', () => {
  test.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a field too many', { ...content, stage: 'approved' }, ''],
    ['a field too few', { ...content, body: undefined }, 'body'],
    ['a prototype', JSON.parse(`{"__proto__":{},${JSON.stringify(content).slice(1)}`), ''],
    ['a constructor', { ...content, constructor: 1 }, ''],
    ['a headline that is a list', { ...content, headline: ['a'] }, 'headline'],
    ['a headline of 201 characters', { ...content, headline: '好'.repeat(201) }, 'headline'],
    ['a headline of two lines', { ...content, headline: 'a\nb' }, 'headline'],
    ['a NUL in the summary', { ...content, summary: 'a\0' }, 'summary'],
    ['a lone surrogate in a tag', { ...content, tags: ['\ud800'] }, 'tags.0'],
    ['a tag that is an object', { ...content, tags: [{ name: 'a' }] }, 'tags.0'],
    ['more tags than anyone reads', { ...content, tags: Array(21).fill('a') }, 'tags'],
    [
      'a byline with an account',
      { ...content, byline: [{ institution: '', role: '', names: [], personId: 'x' }] },
      'byline.0',
    ],
    ['a byline that is text', { ...content, byline: '林小满' }, 'byline'],
    ['an edition of nothing', { ...content, edition: { date: '', name: '', page: '' } }, 'edition'],
    [
      'an original of nothing',
      { ...content, original: { author: '', headline: '', url: '', licence: '' } },
      'original',
    ],
    [
      'an original without a headline',
      { ...content, original: { author: '温蓝', url: '', licence: '' } },
      'original.headline',
    ],
    [
      'an edition on a day that never was',
      { ...content, edition: { date: '2026-02-30', name: '', page: '' } },
      'edition.date',
    ],
    ['a language nobody writes', { ...content, language: 'tlh' }, 'language'],
    [
      'a body with a script',
      { ...content, body: { type: 'doc', content: [{ type: 'script' }] } },
      'body',
    ],
  ])('%s', (_, value, where) => {
    const result = parseStoryContent(value)
    expect(result.ok).toBe(false)
    expect(result.ok ? '' : result.problems[0]).toMatch(
      where === '' ? /./ : new RegExp(`^${where}`),
    )
  })
})

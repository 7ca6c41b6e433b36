import { expect, test } from 'vitest'
import type { NameOf } from '@/content/compared-fields'
import { emptyContent, type StoryContent } from '@/content/story'
import { differencesOf } from './differences'

const names: NameOf = (_kind, id) => (id === 'city' ? '要闻' : '')
const bold = [{ type: 'bold' }]

function story(change: Partial<StoryContent>, marks?: typeof bold): StoryContent {
  const text = { type: 'text', text: '步道今天开放。', ...(marks && { marks }) }
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] }
  return { ...emptyContent(), headline: '江滩步道开放', body, ...change }
}

test('fields are told apart, by the names people know them by', () => {
  const found = differencesOf(
    story({}),
    story({ headline: '江滩步道今开放', sectionId: 'city' }),
    names,
  )
  expect(found.fields.map(({ field }) => field)).toEqual(['headline', 'section'])
  expect(found.fields[1]?.pieces).toEqual([{ kind: 'added', text: '要闻' }])
  expect(found.isOnlyForm).toBe(false)
})

test('a change of form alone is said, since no word shows it', () => {
  expect(differencesOf(story({}), story({}, bold), names).isOnlyForm).toBe(true)
  expect(differencesOf(story({}), story({}), names).isOnlyForm).toBe(false)
})

test('pictures are told in words, above the text and in it; another crop is a change of form', () => {
  const words = { alt: '桥塔', caption: '合龙前夜', credit: '制图：江叶' }
  const lead = { media: 'a', width: 900, height: 600, ...words, focusX: 50, focusY: 50 }
  const figure = { type: 'figure', attrs: { ...lead } }
  const found = differencesOf(
    story({}),
    story({ lead, body: { type: 'doc', content: [...(story({}).body.content ?? []), figure] } }),
    names,
  )
  expect(found.fields.map(({ field }) => field)).toEqual(['lead'])
  expect(found.body.at(-1)).toEqual({ kind: 'added', text: '▣ 合龙前夜 制图：江叶 [桥塔]' })
  expect(
    differencesOf(story({ lead }), story({ lead: { ...lead, focusX: 9 } }), names),
  ).toMatchObject({
    fields: [],
    isOnlyForm: true,
  })
})

test('a first version stands as it is', () => {
  const found = differencesOf(null, story({}), names)
  expect(found).toEqual({
    fields: [],
    body: [{ kind: 'kept', text: '步道今天开放。' }],
    isOnlyForm: false,
  })
})

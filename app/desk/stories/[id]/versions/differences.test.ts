import { expect, test } from 'vitest'
import { emptyContent, type StoryContent } from '@/content/story'
import { differencesOf } from './differences'

const names = { sections: new Map([['city', '要闻']]), sources: new Map() }
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

test('a first version stands as it is', () => {
  const found = differencesOf(null, story({}), names)
  expect(found).toEqual({
    fields: [],
    body: [{ kind: 'kept', text: '步道今天开放。' }],
    isOnlyForm: false,
  })
})

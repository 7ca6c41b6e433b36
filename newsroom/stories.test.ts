import { expect, test } from 'vitest'
import { getStory } from './stories'
import { cast, saveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

test('a story of 500 tags is refused in words, and stays as it was', async () => {
  const tags = Array.from({ length: 500 }, (_, index) => `话题${index}`)
  const id = await writtenStory()
  const before = await getStory(cast.reporter, id)
  await expect(saveNow(cast.reporter, id, { tags })).rejects.toMatchObject({
    code: 'invalid',
    reason: { key: 'tooManyTags', values: { most: 20 } },
  })
  const after = await getStory(cast.reporter, id)
  expect(after.content).toEqual(before.content)
  expect(after.revision).toBe(before.revision)
})

test('one of 20 is not', async () => {
  const tags = Array.from({ length: 20 }, (_, index) => `话题${index}`)
  const id = await writtenStory()
  await saveNow(cast.reporter, id, { tags })
  expect((await getStory(cast.reporter, id)).content.tags).toEqual(tags)
})

test.each<[string, Parameters<typeof saveNow>[2]]>([
  ['headline', { headline: '长'.repeat(201) }],
  ['summary', { summary: '长'.repeat(601) }],
  ['dateline', { dateline: '长'.repeat(121) }],
  ['byline', { byline: [{ institution: '', role: '', names: ['长'.repeat(41)] }] }],
  ['tags', { tags: ['长'.repeat(41)] }],
  ['body', { body: { type: 'doc', content: [{ type: 'script' }] } }],
])('what can not be kept is named: %s', async (field, change) => {
  const id = await writtenStory()
  await expect(saveNow(cast.reporter, id, change)).rejects.toMatchObject({
    code: 'invalid',
    reason: { key: 'badContent', values: { field } },
  })
})

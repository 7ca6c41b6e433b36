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

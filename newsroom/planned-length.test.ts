import { expect, test } from 'vitest'
import { planLength } from './planned-length'
import { getStory } from './stories'
import { cast, moveNow, saveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, editor } = cast
const refused = (key: string) => ({ reason: { key } })

test('a length is planned by whoever works on the story, and never gets in a writer’s way', async () => {
  const storyId = await writtenStory(reporter)
  const before = await getStory(reporter, storyId)
  await planLength(editor, { storyId, was: null, planned: 800 })
  const after = await getStory(reporter, storyId)
  expect(after).toMatchObject({ plannedCharacters: 800, revision: before.revision })
  const unseen = planLength(reporter, { storyId, was: null, planned: 1_200 })
  await expect(unseen).rejects.toMatchObject(refused('plannedMeanwhile'))
  await planLength(reporter, { storyId, was: 800, planned: 1_200 })
  await saveNow(reporter, storyId, { summary: '改过的摘要。' })
  expect(await getStory(reporter, storyId)).toMatchObject({ plannedCharacters: 1_200 })
  await planLength(reporter, { storyId, was: 1_200, planned: null })
  expect(await getStory(reporter, storyId)).toMatchObject({ plannedCharacters: null })
})

test.each([0, -1, 1.5, 100_001, Number.NaN])('%d is no length', async (planned) => {
  const storyId = await writtenStory(reporter)
  const planning = planLength(reporter, { storyId, was: null, planned })
  await expect(planning).rejects.toMatchObject(refused('badPlan'))
})

test('nothing is planned for what is archived, or for what one does not see', async () => {
  const storyId = await writtenStory(reporter)
  const plan = { storyId, was: null, planned: 800 }
  await expect(planLength(cast.otherReporter, plan)).rejects.toMatchObject({ code: 'not-found' })
  await moveNow(reporter, storyId, 'archive')
  await expect(planLength(editor, plan)).rejects.toMatchObject(refused('archived'))
})

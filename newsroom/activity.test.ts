import { expect, test } from 'vitest'
import { listNewsroomActivity } from './activity'
import { suspend } from './people'
import { cast, publishedStory, testNewsroom } from './testing'

testNewsroom()

test('the log tells what was done to which version, and to whom', async () => {
  const storyId = await publishedStory({ headline: '江滩步道今天开放' })
  await suspend(cast.administrator, cast.otherReporter.id)
  const [suspended, published, , submitted] = await listNewsroomActivity(cast.editor)
  expect(suspended).toMatchObject({
    action: 'suspend',
    personName: cast.otherReporter.name,
    headline: null,
    versionNumber: null,
  })
  expect(published).toMatchObject({ action: 'publish', storyId, versionNumber: 1 })
  expect(submitted).toMatchObject({
    action: 'submit',
    headline: '江滩步道今天开放',
    personName: null,
  })
})

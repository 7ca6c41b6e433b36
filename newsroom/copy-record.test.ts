import { expect, test } from 'vitest'
import type { StoryContent } from '@/content/story'
import { getCopyRecord } from './copy-record'
import { dismiss } from './dismissals'
import { getStory, keepReceived } from './stories'
import { cast, saveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, editor } = cast

const bodyOf = (...texts: string[]): StoryContent['body'] => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

test('a reviewer sees what is open, what was left as it is and why, and what was repaired', async () => {
  const body = bodyOf('截止5月底，已完成八成。', '他负责的的路段先通车。')
  const storyId = await writtenStory(reporter, { body })
  const { revision } = await getStory(reporter, storyId)
  const at = new Date()
  await keepReceived(reporter, { storyId, revision, name: '收到时的原文' }, at)
  const before = await getCopyRecord(editor, storyId)
  expect(before.open.map(({ rule }) => rule)).toEqual(['T06', 'T04'])
  expect(before.received).toMatchObject([
    { number: 1, personName: reporter.name, at, repairedId: null },
  ])
  await saveNow(reporter, storyId, { body: bodyOf('截止5月底，已完成八成。', '新的一段。') })
  await dismiss(reporter, { storyId, rule: 'T06', reason: '引用原文。' })
  const { versionNumber, open, dismissed, received } = await getCopyRecord(editor, storyId)
  const { version } = await getStory(editor, storyId)
  expect(versionNumber).toBe(version.number)
  expect(open).toEqual([])
  expect(dismissed).toMatchObject([
    {
      rule: 'T06',
      kind: 'paragraph',
      place: { text: '截止', after: '5月底，已完成八' },
      dismissal: { personName: reporter.name, reason: '引用原文。' },
    },
  ])
  expect(received).toMatchObject([{ number: 1, repairedId: version.id }])
})

test('advice is for those who ask, and another’s story for nobody', async () => {
  const storyId = await writtenStory(reporter)
  expect((await getCopyRecord(editor, storyId)).open).toEqual([])
  await expect(getCopyRecord(cast.otherReporter, storyId)).rejects.toMatchObject({
    code: 'not-found',
  })
})

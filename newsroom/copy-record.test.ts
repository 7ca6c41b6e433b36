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

test('repairs are told one by one, with what became of each', async () => {
  const damaged = ['大橋全長(cháng)1386米,,雙向六車道。', '橋通了,,人來了。']
  const storyId = await writtenStory(reporter, { body: bodyOf(...damaged) })
  const { revision } = await getStory(reporter, storyId)
  await keepReceived(reporter, { storyId, revision, name: '收到时的原文' })
  const nothingYet = await getCopyRecord(editor, storyId)
  expect(nothingYet.received).toMatchObject([{ repairs: [], repairCount: 0 }])

  await saveNow(reporter, storyId, {
    headline: '大桥全长1386米',
    body: bodyOf('大桥全长1386米，双向六车道。', '桥通了,,人来了。'),
  })
  const [text] = (await getCopyRecord(editor, storyId)).received
  expect(text?.repairCount).toBe(text?.repairs.length)
  expect(text?.repairs).toContainEqual({
    kind: 'pinyin',
    before: '(cháng)',
    after: '',
    left: '大桥全长',
    right: '1386米，',
    paragraph: 1,
    became: 'repaired',
  })
  const second = text?.repairs.filter(({ paragraph }) => paragraph === 2) ?? []
  expect(second.map(({ before, became }) => [before, became])).toContainEqual([',', 'left'])
  expect(second.map(({ before, became }) => [before, became])).toContainEqual(['橋', 'repaired'])
})

test('advice is for those who ask, and another’s story for nobody', async () => {
  const storyId = await writtenStory(reporter)
  expect((await getCopyRecord(editor, storyId)).open).toEqual([])
  await expect(getCopyRecord(cast.otherReporter, storyId)).rejects.toMatchObject({
    code: 'not-found',
  })
})

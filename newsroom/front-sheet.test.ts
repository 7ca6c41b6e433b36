import { expect, test } from 'vitest'
import type { Container } from '@/rules/fronts'
import { listPlaceable, listTopics, sheetOf } from './front-sheet'
import {
  cast,
  moveNow,
  otherSection,
  publishedStory,
  section,
  testNewsroom,
  writtenStory,
} from './testing'

testNewsroom()

const start = new Date('2026-03-01T00:00:00Z').getTime()
let minutes = 0

async function published(headline: string, change: { sectionId?: string; tags?: string[] } = {}) {
  return publishedStory({ headline, ...change }, new Date(start + minutes++ * 60_000))
}

const container = (slots: Container['slots']): Container => ({
  id: 'top',
  layout: 'list',
  title: '',
  size: 4,
  fill: { from: 'newest' },
  slots,
})

test('the tray holds what is live, by words and section; never a draft', async () => {
  await published('江滩步道开放')
  await published('女篮逆转', { sectionId: otherSection.id, tags: ['女篮'] })
  await writtenStory(cast.reporter, { headline: '步道的草稿' })
  const headlines = async (input: Parameters<typeof listPlaceable>[1]) =>
    (await listPlaceable(cast.editor, input)).map(({ headline }) => headline)
  expect(await headlines({})).toEqual(['女篮逆转', '江滩步道开放'])
  // Each of the bodies speaks of the footpath; the draft's is not found.
  expect(await headlines({ search: '步道' })).toHaveLength(2)
  expect(await headlines({ search: '江滩步道' })).toEqual(['江滩步道开放'])
  expect(await headlines({ sectionId: otherSection.id })).toEqual(['女篮逆转'])
  expect(await headlines({ sectionId: section.id, search: '女篮' })).toEqual([])
})

test('a sheet has each story in its own words, also those that are live no more', async () => {
  const placed = await published('自己的题')
  const withdrawn = await published('撤下的')
  await moveNow(cast.editor, withdrawn, 'unpublish', { note: '有误。' })
  const slots = [
    { storyId: placed, headline: '版面的题' },
    { storyId: withdrawn },
    { storyId: 'x' },
  ]
  const sheet = await sheetOf(cast.editor, { containers: [container(slots)] })
  expect(sheet.stories[placed]).toMatchObject({ headline: '自己的题' })
  expect(sheet.stories[placed]?.publishedAt).toBeInstanceOf(Date)
  expect(sheet.stories[withdrawn]).toMatchObject({ headline: '撤下的', publishedAt: null })
  expect(sheet.stories.x).toMatchObject({ headline: '', publishedAt: null })
  expect(sheet.fills.top).toHaveLength(2)
  for (const id of sheet.fills.top ?? []) expect(sheet.stories[id]?.publishedAt).not.toBeNull()
})

test('topics are those of the newest stories and those in use', async () => {
  const topics = await listTopics(cast.editor, { containers: [] })
  expect(topics.map(({ name }) => name)).toEqual(['江滩', '女篮'])
  const fill = { from: 'tag', tagId: topics[0]?.id ?? '' } as const
  expect(await listTopics(cast.editor, { containers: [{ ...container([]), fill }] })).toEqual(
    topics,
  )
})

test('reporters see none of it', async () => {
  const refused = { code: 'forbidden' }
  await expect(listPlaceable(cast.reporter, {})).rejects.toMatchObject(refused)
  await expect(listTopics(cast.reporter, { containers: [] })).rejects.toMatchObject(refused)
  await expect(sheetOf(cast.reporter, { containers: [] })).rejects.toMatchObject(refused)
})

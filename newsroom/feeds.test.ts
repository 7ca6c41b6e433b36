import { expect, test } from 'vitest'
import {
  listAddresses,
  listForFeed,
  listLiveWeeks,
  listNamedPlaces,
  listNews,
  storyUrn,
} from './feeds'
import { findAuthor, findTag } from './reading'
import { cast, moveNow, otherSection, section, testNewsroom, writtenStory } from './testing'

testNewsroom()

const hour = (count: number) => new Date(Date.UTC(2026, 4, 6, count))

async function published(change: Parameters<typeof writtenStory>[1], at: Date): Promise<string> {
  const id = await writtenStory(cast.reporter, change, at)
  await moveNow(cast.reporter, id, 'submit', {}, at)
  await moveNow(cast.editor, id, 'approve', {}, at)
  await moveNow(cast.editor, id, 'publish', {}, at)
  return id
}

test('a feed holds what is live of its subject, newest first, with its text', async () => {
  const first = await published({ tags: ['江滩', '轮渡'] }, hour(1))
  const second = await published({ sectionId: otherSection.id, tags: ['轮渡'] }, hour(2))
  await writtenStory(cast.reporter, { headline: '草稿' }, hour(3))
  const gone = await published({ tags: ['江滩'] }, hour(4))
  await moveNow(cast.editor, gone, 'unpublish', { note: '撤下' }, hour(5))

  const ids = async (...asked: Parameters<typeof listForFeed>) =>
    (await listForFeed(...asked)).map(({ storyId }) => storyId)
  expect(await ids({ kind: 'paper' })).toEqual([second, first])
  expect(await ids({ kind: 'paper' }, 1)).toEqual([second])
  expect(await ids({ kind: 'section', id: section.id })).toEqual([first])
  const tag = async (slug: string) => ids({ kind: 'tag', id: (await findTag(slug))?.id ?? '' })
  expect(await tag('lundu')).toEqual([second, first])
  expect(await tag('jiangtan')).toEqual([first])
  const author = await findAuthor('linxiaoman')
  expect(await ids({ kind: 'author', id: author?.id ?? '' })).toEqual([second, first])

  const [story] = await listForFeed({ kind: 'section', id: section.id })
  expect(story).toMatchObject({ section: { name: section.name }, source: { kind: 'house' } })
  expect(JSON.stringify(story?.body)).toContain('步道')

  expect((await listNews(hour(2), 10)).map(({ firstPublishedAt }) => firstPublishedAt)).toEqual([
    hour(2),
  ])
  expect(await listNamedPlaces('tag', 10)).toEqual([
    { slug: 'jiangtan', newestAt: hour(1) },
    { slug: 'lundu', newestAt: hour(2) },
  ])
  expect(await listNamedPlaces('author', 10)).toEqual([{ slug: 'linxiaoman', newestAt: hour(2) }])
})

test('each week with a story is found, with its last change', async () => {
  const day = (number: number) => new Date(Date.UTC(2020, 0, number, 12))
  const [sunday, monday, later] = [day(5), day(6), day(28)]
  await published({}, sunday)
  await published({}, later)
  await published({}, new Date(monday.getTime() + 60_000))
  const id = await published({}, monday)
  expect((await listLiveWeeks()).slice(0, 3)).toEqual([
    { week: '2019-12-30', changedAt: sunday },
    { week: '2020-01-06', changedAt: new Date(monday.getTime() + 60_000) },
    { week: '2020-01-27', changedAt: later },
  ])
  expect(await listAddresses('2020-01-06', 10)).toHaveLength(2)
  await moveNow(cast.editor, id, 'unpublish', { note: '撤下' }, later)
  expect(await listAddresses('2020-01-06', 10)).toHaveLength(1)
})

test('the name of a story is a UUID, always the same and never another’s', () => {
  const form = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  expect(storyUrn('a')).toMatch(form)
  expect(storyUrn('a')).toBe(storyUrn('a'))
  expect(storyUrn('a')).not.toBe(storyUrn('b'))
})

import { expect, test } from 'vitest'
import type { DocumentNode } from '@/content/story'
import { listNewsroomActivity } from './activity'
import {
  findHousePageRevision,
  getHousePage,
  listHousePageRevisions,
  listMasthead,
  listNameable,
  saveHousePage,
} from './house-pages'
import { onPurge } from './pages'
import { reinstate, suspend } from './people'
import { cast, testNewsroom } from './testing'

testNewsroom()

const text = (words: string): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})
const about = (revision: number, words: string) =>
  saveHousePage(cast.chief, { page: 'about', revision, content: { body: text(words) } })

test('a page nobody has written says what comes with the system, and names the paper', async () => {
  const page = await getHousePage('about')
  expect(page).toMatchObject({ revision: 0, at: null })
  expect(JSON.stringify(page.content)).toContain('电头日报')
  expect(JSON.stringify(page.content)).not.toContain('{paper}')
})

test('a page about the paper holds no picture: readers see those of live stories', async () => {
  const attrs = { media: 'a', width: 9, height: 9, alt: '', caption: '', credit: '' }
  const figure = { type: 'figure', attrs: { ...attrs, focusX: 50, focusY: 50 } }
  const content = { body: { type: 'doc', content: [figure] } }
  const { revision } = await getHousePage('contact')
  await expect(
    saveHousePage(cast.chief, { page: 'contact', revision, content }),
  ).rejects.toMatchObject({ code: 'invalid' })
  expect((await getHousePage('contact')).revision).toBe(revision)
})

test('what is saved is what readers see, and what was saved before stays', async () => {
  await about(0, '第一稿')
  await about(1, '第二稿')
  expect(await getHousePage('about')).toMatchObject({
    revision: 2,
    content: { body: text('第二稿') },
  })
  const revisions = await listHousePageRevisions(cast.chief, 'about')
  expect(revisions.map(({ revision, personName }) => [revision, personName])).toEqual([
    [2, '陶然'],
    [1, '陶然'],
  ])
  const old = await findHousePageRevision(cast.chief, 'about', 1)
  expect(old?.content.body).toEqual(text('第一稿'))
  expect(await findHousePageRevision(cast.chief, 'about', 9)).toBeNull()
  const [entry] = await listNewsroomActivity(cast.chief)
  expect(entry).toMatchObject({ action: 'saveHousePage', detail: { page: 'about', revision: 2 } })
})

test('of two who saw the same revision one is refused, and nothing is lost', async () => {
  const { revision } = await getHousePage('contact')
  const save = (words: string) =>
    saveHousePage(cast.chief, { page: 'contact', revision, content: { body: text(words) } })
  const outcomes = await Promise.allSettled([save('甲'), save('乙')])
  const refused = outcomes.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([{ reason: { code: 'stale' } }])
  expect((await getHousePage('contact')).revision).toBe(revision + 1)
})

test('saving what is there already makes no revision', async () => {
  const { revision, content } = await getHousePage('about')
  expect(await saveHousePage(cast.chief, { page: 'about', revision, content })).toEqual({
    revision,
  })
  expect((await getHousePage('about')).revision).toBe(revision)
})

test.each([
  [{}],
  [{ body: text('x'), more: 1 }],
  [{ body: { type: 'doc', content: [{ type: 'iframe' }] } }],
  [{ body: text('x'), people: [{ personId: 'nobody', title: '' }] }],
  [
    {
      body: text('x'),
      people: [
        { personId: cast.editor.id, title: '一' },
        { personId: cast.editor.id, title: '二' },
      ],
    },
  ],
  [{ body: text('x'), people: [{ personId: cast.editor.id, title: 'a\nb' }] }],
])('refuses %j whole', async (content) => {
  const { revision } = await getHousePage('masthead')
  await expect(
    saveHousePage(cast.chief, { page: 'masthead', revision, content }),
  ).rejects.toMatchObject({ code: 'invalid' })
  expect((await getHousePage('masthead')).revision).toBe(revision)
})

test.each([cast.reporter, cast.editor])('is for chiefs, not for %s', async (actor) => {
  const input = { page: 'about', revision: 2, content: { body: text('x') } } as const
  await expect(saveHousePage(actor, input)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listHousePageRevisions(actor, 'about')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listNameable(actor)).rejects.toMatchObject({ code: 'forbidden' })
})

test('whoever is suspended leaves the masthead at once, and comes back with the account', async () => {
  const { id } = cast.otherEditor
  const people = [
    { personId: id, title: '副总编辑' },
    { personId: cast.editor.id, title: '编辑' },
  ]
  const content = { body: text('我们'), people }
  await saveHousePage(cast.chief, { page: 'masthead', revision: 0, content })
  expect(await listMasthead()).toEqual([
    { name: '顾远', title: '副总编辑' },
    { name: '沈砚', title: '编辑' },
  ])
  const touched: string[] = []
  const stop = onPurge((tags) => void touched.push(...tags))
  await suspend(cast.administrator, id)
  expect(await listMasthead()).toEqual([{ name: '沈砚', title: '编辑' }])
  expect(touched).toContain('house:masthead')
  await reinstate(cast.administrator, id)
  stop()
  expect(await listMasthead()).toHaveLength(2)
})

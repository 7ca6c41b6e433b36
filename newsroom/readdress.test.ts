import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, liveStories, redirects } from '@/db'
import { readdress } from './readdress'
import { getStory } from './stories'
import { cast, moveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

async function published(headline: string) {
  const id = await writtenStory(cast.reporter, { headline })
  await moveNow(cast.reporter, id, 'submit')
  await moveNow(cast.editor, id, 'approve')
  const { path } = await moveNow(cast.editor, id, 'publish')
  return { id, path: path ?? '' }
}

async function toSlug(id: string, slug: string, actor = cast.editor) {
  const { revision } = await getStory(cast.editor, id)
  return readdress(actor, { storyId: id, revision, slug })
}

test('an old address leads to the new one, and back again', async () => {
  const { id, path } = await published('大桥合龙')
  const { path: next } = await toSlug(id, 'bridge')
  expect(next).toMatch(/^\/\d{4}\/\d{2}\/\d{2}\/bridge$/)
  const [live] = await db().select().from(liveStories).where(eq(liveStories.storyId, id))
  expect(live?.path).toBe(next)
  const olds = () => db().select().from(redirects).where(eq(redirects.storyId, id))
  expect(await olds()).toEqual([{ path, storyId: id }])
  await toSlug(id, path.split('/').at(-1) ?? '')
  expect(await olds()).toEqual([{ path: next, storyId: id }])
})

test('no story gets an address that another has or had, nor one that is none', async () => {
  const first = await published('第一篇')
  const second = await published('第二篇')
  const firstSlug = first.path.split('/').at(-1) ?? ''
  await toSlug(first.id, 'moved-on')
  const refused = (key: string) => expect.objectContaining({ reason: { key } })
  await expect(toSlug(second.id, firstSlug)).rejects.toEqual(refused('slugTaken'))
  await expect(toSlug(second.id, 'moved-on')).rejects.toEqual(refused('slugTaken'))
  for (const slug of ['', 'Bridge', '大桥', 'a/b', '../x', 'a--b', 'x'.repeat(81)]) {
    await expect(toSlug(second.id, slug)).rejects.toEqual(refused('badAddress'))
  }
  await expect(toSlug(second.id, 'mine', cast.reporter)).rejects.toEqual(refused('needsEditor'))
})

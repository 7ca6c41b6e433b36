import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { authors, db, liveStories, liveStoryAuthors, liveStoryTags, tags, transaction } from '@/db'
import { listAddresses } from './feeds'
import { getFront } from './fronts'
import { publishLive, weekOf } from './live'
import { onPurge } from './pages'
import { readdress } from './readdress'
import {
  findAuthor,
  findLiveStory,
  findRedirect,
  findTag,
  findWithdrawn,
  listByAuthor,
  listLatest,
  listSection,
  listTagged,
} from './reading'
import { rebuildLive } from './rebuild'
import { getStory } from './stories'
import {
  cast,
  moveNow,
  otherSection,
  saveNow,
  section,
  testNewsroom,
  writtenStory,
} from './testing'

testNewsroom()

const { reporter, editor } = cast
const byline = (...names: string[]) => [{ institution: '本报', role: '记者', names }]

async function release(id: string, now = new Date()) {
  await moveNow(reporter, id, 'submit', {}, now)
  await moveNow(editor, id, 'approve', {}, now)
  return moveNow(editor, id, 'publish', {}, now)
}

async function published(change: Parameters<typeof writtenStory>[1] = {}, now = new Date()) {
  const id = await writtenStory(reporter, change, now)
  const { path } = await release(id, now)
  return { id, path: path ?? '' }
}

/** The page tags let go of while the work is done. */
async function purgedBy(work: () => Promise<unknown>): Promise<Set<string>> {
  const purged = new Set<string>()
  const stop = onPurge((touched) => touched.forEach((tag) => void purged.add(tag)))
  await work()
  stop()
  return purged
}

const idOf = async (table: typeof tags | typeof authors, name: string) =>
  (await db().select().from(table).where(eq(table.name, name)))[0]?.id

async function everything() {
  return {
    live: await db().select().from(liveStories).orderBy(asc(liveStories.storyId)),
    tags: await db()
      .select()
      .from(liveStoryTags)
      .orderBy(liveStoryTags.storyId, liveStoryTags.tagId),
    authors: await db()
      .select()
      .from(liveStoryAuthors)
      .orderBy(liveStoryAuthors.storyId, liveStoryAuthors.authorId),
  }
}

describe('tags and authors', () => {
  test('are made once, homophones apart, and keep their addresses', async () => {
    await published({ tags: ['交通', ' 交通 ', '焦通'], byline: byline('李明', '黎明') })
    const { id } = await published({ tags: ['焦通', '交通'], byline: byline('黎明') })
    const [row] = await db().select().from(liveStories).where(eq(liveStories.storyId, id))
    const [first] = await db().select().from(liveStoryTags).where(eq(liveStoryTags.storyId, id))
    expect(first).toBeDefined()
    expect(row?.tags.map(({ name }) => name)).toEqual(['焦通', '交通'])
    const slugs = await db().select().from(authors).orderBy(asc(authors.slug))
    expect(slugs.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['liming', 'liming-2']))
    expect(await idOf(tags, '交通')).not.toBe(await idOf(tags, '焦通'))
  })

  test('of a version that replaces another move, and both pages change', async () => {
    const { id } = await published({
      tags: ['旧题'],
      byline: byline('甲一'),
      sectionId: section.id,
    })
    await saveNow(reporter, id, {
      tags: ['新题'],
      byline: byline('乙二'),
      sectionId: otherSection.id,
    })
    const purged = await purgedBy(() => release(id))
    expect([...purged]).toEqual(
      expect.arrayContaining([
        ...['front', 'feed', 'missing', `story:${id}`],
        ...[`section:${section.id}`, `section:${otherSection.id}`],
        ...[`tag:${await idOf(tags, '旧题')}`, `tag:${await idOf(tags, '新题')}`],
        ...[`author:${await idOf(authors, '甲一')}`, `author:${await idOf(authors, '乙二')}`],
      ]),
    )
    expect(await findTag('jiuti')).toBeNull()
    const tag = await findTag('xinti')
    expect((await listTagged(tag?.id ?? '', null)).stories).toMatchObject([{ storyId: id }])
    expect(await findAuthor('jiayi')).toBeNull()
    const author = await findAuthor('yier')
    expect((await listByAuthor(author?.id ?? '', null)).stories).toMatchObject([{ storyId: id }])
    const inSection = async (sectionId: string) =>
      (await listSection(sectionId, null)).stories.map(({ storyId }) => storyId)
    expect(await inSection(section.id)).not.toContain(id)
    expect(await inSection(otherSection.id)).toContain(id)
  })
})

describe('what is live', () => {
  test('is written whole or not at all', async () => {
    const { id } = await published()
    const before = await everything()
    const [row] = before.live.filter(({ storyId }) => storyId === id)
    if (!row) throw new Error('The story is not live.')
    const { content } = await getStory(reporter, id)
    const write = transaction(async () => {
      await publishLive({ ...row, content: { ...content, tags: ['半途'] } })
      throw new Error('on the way')
    })
    await expect(write).rejects.toThrow('on the way')
    expect(await everything()).toEqual(before)
    expect(await idOf(tags, '半途')).toBeUndefined()
  })

  test('is the same when rebuilt from the versions', async () => {
    const { id } = await published({ tags: ['甲', '乙'], byline: byline('重建', '再建') })
    await saveNow(reporter, id, { headline: '改过但未签发' })
    const before = await everything()
    await transaction(async () => {
      await db()
        .update(liveStories)
        .set({ headline: '错', tags: [] })
        .where(eq(liveStories.storyId, id))
      await db().delete(liveStoryTags).where(eq(liveStoryTags.storyId, id))
    })
    const steps: number[] = []
    expect(await rebuildLive((done) => steps.push(done))).toBe(before.live.length)
    expect(await everything()).toEqual(before)
    expect(steps.at(-1)).toBe(before.live.length)
  })
})

describe('what is withdrawn or moved', () => {
  test('leaves no trace where readers look (A12)', async () => {
    const change = { headline: '不该再见', tags: ['撤题'], byline: byline('撤者') }
    const { id, path } = await published(change)
    const tag = await findTag('cheti')
    const author = await findAuthor('chezhe')
    expect(await findLiveStory(path)).toMatchObject({ storyId: id })

    const purged = await purgedBy(() => moveNow(editor, id, 'unpublish', { note: '待核实。' }))
    for (const page of ['front', 'feed', `story:${id}`, `tag:${tag?.id}`, `author:${author?.id}`]) {
      expect(purged).toContain(page)
    }
    const shown = JSON.stringify([
      await getFront('home'),
      await listLatest(100),
      await listLatest(100, section.id),
      await listSection(section.id, null, 100),
      await listTagged(tag?.id ?? '', null),
      await listByAuthor(author?.id ?? '', null),
      await listAddresses(weekOf(new Date()), 100),
      await findLiveStory(path),
      await findTag('cheti'),
      await findAuthor('chezhe'),
    ])
    expect(shown).not.toContain(id)
    expect(shown).not.toContain('不该再见')
    expect(shown).not.toContain(path)
    expect(await findWithdrawn(path)).toMatchObject({ storyId: id, publicNote: '待核实。' })
  })

  test('is told apart from what was never public', async () => {
    const { id, path } = await published({ headline: '先发后撤' })
    await moveNow(editor, id, 'unpublish', { note: '有误。' })
    await saveNow(reporter, id, { headline: '先发后撤再发' })
    await release(id)
    expect(await findWithdrawn(path)).toBeNull()
    expect(await findLiveStory(path)).toMatchObject({ storyId: id })
    expect(await findWithdrawn('/2026/01/01/never')).toBeNull()
    expect(await findRedirect('/2026/01/01/never')).toBeNull()
  })

  test('an old address leads on, also to where a withdrawn story was', async () => {
    const { id, path } = await published({ headline: '旧址' })
    const { revision } = await getStory(editor, id)
    const { path: next } = await readdress(editor, { storyId: id, revision, slug: 'moved' })
    expect(await findLiveStory(path)).toBeNull()
    expect(await findRedirect(path)).toBe(next)
    expect(await findRedirect(next)).toBeNull()
    await moveNow(editor, id, 'unpublish', { note: '撤。' })
    expect(await findRedirect(path)).toBe(next)
    expect(await findWithdrawn(next)).toMatchObject({ storyId: id })
  })
})

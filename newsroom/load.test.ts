import { asc, count, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { parseStoryContent } from '@/content/story-schema'
import { approvals, db, execute, liveStories, stories, transaction, versions } from '@/db'
import { findBrokenActivity } from './activity'
import { contentHash } from './fingerprint'
import { loadStories } from './load'
import { copyNumber } from './load-copy'
import { findLiveStory, findTag, listByAuthor, listLatest, listTagged } from './reading'
import { rebuildLive } from './rebuild'
import { getStory } from './stories'
import { listStories } from './story-list'
import { cast, testNewsroom } from './testing'

testNewsroom()

const now = new Date('2026-11-23T06:40:00Z')

async function counted(table: typeof stories | typeof versions | typeof approvals) {
  const [row] = await db().select({ rows: count() }).from(table)
  return row?.rows
}

describe('loading stories', () => {
  test('goes on where an earlier load ended', async () => {
    const seen: [number, number][] = []
    expect(await loadStories(20, (done, of) => seen.push([done, of]), now)).toBe(20)
    expect(seen).toEqual([[20, 20]])
    expect(await loadStories(50, undefined, new Date('2026-12-01T00:00:00Z'))).toBe(30)
    expect(await loadStories(50)).toBe(0)
    for (const table of [stories, versions, approvals]) expect(await counted(table)).toBe(50)
    expect(await findBrokenActivity()).toBeNull()
  })

  test('makes live stories that lack nothing, are sealed, and signed by another', async () => {
    const latest = await listLatest(50)
    expect(latest).toHaveLength(50)
    expect(new Set(latest.map((story) => story.path)).size).toBe(50)
    expect(new Set(latest.map((story) => story.section.id)).size).toBe(2)
    for (const { storyId, path } of latest) {
      const story = await getStory(cast.editor, storyId, now)
      expect(story.situations).toEqual(['live'])
      expect(story.unready).toEqual([])
      expect(story.version.sealedAt).not.toBeNull()
      expect(story.approvals.map(({ personName }) => personName)).toEqual(['旧稿编辑'])
      expect(story.author.name).toBe('旧稿记者')
      expect(parseStoryContent(story.content)).toEqual({ ok: true, content: story.content })
      expect((await findLiveStory(path))?.storyId).toBe(storyId)
    }
  })

  test('writes what a rebuild would write', async () => {
    const rows = () => db().select().from(liveStories).orderBy(asc(liveStories.storyId))
    const loaded = await rows()
    await rebuildLive()
    expect(await rows()).toEqual(loaded)
  })

  test('puts them where the desk and readers look', async () => {
    const found = await listStories(cast.editor, { search: copyNumber(3).headline, limit: 10 })
    expect(found.stories.map((story) => story.headline)).toContain(copyNumber(3).headline)
    const [first] = (await listLatest(1)).map(({ path }) => path)
    const story = await findLiveStory(first ?? '')
    const tag = await findTag(story?.tags[0]?.slug ?? '')
    const tagged = await listTagged(tag?.id ?? '', null, 50)
    expect(tagged.stories.map(({ path }) => path)).toContain(first)
    expect((await listByAuthor('nobody', null)).stories).toEqual([])
  })

  test('leaves the guards in force', async () => {
    const attempt = (statement: ReturnType<typeof sql>) =>
      transaction(() => execute(statement)).then(
        () => 'done',
        (problem) => `${problem.message} ${problem.cause?.message ?? ''}`,
      )
    expect(await attempt(sql`update versions set headline = 'x'`)).toContain('never changes')
    expect(await attempt(sql`delete from approvals`)).toContain('stands as it was signed')
  })
})

test('the copy of a number is always the same, and differs from its neighbours', () => {
  const hash = (number: number) => {
    const { slug: _, section: __, ...copy } = copyNumber(number)
    const fields = { subhead: '', dateline: '', sectionId: null, sourceId: null }
    return contentHash({ ...copy, ...fields, language: 'zh-Hans' })
  }
  const hashes = Array.from({ length: 500 }, (_, number) => hash(number))
  expect(new Set(hashes).size).toBe(500)
  expect(hash(7)).toBe(hashes[7])
})

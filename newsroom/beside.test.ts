import { describe, expect, test } from 'vitest'
import { besideTags, findBeside } from './beside'
import { onPurge } from './pages'
import { findLiveStory } from './reading'
import { cast, moveNow, otherSection, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, editor } = cast
let hour = 0

/** Published an hour after the one before. */
async function published(change: Parameters<typeof writtenStory>[1] = {}) {
  const now = new Date(Date.UTC(2026, 4, 1, hour++))
  const id = await writtenStory(reporter, { tags: [], ...change }, now)
  await moveNow(reporter, id, 'submit', {}, now)
  await moveNow(editor, id, 'approve', {}, now)
  const { path } = await moveNow(editor, id, 'publish', {}, now)
  return { id, path: path ?? '' }
}

async function beside(path: string) {
  const story = await findLiveStory(path)
  if (!story) throw new Error(`There is no story at ${path}.`)
  return findBeside(story)
}

const ids = (stories: { storyId: string }[]) => stories.map(({ storyId }) => storyId)

async function purgedBy(work: () => Promise<unknown>): Promise<Set<string>> {
  const purged = new Set<string>()
  const stop = onPurge((touched) => touched.forEach((tag) => void purged.add(tag)))
  await work()
  stop()
  return purged
}

describe('neighbours', () => {
  test('are the nearest of the section in time, and nobody beyond the ends', async () => {
    const sectionId = otherSection.id
    const first = await published({ sectionId })
    await published()
    const second = await published({ sectionId })
    const third = await published({ sectionId })
    expect(await beside(second.path)).toMatchObject({
      previous: { storyId: first.id },
      next: { storyId: third.id },
    })
    expect(await beside(first.path)).toMatchObject({ previous: null, next: { path: second.path } })
    expect(await beside(third.path)).toMatchObject({ next: null })
  })

  test('close up when one between them is withdrawn', async () => {
    const [one, two, three] = [await published(), await published(), await published()]
    await moveNow(editor, two.id, 'unpublish', { note: '撤回。' })
    expect((await beside(one.path)).next?.storyId).toBe(three.id)
    expect((await beside(three.path)).previous?.storyId).toBe(one.id)
  })

  test('of one moment are told apart, each once', async () => {
    const one = await published()
    hour--
    const two = await published()
    const [early, late] = one.id < two.id ? [one, two] : [two, one]
    expect((await beside(early.path)).next?.storyId).toBe(late.id)
    expect((await beside(late.path)).previous?.storyId).toBe(early.id)
  })
})

describe('related stories', () => {
  test('share a tag or words, from any section; neighbours are not named twice', async () => {
    const bridge = { headline: '江心大桥合龙 全长一千零八十八米', summary: '主跨江心大桥贯通。' }
    const old = await published({ ...bridge, sectionId: otherSection.id, tags: ['江心大桥'] })
    for (let others = 0; others < 3; others++) {
      await published({ headline: `供水管网第${others}期`, summary: '水厂并网。' })
    }
    const fresh = await published({
      headline: '夜跑的人',
      summary: '桥上灯亮。',
      tags: ['江心大桥'],
    })
    const alike = await published({ headline: '江心大桥免费通行', summary: '江心大桥今起通车。' })
    expect(ids((await beside(fresh.path)).related)).toContain(old.id)
    const found = await beside(alike.path)
    expect(found.previous?.storyId).toBe(fresh.id)
    expect(ids(found.related)).not.toContain(fresh.id)
    expect(ids(found.related)).not.toContain(alike.id)
  })

  test('are at most four, and none that is withdrawn', async () => {
    const tags = ['轮渡']
    const stories = []
    for (let at = 0; at < 7; at++) stories.push(await published({ tags }))
    const last = stories.at(-1)?.path ?? ''
    const before = (await beside(last)).related
    expect(before).toHaveLength(4)
    const gone = before[0]?.storyId ?? ''
    await moveNow(editor, gone, 'unpublish', { note: '撤回。' })
    expect(ids((await beside(last)).related)).not.toContain(gone)
  })
})

describe('pages beside a story are let go of', () => {
  test('when it goes out: its neighbours’, and those like it', async () => {
    const sectionId = otherSection.id
    const before = await published({ sectionId })
    const like = await published({ tags: ['水文'] })
    await published()
    const purged = await purgedBy(() => published({ sectionId, tags: ['水文'] }))
    expect(purged).toContain(`story:${before.id}`)
    expect(purged).toContain(`story:${like.id}`)
  })

  test('and there is nothing beside a story that is not out', async () => {
    expect(await besideTags(await writtenStory())).toEqual([])
  })
})

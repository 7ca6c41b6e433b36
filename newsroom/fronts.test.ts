import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Picture } from '@/content/picture'
import { type Arrangement, type Container, type Fill, home, noPicture } from '@/rules/fronts'
import { getDeskFront, launchFront, saveFrontDraft } from './front-desk'
import { listPicturesFor } from './front-sheet'
import { getFront, mostReadTag, resolveFront } from './fronts'
import { addPicture } from './media'
import { onPurge } from './pages'
import { findTag, listLatest } from './reading'
import {
  cast,
  moveNow,
  otherSection,
  publishedStory,
  saveNow,
  section,
  testNewsroom,
  writtenStory,
} from './testing'
import { addViews } from './views'

testNewsroom()

const start = new Date('2026-03-01T00:00:00Z').getTime()
let minutes = 0

async function published(headline: string, change: { sectionId?: string; tags?: string[] } = {}) {
  return publishedStory({ headline, ...change }, new Date(start + minutes++ * 60_000))
}

const container = (
  id: string,
  fill: Fill,
  storyIds: string[] = [],
  more: Partial<Container> = {},
): Container => ({
  id,
  layout: 'list',
  title: '',
  size: 3,
  fill,
  slots: storyIds.map((storyId) => ({ storyId })),
  ...more,
})

async function launch(frontId: string, ...containers: Container[]) {
  const arrangement: Arrangement = { containers }
  const { revision } = await getDeskFront(cast.editor, frontId)
  const saved = await saveFrontDraft(cast.editor, { frontId, revision, arrangement })
  await launchFront(cast.editor, { frontId, revision: saved.revision })
}

const shownOn = async (frontId: string) =>
  (await getFront(frontId))?.containers.map(({ stories }) =>
    stories.map(({ headline }) => headline),
  )

/** A picture of the reporter's for the story, as it may stand in it. */
async function handedIn(storyId: string, width: number): Promise<Picture> {
  const blank = sharp({ create: { width, height: 400, channels: 3, background: '#3a5a6a' } })
  const bytes = await blank.png().toBuffer()
  const one = (async function* () {
    yield bytes
  })()
  const picture = await addPicture(cast.reporter, { storyId, fileName: 'a.png', bytes: one })
  return { ...picture, alt: '桥', credit: '本报' }
}

const newest: Fill = { from: 'newest' }
const nothing: Fill = { from: 'nothing' }

describe('a front', () => {
  test('arranges itself until somebody does, each story once', async () => {
    for (let count = 0; count < 8; count++) await published(`城${count}`)
    await published('球', { sectionId: otherSection.id })
    const shown = (await shownOn(home))?.flat() ?? []
    expect(shown[0]).toBe('球')
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown).toHaveLength(9)
    expect(await getFront(section.id)).toBeNull()
  })

  test('shows hand-placed stories first, in their words, and fills up from the rule', async () => {
    const own = await published('旧闻', { tags: ['渡轮'] })
    const other = await published('新题', { tags: ['渡轮'] })
    const tagId = (await findTag('dulun'))?.id ?? ''
    await launch(
      home,
      container('top', newest, [], { slots: [{ storyId: own, headline: '改题', kicker: '专题' }] }),
      container('tag', { from: 'tag', tagId }, []),
      container('city', { from: 'section', sectionId: otherSection.id }, []),
      container('none', nothing, [other]),
    )
    const front = await getFront(home)
    const [top, tagged, sport, none] = front?.containers ?? []
    expect(top?.stories[0]).toMatchObject({ headline: '改题', kicker: '专题', isByHand: true })
    expect(top?.stories.map(({ isByHand }) => isByHand)).toEqual([true, false, false])
    // Both of the topic stand elsewhere by hand already.
    expect(tagged).toMatchObject({ title: '渡轮', href: '/tag/dulun', stories: [] })
    expect(sport).toMatchObject({ title: otherSection.name, href: '/sport' })
    expect(none?.stories.map(({ headline }) => headline)).toEqual(['新题'])
    const shown = front?.containers.flatMap(({ stories }) => stories.map((each) => each.storyId))
    expect(new Set(shown).size).toBe(shown?.length)
  })

  test('shows another of the story’s own pictures, or none, and never one it no longer has', async () => {
    const id = await writtenStory(cast.reporter, { headline: '有图' })
    const [lead, inBody] = [await handedIn(id, 640), await handedIn(id, 700)]
    const illustrate = async (content: object) => {
      const now = new Date(start + minutes++ * 60_000)
      await saveNow(cast.reporter, id, { headline: '有图', ...content }, now)
      await moveNow(cast.reporter, id, 'submit', {}, now)
      await moveNow(cast.editor, id, 'approve', {}, now)
      await moveNow(cast.editor, id, 'publish', {}, now)
    }
    const figure = { type: 'figure', attrs: { ...inBody } }
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: '正文。' }] }
    await illustrate({ lead, body: { type: 'doc', content: [figure, paragraph] } })
    const shown = async (picture?: string) => {
      const slots = [{ storyId: id, ...(picture && { picture }) }]
      const arrangement = { containers: [container('top', nothing, [], { slots })] }
      return (await resolveFront(home, arrangement)).containers[0]?.stories[0]?.picture
    }
    expect(await listPicturesFor(cast.editor, id)).toEqual([lead, inBody])
    expect([await shown(), await shown(inBody.media), await shown(noPicture)]).toEqual([
      lead,
      inBody,
      null,
    ])
    await illustrate({ lead, body: { type: 'doc', content: [paragraph] } })
    expect(await shown(inBody.media)).toEqual(lead)
    await expect(listPicturesFor(cast.reporter, id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('fills a container with what is read most', async () => {
    await launch(home, container('top', newest), container('read', { from: 'mostRead' }))
    expect((await shownOn(home))?.[1]).toEqual([])
    const [first, second] = await listLatest(2)
    const readings = [first, second].map((story, at) => {
      return [story?.path ?? '', { views: at + 1, hosts: new Map() }] as const
    })
    await addViews({ stories: new Map(readings), visitors: 1 })
    // A ranking, so also what stands above it; what it shows is not missing elsewhere.
    const [top, read] = (await shownOn(home)) ?? []
    expect(read).toEqual([second?.headline, first?.headline])
    expect(top?.slice(0, 2)).toEqual([first?.headline, second?.headline])
    expect((await getFront(home))?.pageTags).toContain(mostReadTag)
  })

  test('never shows what is not live, whoever placed it', async () => {
    const draft = await writtenStory(cast.reporter, { headline: '草稿' })
    const withdrawn = await published('先发后撤')
    await launch(home, container('top', nothing, [draft, withdrawn, 'nothere']))
    expect(await shownOn(home)).toEqual([['先发后撤']])
    await moveNow(cast.editor, withdrawn, 'unpublish', { note: '有误。' })
    expect(await shownOn(home)).toEqual([[]])
  })

  test('gives the slot of a withdrawn story to the next and the rest to the rule', async () => {
    const first = await published('甲')
    const second = await published('乙')
    const third = await published('丙')
    const fourth = await published('丁')
    await launch(home, container('top', newest, [first, second]))
    expect(await shownOn(home)).toEqual([['甲', '乙', '丁']])
    await moveNow(cast.editor, first, 'unpublish', { note: '有误。' })
    expect(await shownOn(home)).toEqual([['乙', '丁', '丙']])
    await moveNow(cast.editor, fourth, 'unpublish', { note: '有误。' })
    const [latest] = await listLatest(1)
    expect(latest?.storyId).toBe(third)
    expect((await shownOn(home))?.[0]?.slice(0, 2)).toEqual(['乙', '丙'])
  })

  test('shows a draft of it to nobody', async () => {
    const before = await shownOn(home)
    const { revision } = await getDeskFront(cast.editor, home)
    const arrangement = { containers: [container('other', nothing)] }
    await saveFrontDraft(cast.editor, { frontId: home, revision, arrangement })
    expect(await shownOn(home)).toEqual(before)
    expect((await resolveFront(home, arrangement)).containers).toHaveLength(1)
  })
})

describe('finished pages', () => {
  async function purgedBy(work: () => Promise<unknown>): Promise<Set<string>> {
    const purged = new Set<string>()
    const stop = onPurge((touched) => touched.forEach((tag) => void purged.add(tag)))
    await work()
    stop()
    return purged
  }

  test('of a section’s front are let go when it is launched, and when anything on it changes', async () => {
    const placed = await published('外栏目', { sectionId: otherSection.id })
    const launched = await purgedBy(() =>
      launch(section.id, container('top', { from: 'section', sectionId: section.id }, [placed])),
    )
    const tags = (await getFront(section.id))?.pageTags ?? []
    expect(tags).toContain(`front:${section.id}`)
    expect(launched).toContain(`front:${section.id}`)
    // Also the page that was made while nothing was arranged.
    expect(launched).toContain(`section:${section.id}`)
    const isTouched = (purged: Set<string>) => tags.some((tag) => purged.has(tag))
    expect(isTouched(await purgedBy(() => published('本栏目新稿')))).toBe(true)
    const withdraw = () => moveNow(cast.editor, placed, 'unpublish', { note: '有误。' })
    expect(isTouched(await purgedBy(withdraw))).toBe(true)
    expect((await getFront(section.id))?.pageTags).toContain(`story:${placed}`)
  })
})

import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db, liveStories } from '@/db'
import { Refused } from '@/rules/refusal'
import { findBrokenActivity, listActivity } from './activity'
import { saveSettings } from './settings'
import { getStory, restoreVersion, saveDraft } from './stories'
import { listStories } from './story-list'
import { cast, moveNow, readyContent, saveNow, testNewsroom, writtenStory } from './testing'
import { getVersion, listVersions } from './versions'
import { move } from './workflow'

testNewsroom()

const { reporter, otherReporter, editor, otherEditor, chief } = cast

async function approvedStory() {
  const id = await writtenStory()
  await moveNow(reporter, id, 'submit')
  await moveNow(editor, id, 'approve')
  return id
}

async function liveStory() {
  const id = await approvedStory()
  await moveNow(editor, id, 'publish')
  return id
}

const refusedWith = (key: string) =>
  expect.objectContaining({ name: 'Refused', reason: expect.objectContaining({ key }) })

async function liveRow(id: string) {
  const [row] = await db().select().from(liveStories).where(eq(liveStories.storyId, id))
  return row
}

describe('the way of a story', () => {
  test('draft, sent back once, approved, live: readers see the approved version', async () => {
    const id = await writtenStory()
    await moveNow(reporter, id, 'submit')
    await moveNow(editor, id, 'sendBack', { note: '数字请核对。' })
    expect(await getStory(reporter, id)).toMatchObject({
      note: '数字请核对。',
      situations: ['sent_back'],
    })
    await saveNow(reporter, id, { headline: '江滩步道今早开放' })
    await moveNow(reporter, id, 'submit')
    await moveNow(editor, id, 'approve')
    const { path, versionId } = await moveNow(editor, id, 'publish')
    const page = await getStory(reporter, id)
    expect(page).toMatchObject({ situations: ['live'], livePath: path, liveVersionId: versionId })
    expect(await liveRow(id)).toMatchObject({
      headline: '江滩步道今早开放',
      versionId,
      responsibleEditor: '沈砚',
    })
    const actions = (await listActivity(reporter, { storyId: id })).map(({ action }) => action)
    expect(actions).toEqual(['publish', 'approve', 'submit', 'sendBack', 'submit', 'create'])
    expect(await findBrokenActivity()).toBeNull()
  })

  test('a live story is edited as a new working copy while readers keep the old one', async () => {
    const id = await liveStory()
    await saveNow(editor, id, { headline: '改过的标题' })
    expect((await getStory(reporter, id)).situations).toEqual(['live', 'changed', 'draft'])
    expect((await liveRow(id))?.headline).toBe('江滩步道今天开放')
    await moveNow(editor, id, 'submit')
    await expect(moveNow(editor, id, 'approve')).rejects.toEqual(refusedWith('ownWork'))
    await moveNow(otherEditor, id, 'approve')
    const { path } = await moveNow(editor, id, 'publish')
    expect(await liveRow(id)).toMatchObject({
      headline: '改过的标题',
      path,
      responsibleEditor: '顾远',
    })
  })

  test('changing an approved story voids the approval', async () => {
    const id = await approvedStory()
    await saveNow(editor, id, { headline: '悄悄改掉' })
    expect(await getStory(reporter, id)).toMatchObject({ situations: ['draft'], approvals: [] })
    await expect(moveNow(chief, id, 'publish')).rejects.toEqual(refusedWith('notInStage.publish'))
  })

  test('a withdrawn story leaves no row for readers and needs a new review', async () => {
    const id = await liveStory()
    await expect(moveNow(editor, id, 'unpublish')).rejects.toEqual(refusedWith('noteMissing'))
    await moveNow(editor, id, 'unpublish', { note: '当事人要求核实。' })
    expect(await liveRow(id)).toBeUndefined()
    const page = await getStory(reporter, id)
    expect(page).toMatchObject({
      situations: ['withdrawn', 'draft'],
      publicNote: '当事人要求核实。',
      livePath: null,
    })
    await expect(moveNow(editor, id, 'publish')).rejects.toBeInstanceOf(Refused)
  })

  test('a schedule lies in the future and locks the text', async () => {
    const id = await approvedStory()
    const past = { publishAt: new Date(Date.now() - 1_000) }
    await expect(moveNow(editor, id, 'schedule', past)).rejects.toEqual(refusedWith('timePast'))
    await moveNow(editor, id, 'schedule', { publishAt: new Date(Date.now() + 60_000) })
    await expect(saveNow(editor, id, { headline: '改' })).rejects.toEqual(
      refusedWith('cancelScheduleFirst'),
    )
    await moveNow(editor, id, 'cancelSchedule')
    expect((await getStory(editor, id)).situations).toEqual(['approved'])
  })
})

describe('a text that came back unchanged is reviewed afresh', () => {
  test.each([
    ['sent back', (id: string) => moveNow(editor, id, 'sendBack', { note: '再核一遍。' })],
    [
      'withdrawn',
      async (id: string) => {
        await moveNow(editor, id, 'publish')
        await moveNow(editor, id, 'unpublish', { note: '核实中。' })
      },
    ],
  ] as const)('%s', async (_, comeBack) => {
    const id = await approvedStory()
    await comeBack(id)
    await moveNow(reporter, id, 'submit')
    expect(await getStory(editor, id)).toMatchObject({ approvals: [] })
    await expect(moveNow(editor, id, 'publish')).rejects.toEqual(refusedWith('needsReviews'))
    await moveNow(editor, id, 'approve')
    await moveNow(editor, id, 'publish')
    expect((await getStory(editor, id)).situations).toEqual(['live'])
  })
})

describe('reviews as configuration', () => {
  test('three reviews take three people, the last a chief', async () => {
    await saveSettings(chief, {
      reviews: [{ role: 'editor' }, { role: 'editor' }, { role: 'chief' }],
    })
    try {
      const id = await writtenStory()
      await moveNow(reporter, id, 'submit')
      await moveNow(editor, id, 'approve', { note: '事实清楚。' })
      await expect(moveNow(editor, id, 'approve')).rejects.toEqual(refusedWith('alreadySigned'))
      await moveNow(otherEditor, id, 'approve')
      await expect(moveNow(cast.editor, id, 'publish')).rejects.toBeInstanceOf(Refused)
      await moveNow(chief, id, 'approve')
      const page = await getStory(reporter, id)
      expect(page.situations).toEqual(['approved'])
      expect(page.approvals.map(({ personName }) => personName)).toEqual(['沈砚', '顾远', '陶然'])
      await moveNow(editor, id, 'publish')
    } finally {
      await saveSettings(chief, { reviews: [{ role: 'editor' }] })
    }
  })
})

test('a story under review goes on where the house comes to ask for more reviews, or fewer', async () => {
  const id = await approvedStory()
  try {
    await saveSettings(chief, { reviews: [{ role: 'editor' }, { role: 'chief' }] })
    await expect(moveNow(editor, id, 'publish')).rejects.toEqual(refusedWith('needsReviews'))
    await moveNow(chief, id, 'approve')
    const half = await writtenStory()
    await moveNow(reporter, half, 'submit')
    await moveNow(editor, half, 'approve')
    await expect(moveNow(editor, half, 'publish')).rejects.toEqual(refusedWith('needsReviews'))
    await saveSettings(chief, { reviews: [{ role: 'editor' }] })
    await moveNow(editor, half, 'publish')
    await moveNow(editor, id, 'publish')
    expect((await getStory(editor, half)).situations).toEqual(['live'])
  } finally {
    await saveSettings(chief, { reviews: [{ role: 'editor' }] })
  }
})

describe('saving', () => {
  test('a save from an old revision is refused, and nothing is overwritten', async () => {
    const id = await writtenStory()
    const { revision } = await getStory(reporter, id)
    const mine = readyContent({ headline: '甲的标题' })
    const theirs = readyContent({ headline: '乙的标题' })
    await saveDraft(editor, { storyId: id, revision, content: theirs })
    await expect(saveDraft(reporter, { storyId: id, revision, content: mine })).rejects.toEqual(
      refusedWith('changedMeanwhile'),
    )
    expect((await getStory(reporter, id)).content.headline).toBe('乙的标题')
  })

  test('the same save again, its answer lost, is no conflict', async () => {
    const id = await writtenStory()
    const { revision } = await getStory(reporter, id)
    const content = readyContent({ headline: '再存一次' })
    const first = await saveDraft(reporter, { storyId: id, revision, content })
    const second = await saveDraft(reporter, { storyId: id, revision, content })
    expect(second.revision).toBe(first.revision)
  })

  test('two saves from the same base at once: one wins, the other hears of it', async () => {
    const id = await writtenStory()
    const { revision } = await getStory(reporter, id)
    const results = await Promise.allSettled(
      ['一', '二', '三', '四'].map((headline) =>
        saveDraft(reporter, { storyId: id, revision, content: readyContent({ headline }) }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('an author has ten minutes on a version; another author begins the next', async () => {
    const start = new Date('2026-05-06T08:00:00Z')
    const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
    const id = await writtenStory(reporter, {}, start)
    await saveNow(reporter, id, { headline: '第一版' }, after(9))
    expect(await listVersions(reporter, { storyId: id })).toHaveLength(1)
    await saveNow(reporter, id, { headline: '第二版' }, after(11))
    await saveNow(editor, id, { headline: '第三版' }, after(12))
    const lines = await listVersions(reporter, { storyId: id })
    expect(lines.map(({ headline }) => headline)).toEqual(['第三版', '第二版', '第一版'])
  })

  test('an old version comes back as a new one', async () => {
    const id = await writtenStory()
    await saveNow(editor, id, { headline: '改坏了' })
    const [, first] = await listVersions(reporter, { storyId: id })
    const { revision } = await getStory(reporter, id)
    await restoreVersion(reporter, { storyId: id, versionId: first?.id ?? '', revision })
    expect((await getStory(reporter, id)).content.headline).toBe('江滩步道今天开放')
    expect(await listVersions(reporter, { storyId: id })).toHaveLength(3)
  })
})

describe('sight', () => {
  test("another's story is not found, nor its history, nor in the list", async () => {
    const id = await writtenStory()
    const [version] = await listVersions(reporter, { storyId: id })
    const notFound = refusedWith('storyNotFound')
    await expect(getStory(otherReporter, id)).rejects.toEqual(notFound)
    await expect(getStory(otherReporter, 'never-was')).rejects.toEqual(notFound)
    await expect(listVersions(otherReporter, { storyId: id })).rejects.toEqual(notFound)
    await expect(listActivity(otherReporter, { storyId: id })).rejects.toEqual(notFound)
    await expect(
      getVersion(otherReporter, { storyId: id, versionId: version?.id ?? '' }),
    ).rejects.toEqual(notFound)
    await expect(moveNow(otherReporter, id, 'submit')).rejects.toEqual(notFound)
    const list = await listStories(otherReporter, { search: '江滩' })
    expect(list.stories).toEqual([])
  })

  test("a version of another story is not found under one's own", async () => {
    const own = await writtenStory(otherReporter)
    const foreign = await writtenStory(reporter)
    const [version] = await listVersions(reporter, { storyId: foreign })
    await expect(
      getVersion(otherReporter, { storyId: own, versionId: version?.id ?? '' }),
    ).rejects.toEqual(refusedWith('versionNotFound'))
  })
})

test('a move on a stale revision is refused', async () => {
  const id = await writtenStory()
  const { revision } = await getStory(reporter, id)
  await saveNow(reporter, id, { headline: '新标题' })
  await expect(move(reporter, { storyId: id, move: 'submit', revision })).rejects.toEqual(
    refusedWith('changedMeanwhile'),
  )
})

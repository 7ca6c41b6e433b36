import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db, execute, frontVersions, transaction } from '@/db'
import { type Arrangement, type Container, home } from '@/rules/fronts'
import { listNewsroomActivity } from './activity'
import {
  getDeskFront,
  launchFront,
  listDeskFronts,
  listFrontVersions,
  restoreFront,
  saveFrontDraft,
  saveFrontOver,
} from './front-desk'
import { arrangementSchema } from './front-schema'
import { cast, section, testNewsroom } from './testing'

testNewsroom()

const { editor, otherEditor, reporter } = cast

const container = (more: Partial<Container> = {}): Container => ({
  id: 'top',
  layout: 'list',
  title: '',
  size: 4,
  fill: { from: 'newest' },
  slots: [],
  ...more,
})
const titled = (title: string): Arrangement => ({ containers: [container({ title })] })
const seen = async () => (await getDeskFront(editor, home)).revision
const save = async (title: string, actor = editor) =>
  saveFrontDraft(actor, { frontId: home, revision: await seen(), arrangement: titled(title) })
const launch = async () => launchFront(editor, { frontId: home, revision: await seen() })

describe('a draft', () => {
  test('begins as what readers see', async () => {
    const front = await getDeskFront(editor, home)
    expect(front).toMatchObject({ revision: 0, launched: null, draftedBy: null })
    expect(front.draft.containers[0]).toMatchObject({ layout: 'leadThree' })
    expect(arrangementSchema.safeParse(front.draft).success).toBe(true)
  })

  test('is saved by the revision it was seen at; the one who comes second is told, and loses nothing', async () => {
    const revision = await seen()
    const mine = { frontId: home, revision, arrangement: titled('我的') }
    const theirs = { frontId: home, revision, arrangement: titled('对方的') }
    await saveFrontDraft(otherEditor, theirs)
    await expect(saveFrontDraft(editor, mine)).rejects.toMatchObject({ code: 'stale' })
    expect((await getDeskFront(editor, home)).draft).toEqual(titled('对方的'))
    // The first save of all races in the same way.
    const first = { ...mine, frontId: section.id, revision: 0 }
    await saveFrontDraft(otherEditor, { ...first, arrangement: titled('先') })
    await expect(saveFrontDraft(editor, first)).rejects.toMatchObject({ code: 'stale' })
  })

  test('saved again as it is succeeds and changes nothing', async () => {
    const { revision } = await save('一样')
    const again = { frontId: home, revision: revision - 1, arrangement: titled('一样') }
    expect((await saveFrontDraft(editor, again)).revision).toBe(revision)
  })

  test('that gives way to another stays in the history', async () => {
    await save('被盖过的', otherEditor)
    await saveFrontOver(editor, {
      frontId: home,
      revision: await seen(),
      arrangement: titled('盖上来的'),
    })
    const [kept] = await listFrontVersions(editor, { frontId: home })
    expect(kept).toMatchObject({ kind: 'setAside', arrangement: titled('被盖过的') })
    expect((await getDeskFront(editor, home)).draft).toEqual(titled('盖上来的'))
  })
})

describe('a launch', () => {
  test('is of the draft that was seen, once, and is recorded', async () => {
    const { revision } = await save('上线')
    await save('上线之后又改', otherEditor)
    const stale = launchFront(editor, { frontId: home, revision })
    await expect(stale).rejects.toMatchObject({ code: 'stale' })
    await launch()
    const { launched } = await getDeskFront(editor, home)
    expect(launched).toMatchObject({ by: editor.name, arrangement: titled('上线之后又改') })
    await expect(launch()).rejects.toMatchObject({ reason: { key: 'frontAsLaunched' } })
    const [entry] = await listNewsroomActivity(editor, { limit: 1 })
    expect(entry).toMatchObject({ action: 'launchFront', actorName: editor.name })
    expect(entry?.detail).toEqual({ front: home, number: launched?.number })
  })

  test('of the arrangement a front has by itself needs no change first', async () => {
    const frontId = 'sport'
    await launchFront(editor, { frontId, revision: 0 })
    expect((await getDeskFront(editor, frontId)).launched?.number).toBe(1)
  })

  test('shows in the list of fronts, with what is not launched yet', async () => {
    await save('已上线')
    await launch()
    await save('未上线')
    const fronts = await listDeskFronts(editor)
    expect(fronts.map(({ id }) => id)).toEqual([home, 'city', 'sport'])
    expect(fronts[0]).toMatchObject({ launchedBy: editor.name, hasChanges: true })
    await launch()
    const soon = await listDeskFronts(editor)
    expect(soon[0]).toMatchObject({ hasChanges: false, hoursUnlaunched: null })
    const inTwoDays = await listDeskFronts(editor, new Date(Date.now() + 48.5 * 3_600_000))
    expect(inTwoDays[0]).toMatchObject({ hoursUnlaunched: 48 })
    expect(inTwoDays[1], 'nobody ever arranged it').toMatchObject({ hoursUnlaunched: null })
  })
})

describe('the history', () => {
  test('gives an old arrangement back as the draft, and keeps the one it replaces', async () => {
    await save('第一版')
    await launch()
    await save('第二版')
    await launch()
    await save('第三版，未上线')
    const before = await listFrontVersions(editor, { frontId: home })
    const old = before.find(({ arrangement }) => arrangement.containers[0]?.title === '第一版')
    const versionId = old?.id ?? ''
    await restoreFront(editor, { frontId: home, versionId, revision: await seen() })
    const front = await getDeskFront(editor, home)
    expect(front.draft).toEqual(titled('第一版'))
    expect(front.launched?.arrangement).toEqual(titled('第二版'))
    const after = await listFrontVersions(editor, { frontId: home })
    expect(after).toHaveLength(before.length + 1)
    expect(after[0]).toMatchObject({ kind: 'setAside', arrangement: titled('第三版，未上线') })
    const elsewhere = restoreFront(editor, { frontId: section.id, versionId, revision: 1 })
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
  })

  test('only grows, whoever asks', async () => {
    const attempt = (statement: ReturnType<typeof sql>) =>
      transaction(() => execute(statement)).then(
        () => 'done',
        (problem) => `${problem.message} ${problem.cause?.message ?? ''}`,
      )
    const count = (await db().select().from(frontVersions)).length
    expect(count).toBeGreaterThan(0)
    const refusal = 'the history of a front only grows'
    expect(await attempt(sql`update ${frontVersions} set number = 99`)).toContain(refusal)
    expect(await attempt(sql`delete from ${frontVersions} where number > 0`)).toContain(refusal)
    expect((await db().select().from(frontVersions)).length).toBe(count)
  })
})

describe('refused', () => {
  test('to reporters, and of fronts that are none', async () => {
    const arrangement = titled('x')
    const refusals = [
      () => getDeskFront(reporter, home),
      () => listDeskFronts(reporter),
      () => listFrontVersions(reporter, { frontId: home }),
      () => saveFrontDraft(reporter, { frontId: home, revision: 1, arrangement }),
      () => saveFrontOver(reporter, { frontId: home, revision: 1, arrangement }),
      () => launchFront(reporter, { frontId: home, revision: 1 }),
      () => restoreFront(reporter, { frontId: home, versionId: 'x', revision: 1 }),
    ]
    for (const refused of refusals) {
      await expect(refused()).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(getDeskFront(editor, 'nowhere')).rejects.toMatchObject({ code: 'not-found' })
  })

  const slots = (...ids: string[]) => ids.map((storyId) => ({ storyId }))
  test.each<[string, unknown]>([
    ['nothing at all', null],
    ['a size over the layout’s limit', { containers: [container({ layout: 'lead', size: 2 })] }],
    ['more slots than it shows', { containers: [container({ size: 1, slots: slots('a', 'b') })] }],
    ['no slot at all', { containers: [container({ size: 0 })] }],
    ['a story twice in a container', { containers: [container({ slots: slots('a', 'a') })] }],
    ['two containers of one id', { containers: [container(), container()] }],
    ['a layout there is not', { containers: [{ ...container(), layout: 'wheel' }] }],
    ['a field nobody asked for', { containers: [{ ...container(), html: '<b>' }] }],
    ['an id that is none', { containers: [container({ id: '"><script>' })] }],
    [
      'a headline too long',
      { containers: [container({ slots: [{ storyId: 'a', headline: '长'.repeat(201) }] })] },
    ],
    [
      'too many containers',
      { containers: Array.from({ length: 25 }, (_, at) => container({ id: `c${at}` })) },
    ],
    [
      'a section there is not',
      { containers: [container({ fill: { from: 'section', sectionId: 'x' } })] },
    ],
    ['a topic there is not', { containers: [container({ fill: { from: 'tag', tagId: 'x' } })] }],
  ])('%s', async (_, arrangement) => {
    const before = await getDeskFront(editor, home)
    const { revision } = before
    await expect(
      saveFrontDraft(editor, { frontId: home, revision, arrangement }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(await getDeskFront(editor, home)).toEqual(before)
  })
})

/**
 * Who may do what, by every way in: each server action and each route handler, signed out and in
 * each role, on one's own, on another's and on what is not there. What is exported and not in the
 * table fails, and so does an entry that is exported no more. A refusal leaves every row of the
 * database as it was; whoever may sees rows change: a status alone proves nothing.
 *
 * Over 300 lines: the table is one, and is read as one.
 */
import { globSync, readFileSync } from 'node:fs'
import { type NextRequest, NextRequest as Request } from 'next/server'
import sharp from 'sharp'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { HousePageName } from '@/content/house-page'
import { getAppearanceDraft } from '@/newsroom/appearance'
import { draftCorrection } from '@/newsroom/corrections'
import { dismiss } from '@/newsroom/dismissals'
import { getDeskFront, launchFront, listFrontVersions, saveFrontDraft } from '@/newsroom/front-desk'
import { getHousePage } from '@/newsroom/house-pages'
import { draftHouseRule, takeHouseRulesLive } from '@/newsroom/house-rule-acts'
import { makeLink } from '@/newsroom/invitations'
import { markError } from '@/newsroom/marked-errors'
import { addPicture } from '@/newsroom/media'
import { addPerson, commandLine, suspend } from '@/newsroom/people'
import { listSections } from '@/newsroom/sections'
import { listSessions, startSession } from '@/newsroom/sessions'
import { beginSetUp } from '@/newsroom/set-up'
import { defaultSettings } from '@/newsroom/settings'
import { getStory } from '@/newsroom/stories'
import {
  cast,
  moveNow,
  readyContent,
  section,
  testNewsroom,
  writtenStory,
} from '@/newsroom/testing'
import { type Actor, type Role, roles } from '@/rules/roles'
import type { MoveName } from '@/rules/workflow'
import type { DoorState } from './(door)/door-action'
import type { Outcome } from './action'
import { browseAs, everyRow, newPerson, password } from './testing'

vi.mock('next/headers', async () => (await import('./testing')).nextHeaders)
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'en',
  getTranslations: async () => (key: string) => key,
}))

testNewsroom()
afterEach(() => {
  vi.unstubAllEnvs()
})
beforeAll(() => newPerson('administrator')) // So that nobody in a test is the last.

const nobody: readonly Role[] = []
const everyone = roles
const desk: readonly Role[] = ['editor', 'chief', 'administrator']
const chiefs: readonly Role[] = ['chief', 'administrator']
const administrators: readonly Role[] = ['administrator']

/** What an action is tried on, and in which roles it is done there; never while signed out. */
interface Target {
  on: string
  may: readonly Role[]
  input: (actor: Actor) => unknown
  /** It answers, and changes nothing. */
  reads?: true
}

const someone = async () => ({ personId: (await newPerson('reporter')).id })
const oneself = (actor: Actor) => ({ personId: actor.id })
const notThere = () => ({ personId: 'nobody' })
const suspended = async () => {
  const { id } = await newPerson('reporter')
  await suspend(commandLine, id)
  return { personId: id }
}
const newcomer = (role: Role) => ({
  email: `${crypto.randomUUID()}@example.test`,
  name: '梅',
  role,
})
const unused = () => crypto.randomUUID().replace(/[^a-z]/g, '')
const newSection = () => ({ name: '新栏目', slug: `s${unused()}`, isNews: false })
const newSource = (url: string | null) => ({ name: crypto.randomUUID(), kind: 'reprint', url })
const everySection = async () => (await listSections()).map(({ id }) => id).reverse()
/** Another text each time, over the revision there is or one that was. */
const pageOf = async (page: string, back = 0) => {
  const { revision } = await getHousePage(page as HousePageName)
  const text = [{ type: 'text', text: crypto.randomUUID() }]
  const body = { type: 'doc', content: [{ type: 'paragraph', content: text }] }
  return { page, revision: revision + back, content: { body } }
}
const linkFor = async (purpose: 'invite' | 'reset') => {
  const invited = { ...newcomer('reporter'), role: 'reporter' as const }
  const { id } =
    purpose === 'invite' ? await addPerson(commandLine, invited) : await newPerson('reporter')
  return (await makeLink(commandLine, id)).path.split('/')[2] ?? ''
}
const sessionOf = async ({ id }: Actor) => {
  await startSession(id, 'Phone')
  const [session] = await listSessions({ id, name: '', role: 'reporter' })
  return { sessionId: session?.id ?? '' }
}

interface Seen {
  storyId: string
  revision: number
}
const another = cast.otherReporter
const none: Seen = { storyId: 'none', revision: 1 }
const seen = async (storyId: string): Promise<Seen> => {
  const { revision } = await getStory(cast.administrator, storyId)
  return { storyId, revision }
}
const draftOf = async (author: Actor) => seen(await writtenStory(author))
const inReviewOf = async (author: Actor) => {
  const { storyId } = await draftOf(author)
  await moveNow(author, storyId, 'submit')
  return seen(storyId)
}
const approvedOf = async (author: Actor) => {
  const { storyId } = await inReviewOf(author)
  await moveNow(cast.editor, storyId, 'approve')
  return seen(storyId)
}
const liveOf = async (author: Actor) => {
  const { storyId } = await approvedOf(author)
  await moveNow(cast.editor, storyId, 'publish')
  return seen(storyId)
}
const saving = (story: Seen) => ({ ...story, content: readyContent({ headline: '步道明天开放' }) })
const keeping = (story: Seen) => ({ ...story, name: '收到时的原文' })
const readdressing = (story: Seen) => ({ ...story, slug: `moved-${unused()}` })
const over = (story: Seen) => ({ ...saving(story), versionName: '他人的文本' })
const to = (move: MoveName, story: Seen, more: object = {}) => ({ ...story, move, ...more })

/** A draft with what an author may leave as it is (T06), and what only a chief may (T08). */
const flawedOf = async (author: Actor) => {
  const text = '截止5月底，来电13800000000咨询。'
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
  return seen(await writtenStory(author, { body }))
}
const leaving = ({ storyId }: Seen) => ({ storyId, rule: 'T06', reason: '引用原文。' })
const leftIn = async (story: Seen, rule = 'T06') => {
  const [left] = await dismiss(cast.chief, { ...leaving(story), rule })
  return { storyId: story.storyId, dismissalId: left?.id ?? '' }
}

const planning = ({ storyId }: Seen) => ({ storyId, was: null, planned: 800 })
const marking = async ({ storyId }: Seen) => {
  const { version } = await getStory(cast.administrator, storyId)
  const wrong = { kind: 'character', words: '步道', isInHeadline: true, note: '' } as const
  return { storyId, versionId: version.id, ...wrong }
}
const markIn = async (story: Seen) => {
  const { id } = await markError(cast.editor, await marking(story))
  return { storyId: story.storyId, errorId: id }
}

/** The home page's front, with a draft that nobody has saved before. */
const frontNow = async () => {
  const { revision } = await getDeskFront(cast.administrator, 'home')
  return { frontId: 'home', revision }
}
const arranging = async () => {
  const list = { layout: 'list', title: unused(), size: 3, fill: { from: 'newest' }, slots: [] }
  return { ...(await frontNow()), arrangement: { containers: [{ id: 'top', ...list }] } }
}
const arrangedFront = async () => {
  await saveFrontDraft(cast.administrator, await arranging())
  return frontNow()
}
const launchedVersion = async () => {
  await launchFront(cast.administrator, await arrangedFront())
  const [version] = await listFrontVersions(cast.administrator, { frontId: 'home' })
  return { ...(await arrangedFront()), versionId: version?.id ?? '' }
}
const noFront = { frontId: 'none', revision: 0 }

/** What answers with a story, and changes none. */
function reading(input: (story: Seen) => object): Target[] {
  return [
    {
      on: 'one’s own',
      may: everyone,
      input: async (own) => input(await draftOf(own)),
      reads: true,
    },
    { on: 'another’s', may: desk, input: async () => input(await draftOf(another)), reads: true },
    { on: 'none', may: nobody, input: () => input(none) },
  ]
}

/** What is done to a version of a story; a version of another story is no version of this one. */
function ofVersions(input: (version: Seen & { versionId: string }) => object): Target[] {
  const versionOf = async (story: Seen) => {
    const { version } = await getStory(cast.administrator, story.storyId)
    return { ...story, versionId: version.id }
  }
  const ownWith = async (own: Actor, versionId: string) => ({ ...(await draftOf(own)), versionId })
  return [
    {
      on: 'one’s own',
      may: everyone,
      input: async (own) => input(await versionOf(await draftOf(own))),
    },
    {
      on: 'another’s',
      may: desk,
      input: async () => input(await versionOf(await draftOf(another))),
    },
    {
      on: 'another’s under one’s own story',
      may: nobody,
      input: async (own) => {
        const { versionId } = await versionOf(await draftOf(another))
        return input(await ownWith(own, versionId))
      },
    },
    { on: 'none', may: nobody, input: async (own) => input(await ownWith(own, 'none')) },
  ]
}

const drafting = ({ storyId }: Seen) => ({ storyId, kind: 'correction', text: '应为六公里。' })

/** A correction that waits: who wrote it does not sign it, and no reporter writes one. */
function deciding(may: { own: readonly Role[]; others: readonly Role[] }): Target[] {
  const waiting = async (by: Actor) => {
    const { storyId } = await liveOf(another)
    const { id } = await draftCorrection(by, { storyId, kind: 'correction', text: '应为六公里。' })
    return { storyId, correctionId: id }
  }
  return [
    {
      on: 'one’s own',
      may: may.own,
      input: (own) => waiting(own.role === 'reporter' ? cast.editor : own),
    },
    { on: 'another’s', may: may.others, input: () => waiting(cast.otherEditor) },
    {
      on: 'another’s under another story',
      may: nobody,
      input: async () => ({
        ...(await waiting(cast.otherEditor)),
        storyId: (await liveOf(another)).storyId,
      }),
    },
    { on: 'none', may: nobody, input: () => ({ storyId: 'none', correctionId: 'none' }) },
  ]
}

const newWord = (change: object = {}) => ({
  kind: 'word' as const,
  wrong: `词${unused()}`,
  right: '词语',
  severity: 'warning' as const,
  unless: [],
  sectionId: null,
  reason: '',
  source: '',
  ...change,
})
const wordTable = (right: string) => ({ kind: 'word', csv: `Word,Write instead\n词,${right}\n` })
const draftedRule = () => draftHouseRule(cast.editor, { rule: newWord() })
const liveRule = async () => {
  const drafted = await draftedRule()
  await takeHouseRulesLive(cast.chief, { rules: [drafted] })
  return { ...drafted, revision: drafted.revision + 1 }
}
const noRule = { ruleId: 'none', revision: 1 }

/** One pixel. */
const smallPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const lookOf = async (change: object = {}, back = 0) => {
  const { revision, value } = await getAppearanceDraft(cast.chief)
  return { revision: revision + back, value: { ...value, ...change } }
}
const looks: Target[] = [
  { on: 'a look', may: chiefs, input: () => lookOf({ density: 'dense' }) },
  { on: 'a look over an older one', may: nobody, input: () => lookOf({}, -1) },
  { on: 'a look with a sheet of its own', may: nobody, input: () => lookOf({ css: 'body{}' }) },
  {
    on: 'a look that nobody could read',
    may: nobody,
    input: () => {
      const faint = { paper: '#ffffff', ink: '#eeeeee', accent: '#eeeeee' }
      return lookOf({ colours: { light: faint, dark: faint } })
    },
  },
]

const actions: Record<string, Target[]> = {
  'desk beginStory': [{ on: 'nothing yet', may: everyone, input: () => ({}) }],
  'desk/stories/[id] saveStory': [
    { on: 'one’s own draft', may: everyone, input: async (own) => saving(await draftOf(own)) },
    { on: 'another’s draft', may: desk, input: async () => saving(await draftOf(another)) },
    { on: 'one’s own in review', may: desk, input: async (own) => saving(await inReviewOf(own)) },
    { on: 'none', may: nobody, input: () => saving(none) },
    {
      on: 'an older state of one’s own',
      may: nobody,
      input: async (own) => ({ ...saving(await draftOf(own)), revision: 1 }),
    },
    {
      on: 'one’s own, with what no story holds',
      may: nobody,
      input: async (own) => ({
        ...(await draftOf(own)),
        content: { ...readyContent(), stage: 'approved' },
      }),
    },
  ],
  'desk/stories/[id] saveOverOther': [
    { on: 'one’s own', may: everyone, input: async (own) => over(await draftOf(own)) },
    { on: 'another’s', may: desk, input: async () => over(await draftOf(another)) },
    { on: 'none', may: nobody, input: () => over(none) },
    {
      on: 'an older state of one’s own',
      may: nobody,
      input: async (own) => ({ ...over(await draftOf(own)), revision: 1 }),
    },
  ],
  'desk/stories/[id] moveStory': [
    {
      on: 'submit one’s own',
      may: everyone,
      input: async (own) => to('submit', await draftOf(own)),
    },
    {
      on: 'submit another’s',
      may: desk,
      input: async () => to('submit', await draftOf(another)),
    },
    {
      on: 'approve one’s own',
      may: nobody,
      input: async (own) => to('approve', await inReviewOf(own)),
    },
    {
      on: 'approve another’s',
      may: desk,
      input: async () => to('approve', await inReviewOf(another)),
    },
    {
      on: 'send back another’s',
      may: desk,
      input: async () => to('sendBack', await inReviewOf(another), { note: '请补充数据。' }),
    },
    {
      on: 'publish another’s, unapproved',
      may: nobody,
      input: async () => to('publish', await inReviewOf(another)),
    },
    {
      on: 'publish one’s own, approved',
      may: desk,
      input: async (own) => to('publish', await approvedOf(own)),
    },
    {
      on: 'schedule another’s, approved',
      may: desk,
      input: async () =>
        to('schedule', await approvedOf(another), { publishAt: new Date(Date.now() + 3_600_000) }),
    },
    {
      on: 'unpublish another’s',
      may: desk,
      input: async () => to('unpublish', await liveOf(another), { note: '内容有误，现予撤回。' }),
    },
    { on: 'submit none', may: nobody, input: () => to('submit', none) },
  ],
  'desk/stories/[id] readStory': reading(({ storyId }) => ({ storyId })),
  'desk/stories/[id] previewScript': reading(({ storyId }) => ({ storyId, fixes: [] })),
  'desk/stories/[id] readHistory': reading(({ storyId }) => ({ storyId })),
  'desk/stories/[id] restoreStoryVersion': ofVersions((version) => version),
  'desk/stories/[id] keepReceivedText': [
    { on: 'one’s own draft', may: everyone, input: async (own) => keeping(await draftOf(own)) },
    { on: 'another’s draft', may: desk, input: async () => keeping(await draftOf(another)) },
    {
      on: 'an older state of one’s own',
      may: nobody,
      input: async (own) => ({ ...keeping(await draftOf(own)), revision: 1 }),
    },
    { on: 'none', may: nobody, input: () => keeping(none) },
  ],
  'desk/stories/[id] dismissFinding': [
    { on: 'one’s own draft', may: everyone, input: async (own) => leaving(await flawedOf(own)) },
    { on: 'another’s draft', may: desk, input: async () => leaving(await flawedOf(another)) },
    {
      on: 'what blocks one’s own',
      may: chiefs,
      input: async (own) => ({ ...leaving(await flawedOf(own)), rule: 'T08' }),
    },
    {
      on: 'what is not there',
      may: nobody,
      input: async (own) => ({ ...leaving(await flawedOf(own)), rule: 'T07' }),
    },
    { on: 'none', may: nobody, input: () => leaving(none) },
  ],
  'desk/stories/[id] takeBack': [
    { on: 'on one’s own', may: everyone, input: async (own) => leftIn(await flawedOf(own)) },
    { on: 'on another’s', may: desk, input: async () => leftIn(await flawedOf(another)) },
    {
      on: 'a chief’s word on one’s own',
      may: chiefs,
      input: async (own) => leftIn(await flawedOf(own), 'T08'),
    },
    {
      on: 'another’s under one’s own story',
      may: nobody,
      input: async (own) => ({
        ...(await leftIn(await flawedOf(another))),
        storyId: (await draftOf(own)).storyId,
      }),
    },
    { on: 'none', may: nobody, input: () => ({ storyId: 'none', dismissalId: 'none' }) },
  ],
  'desk/stories/[id] readCopyRecord': reading(({ storyId }) => ({ storyId })),
  'desk/stories/[id] setPlannedLength': [
    { on: 'one’s own', may: everyone, input: async (own) => planning(await draftOf(own)) },
    { on: 'another’s', may: desk, input: async () => planning(await draftOf(another)) },
    {
      on: 'over a plan one has not seen',
      may: nobody,
      input: async (own) => ({ ...planning(await draftOf(own)), was: 400 }),
    },
    { on: 'none', may: nobody, input: () => planning(none) },
  ],
  'desk/stories/[id] addNamedSource': [
    { on: 'a new one', may: desk, input: () => ({ name: crypto.randomUUID(), kind: 'reprint' }) },
    { on: 'a name that is taken', may: nobody, input: () => ({ name: '本报', kind: 'reprint' }) },
  ],
  'desk/stories/[id] readdressStory': [
    { on: 'another’s, live', may: desk, input: async () => readdressing(await liveOf(another)) },
    { on: 'one’s own draft', may: nobody, input: async (own) => readdressing(await draftOf(own)) },
    { on: 'none', may: nobody, input: () => readdressing(none) },
    {
      on: 'an older state',
      may: nobody,
      input: async () => ({ ...readdressing(await liveOf(another)), revision: 1 }),
    },
    {
      on: 'an address that is none',
      may: nobody,
      input: async () => ({ ...readdressing(await liveOf(another)), slug: '../desk' }),
    },
  ],
  'desk/stories/[id]/versions restoreOld': ofVersions((version) => version),
  'desk/stories/[id]/versions nameOne': ofVersions(({ storyId, versionId }) => ({
    storyId,
    versionId,
    name: '初稿',
  })),
  'desk/stories/[id]/versions markOneError': [
    { on: 'one’s own, sealed', may: desk, input: async (own) => marking(await inReviewOf(own)) },
    { on: 'another’s, sealed', may: desk, input: async () => marking(await inReviewOf(another)) },
    { on: 'a draft', may: nobody, input: async (own) => marking(await draftOf(own)) },
    {
      on: 'a version of another story',
      may: nobody,
      input: async (own) => ({
        ...(await marking(await inReviewOf(another))),
        storyId: (await inReviewOf(own)).storyId,
      }),
    },
  ],
  'desk/stories/[id]/versions takeBackOneError': [
    { on: 'on one’s own', may: desk, input: async (own) => markIn(await inReviewOf(own)) },
    { on: 'on another’s', may: desk, input: async () => markIn(await inReviewOf(another)) },
    {
      on: 'under another story',
      may: nobody,
      input: async (own) => ({
        ...(await markIn(await inReviewOf(another))),
        storyId: (await draftOf(own)).storyId,
      }),
    },
    { on: 'none', may: nobody, input: async () => ({ storyId: 'none', errorId: 'none' }) },
  ],
  'desk/stories/[id]/corrections draftOne': [
    { on: 'one’s own live story', may: desk, input: async (own) => drafting(await liveOf(own)) },
    { on: 'another’s live story', may: desk, input: async () => drafting(await liveOf(another)) },
    { on: 'another’s draft', may: nobody, input: async () => drafting(await draftOf(another)) },
    { on: 'none', may: nobody, input: () => drafting(none) },
  ],
  'desk/stories/[id]/corrections signOne': deciding({ own: nobody, others: desk }),
  'desk/stories/[id]/corrections setOneAside': deciding({ own: desk, others: desk }),
  'desk/fronts/[id] readFront': [
    { on: 'the home page', may: desk, input: () => ({ frontId: 'home' }), reads: true },
    { on: 'none', may: nobody, input: () => ({ frontId: 'none' }) },
  ],
  'desk/fronts/[id] readFrontHistory': [
    { on: 'the home page', may: desk, input: () => ({ frontId: 'home' }), reads: true },
    { on: 'none', may: nobody, input: () => ({ frontId: 'none' }) },
  ],
  'desk/fronts/[id] findPlaceable': [
    { on: 'live stories', may: desk, input: () => ({ search: '', sectionId: '' }), reads: true },
  ],
  'desk/fronts/[id] readPictures': [
    {
      on: 'a live story',
      may: desk,
      input: async () => ({ storyId: (await liveOf(another)).storyId }),
      reads: true,
    },
  ],
  'desk/fronts/[id] saveFront': [
    { on: 'the home page', may: desk, input: arranging },
    {
      on: 'an older state of it',
      may: nobody,
      input: async () => {
        const stale = await arranging()
        await arrangedFront()
        return stale
      },
    },
    {
      on: 'what no front shows',
      may: nobody,
      input: async () => ({ ...(await frontNow()), arrangement: { containers: [{}] } }),
    },
    { on: 'none', may: nobody, input: async () => ({ ...(await arranging()), ...noFront }) },
  ],
  'desk/fronts/[id] saveFrontOverOther': [
    { on: 'the home page', may: desk, input: arranging },
    { on: 'none', may: nobody, input: async () => ({ ...(await arranging()), ...noFront }) },
  ],
  'desk/fronts/[id] launch': [
    { on: 'the home page', may: desk, input: arrangedFront },
    {
      on: 'an older state of it',
      may: nobody,
      input: async () => {
        const stale = await arrangedFront()
        await arrangedFront()
        return stale
      },
    },
    { on: 'none', may: nobody, input: () => noFront },
  ],
  'desk/fronts/[id] restoreFrontVersion': [
    { on: 'the home page', may: desk, input: launchedVersion },
    {
      on: 'a version of another front',
      may: nobody,
      input: async () => ({ ...(await launchedVersion()), frontId: section.id, revision: 0 }),
    },
    {
      on: 'no version',
      may: nobody,
      input: async () => ({ ...(await frontNow()), versionId: 'none' }),
    },
  ],
  'desk/settings savePaper': [
    { on: 'the paper', may: chiefs, input: () => ({ paper: defaultSettings.paper }) },
    {
      on: 'a time zone that is none',
      may: nobody,
      input: () => ({ paper: { ...defaultSettings.paper, timeZone: 'Mars/Olympus' } }),
    },
  ],
  'desk/settings saveSyndication': [
    {
      on: 'what feeds carry',
      may: chiefs,
      input: () => ({ syndication: { ...defaultSettings.syndication, feedText: 'full' } }),
    },
    {
      on: 'a hub inside the house',
      may: nobody,
      input: () => ({
        syndication: { ...defaultSettings.syndication, hub: 'http://127.0.0.1:9/' },
      }),
    },
  ],
  'desk/settings saveReviews': [
    { on: 'one review', may: chiefs, input: () => ({ reviews: [{ role: 'editor' }] }) },
    { on: 'no review', may: nobody, input: () => ({ reviews: [] }) },
  ],
  'desk/settings addOneSection': [
    { on: 'a new one', may: chiefs, input: () => newSection() },
    {
      on: 'an address that is taken',
      may: nobody,
      input: () => ({ name: '二', slug: 'city', isNews: false }),
    },
    {
      on: 'an address of the site',
      may: nobody,
      input: () => ({ name: '二', slug: 'desk', isNews: false }),
    },
  ],
  'desk/settings editOneSection': [
    {
      on: 'one',
      may: chiefs,
      input: () => ({ sectionId: section.id, name: '时政', isNews: true }),
    },
    {
      on: 'none',
      may: nobody,
      input: () => ({ sectionId: 'none', name: '时政', isNews: true }),
    },
  ],
  'desk/settings addOneSource': [
    { on: 'a new one', may: desk, input: () => newSource(null) },
    { on: 'one that leads astray', may: nobody, input: () => newSource('javascript:alert(1)') },
  ],
  'desk/settings orderAllSections': [
    { on: 'all of them', may: chiefs, input: async () => ({ sectionIds: await everySection() }) },
    { on: 'some of them', may: nobody, input: () => ({ sectionIds: [section.id] }) },
    {
      on: 'one of them twice',
      may: nobody,
      input: async () => ({ sectionIds: [...(await everySection()), section.id] }),
    },
  ],
  'desk/settings editOneSource': [
    {
      on: 'one',
      may: chiefs,
      input: () => ({ ...newSource(null), sourceId: 'house', kind: 'house' }),
    },
    { on: 'none', may: nobody, input: () => ({ ...newSource(null), sourceId: 'none' }) },
    {
      on: 'one, so that it leads astray',
      may: nobody,
      input: () => ({ ...newSource('javascript:alert(1)'), sourceId: 'house' }),
    },
  ],
  'desk/settings/appearance keepDraft': looks,
  'desk/settings/appearance applyLook': looks,
  'desk/settings/appearance uploadLogo': [
    { on: 'a small PNG', may: chiefs, input: () => ({ png: smallPng }) },
    { on: 'what is none', may: nobody, input: () => ({ png: 'AAAA' }) },
  ],
  'desk/settings/rules draftOne': [
    { on: 'a word', may: desk, input: () => ({ rule: newWord() }) },
    { on: 'no word', may: nobody, input: () => ({ rule: newWord({ wrong: '' }) }) },
    {
      on: 'a word of no section',
      may: nobody,
      input: () => ({ rule: newWord({ sectionId: 'none' }) }),
    },
  ],
  'desk/settings/rules editOne': [
    {
      on: 'a draft',
      may: desk,
      input: async () => ({ ...(await draftedRule()), rule: newWord() }),
    },
    {
      on: 'an older state of it',
      may: nobody,
      input: async () => ({ ...(await draftedRule()), revision: 0, rule: newWord() }),
    },
    { on: 'none', may: nobody, input: () => ({ ...noRule, rule: newWord() }) },
  ],
  'desk/settings/rules takeLive': [
    { on: 'a draft', may: chiefs, input: async () => ({ rules: [await draftedRule()] }) },
    {
      on: 'what is live as it is',
      may: nobody,
      input: async () => ({ rules: [await liveRule()] }),
    },
    {
      on: 'a draft and none',
      may: nobody,
      input: async () => ({ rules: [await draftedRule(), noRule] }),
    },
  ],
  'desk/settings/rules retire': [
    { on: 'a draft', may: desk, input: async () => ({ rules: [await draftedRule()] }) },
    { on: 'a live one', may: chiefs, input: async () => ({ rules: [await liveRule()] }) },
    { on: 'none', may: nobody, input: () => ({ rules: [noRule] }) },
  ],
  'desk/settings/rules tryOnArchive': [
    {
      on: 'a draft',
      may: desk,
      input: async () => ({ ruleIds: [(await draftedRule()).ruleId], after: null }),
      reads: true,
    },
    { on: 'none', may: nobody, input: () => ({ ruleIds: ['none'], after: null }) },
  ],
  'desk/settings/rules lookThrough': [
    { on: 'a table', may: desk, input: () => wordTable('词语'), reads: true },
    { on: 'what is none', may: nobody, input: () => ({ kind: 'word', csv: '"' }) },
  ],
  'desk/settings/rules importAll': [
    { on: 'a table', may: desk, input: () => wordTable(unused()) },
    { on: 'a table with a line that can’t be', may: nobody, input: () => wordTable('词') },
  ],
  'desk/settings/pages/[page] saveOnePage': [
    { on: 'a page', may: chiefs, input: () => pageOf('about') },
    { on: 'an older state of it', may: nobody, input: () => pageOf('about', -1) },
    {
      on: 'no page',
      may: nobody,
      input: async () => ({ ...(await pageOf('about')), page: 'desk' }),
    },
    {
      on: 'a page with what none holds',
      may: nobody,
      input: async () => ({
        ...(await pageOf('about')),
        content: { body: { type: 'doc', content: [{ type: 'script' }] } },
      }),
    },
    {
      on: 'the masthead with somebody nobody knows',
      may: nobody,
      input: async () => {
        const page = await pageOf('masthead')
        return { ...page, content: { ...page.content, people: [{ personId: 'none', title: '' }] } }
      },
    },
  ],
  'desk/people invitePerson': [
    { on: 'a newcomer', may: administrators, input: () => newcomer('reporter') },
    { on: 'a new administrator', may: administrators, input: () => newcomer('administrator') },
    {
      on: 'an address that is taken',
      may: nobody,
      input: async () => ({ ...newcomer('chief'), email: (await newPerson('editor')).email }),
    },
  ],
  'desk/people changePersonRole': [
    {
      on: 'someone',
      may: administrators,
      input: async () => ({ ...(await someone()), role: 'chief' }),
    },
    { on: 'oneself', may: nobody, input: (own) => ({ ...oneself(own), role: 'administrator' }) },
    { on: 'nobody', may: nobody, input: () => ({ ...notThere(), role: 'chief' }) },
  ],
  'desk/people suspendPerson': [
    { on: 'someone', may: administrators, input: someone },
    { on: 'oneself', may: nobody, input: oneself },
    { on: 'nobody', may: nobody, input: notThere },
  ],
  'desk/people reinstatePerson': [
    { on: 'someone suspended', may: administrators, input: suspended },
    { on: 'someone active', may: nobody, input: someone },
    { on: 'nobody', may: nobody, input: notThere },
  ],
  'desk/people makePersonLink': [
    { on: 'someone', may: administrators, input: someone },
    { on: 'oneself', may: nobody, input: oneself },
    { on: 'someone suspended', may: nobody, input: suspended },
    { on: 'nobody', may: nobody, input: notThere },
  ],
  'desk/people endPersonSessions': [
    { on: 'someone', may: administrators, input: someone },
    { on: 'nobody', may: nobody, input: notThere },
  ],
  'desk/account changePassword': [
    {
      on: 'one’s own',
      may: everyone,
      input: () => ({ present: password, wanted: 'another quiet harbour' }),
    },
    {
      on: 'one’s own, not knowing it',
      may: nobody,
      input: () => ({ present: 'a guess of mine', wanted: 'another quiet harbour' }),
    },
  ],
  'desk/account endSession': [
    { on: 'one’s own', may: everyone, input: sessionOf },
    {
      on: 'another’s',
      may: nobody,
      input: async () => sessionOf(await newPerson('reporter')),
    },
    { on: 'none', may: nobody, input: () => ({ sessionId: 'none' }) },
  ],
  'desk/account endOtherSessions': [
    {
      on: 'one’s own',
      may: everyone,
      input: async (own) => {
        await sessionOf(own)
        return {}
      },
    },
  ],
  'desk/account unlinkAccount': [{ on: 'one’s own', may: everyone, input: () => ({}) }],
}

/** Forms of the door are for whoever is not signed in; what they take is a secret, or nothing. */
interface Form {
  works: (() => Promise<Fields>) | null
  fails: () => Promise<Fields>
}
const door: Record<string, Form> = {
  '(door)/sign-in signInWithPassword': {
    works: async () => ({ email: (await newPerson('editor')).email, password }),
    fails: async () => ({ email: (await newPerson('editor')).email, password: 'a guess' }),
  },
  '(door)/invite/[token] acceptInvite': {
    works: async () => ({ token: await linkFor('invite'), name: '梅', password }),
    fails: async () => ({ token: await linkFor('reset'), name: '梅', password }),
  },
  '(door)/forgot askForReset': {
    works: async () => {
      vi.stubEnv('SMTP_URL', 'smtp://localhost:1') // Else nothing is queued.
      return { email: (await newPerson('editor')).email }
    },
    fails: async () => ({ email: '' }),
  },
  '(door)/set-up openNewsroom': {
    // Where people are, nobody sets the house up: e2e/set-up.spec.ts does it where nobody is.
    works: null,
    fails: async () => ({
      code: (await beginSetUp()) ?? 'AAAAA-AAAAA-AAAAA',
      paperName: '某报',
      locale: 'zh-CN',
      name: '某人',
      email: 'first@example.test',
      password,
    }),
  },
  '(door)/reset/[token] resetPassword': {
    works: async () => ({ token: await linkFor('reset'), password: 'another quiet harbour' }),
    fails: async () => ({ token: await linkFor('invite'), password: 'another quiet harbour' }),
  },
}
type Fields = Record<string, string>

interface Route {
  /** Made for whoever asks, where it speaks of something of theirs; `on` says what. */
  address: string | ((actor: Actor) => Promise<string>)
  on?: string
  params?: Record<string, string | string[]> | ((address: string) => Record<string, string>)
  method?: 'POST'
  form?: Fields
  /** What is sent where it is no form. */
  bytes?: () => Promise<Uint8Array<ArrayBuffer>>
  /** Only these roles are answered as `signedIn` says; the rest get 404 and change nothing. */
  may?: readonly Role[]
  /** The status for somebody signed in, and for nobody. */
  signedIn: number
  signedOut: number
  /** It changes rows for somebody signed in. */
  writes?: true
}
/** Sending a picture to a story. */
function uploadingTo(on: string, storyOf: (own: Actor) => Promise<Seen>) {
  return {
    on,
    address: async (own: Actor) => `/api/uploads?story=${(await storyOf(own)).storyId}&name=a.jpg`,
    method: 'POST' as const,
    bytes: aPicture,
    signedOut: 401,
  }
}

/** Looking at a picture of a draft by this author. */
function pictureOf(on: string, authorOf: (own: Actor) => Actor) {
  const address = async (own: Actor) => {
    const author = authorOf(own)
    const { storyId } = await draftOf(author)
    const bytes = new Blob([await aPicture()]).stream()
    const { media } = await addPicture(author, { storyId, fileName: 'a.jpg', bytes })
    return `/desk/media/${media}/480.webp`
  }
  return { on, address, params: inPath, signedOut: 404 }
}
const inPath = (address: string) => {
  const [, , , id = '', file = ''] = address.split('/')
  return { id, file: decodeURIComponent(file) }
}
async function aPicture() {
  const create = { width: 96, height: 64, channels: 3 as const, background: '#456' }
  return new Uint8Array(await sharp({ create }).jpeg().toBuffer())
}

const open = { signedIn: 200, signedOut: 200 }
const missing = { signedIn: 404, signedOut: 404 }
const reports = { signedIn: 302, signedOut: 302 }

/** The three feeds of one kind of page; `none` is on no page of any kind. */
function feedsOf(folder: string, params: Record<string, string>): Record<string, Route[]> {
  const files = ['rss.xml', 'atom.xml', 'feed.json']
  const isThere = !Object.values(params).includes('none')
  const addressIn = (named: Record<string, string>) =>
    `/${folder.replace(/\[(\w+)\]/, (_, name) => named[name] ?? '')}`
  return Object.fromEntries(
    files.map((file) => [
      `(site)/${folder}${file} GET`,
      [
        { address: addressIn(params) + file, params, ...(isThere ? open : missing) },
        ...(folder === '[place]/'
          ? [{ address: `/none/${file}`, params: { place: 'none' }, ...missing }]
          : []),
      ],
    ]),
  )
}

const routes: Record<string, Route[]> = {
  '(site)/appearance/[name] GET': [
    {
      address: '/appearance/0123456789abcdef.css',
      params: { name: '0123456789abcdef.css' },
      ...open,
    },
    { address: '/appearance/x.css', params: { name: '../x.css' }, ...missing },
  ],
  '(site)/logo/[name] GET': [
    { address: '/logo/x.png', params: { name: `${'0'.repeat(64)}.png` }, ...missing },
    { address: '/logo/x', params: { name: '../x' }, ...missing },
  ],
  '(site)/favicon.ico GET': [{ address: '/favicon.ico', ...open }],
  '(site)/icon.svg GET': [{ address: '/icon.svg', ...open }],
  '(site)/icon-192.png GET': [{ address: '/icon-192.png', ...open }],
  '(site)/icon-512.png GET': [{ address: '/icon-512.png', ...open }],
  '(site)/apple-touch-icon.png GET': [{ address: '/apple-touch-icon.png', ...open }],
  '(site)/site.webmanifest GET': [{ address: '/site.webmanifest', ...open }],
  '(site)/robots.txt GET': [{ address: '/robots.txt', ...open }],
  '(site)/license.xml GET': [{ address: '/license.xml', ...open }],
  '(site)/tdm-policy.json GET': [{ address: '/tdm-policy.json', ...missing }],
  '(site)/well-known/tdmrep.json GET': [{ address: '/.well-known/tdmrep.json', ...open }],
  '(site)/well-known/security.txt GET': [{ address: '/.well-known/security.txt', ...missing }],
  '(site)/news-sitemap.xml GET': [{ address: '/news-sitemap.xml', ...open }],
  ...feedsOf('', {}),
  ...feedsOf('corrections/', {}),
  '(site)/sitemap.xml GET': [{ address: '/sitemap.xml', ...open }],
  '(site)/sitemap/[part] GET': [
    { address: '/sitemap/places.xml', params: { part: 'places.xml' }, ...open },
    { address: '/sitemap/9.xml', params: { part: '9.xml' }, ...missing },
    { address: '/sitemap/x', params: { part: '../x' }, ...missing },
  ],
  ...feedsOf('[place]/', { place: 'city' }),
  ...feedsOf('tag/[slug]/', { slug: 'none' }),
  ...feedsOf('author/[slug]/', { slug: 'none' }),
  '(site)/search/suggest GET': [
    { address: '/search/suggest?q=%E5%A4%A7', ...open },
    { address: '/search/suggest', ...open },
  ],
  '(door)/sign-out POST': [
    { address: '/sign-out', method: 'POST', signedIn: 303, signedOut: 303, writes: true },
  ],
  '(door)/sign-in/oidc POST': [
    // Where no provider is configured there is no such way; e2e/provider.spec.ts goes it.
    { address: '/sign-in/oidc', method: 'POST', form: { link: '1' }, ...missing },
  ],
  'api/uploads POST': [
    { ...uploadingTo('one’s own', draftOf), signedIn: 201, writes: true },
    { ...uploadingTo('another’s', () => draftOf(another)), signedIn: 201, writes: true, may: desk },
    { ...uploadingTo('none', async () => none), signedIn: 404 },
  ],
  'desk/media/[id]/[file] GET': [
    { ...pictureOf('one’s own', (own) => own), signedIn: 200 },
    { ...pictureOf('another’s', () => another), signedIn: 200, may: desk },
    { address: '/desk/media/none/480.webp', params: inPath, ...missing },
    { address: '/desk/media/none/..%2fmaster.jpg', params: inPath, ...missing },
  ],
  'desk/settings/rules/export GET': [
    { address: '/desk/settings/rules/export?kind=word', signedIn: 200, signedOut: 404 },
    { address: '/desk/settings/rules/export?kind=none', ...missing },
  ],
  'api/auth/[...nextauth] GET': [
    { address: '/api/auth/session', params: { nextauth: ['session'] }, ...open },
    { address: '/api/auth/csrf', params: { nextauth: ['csrf'] }, ...open },
    { address: '/api/auth/signout', params: { nextauth: ['signout'] }, ...reports },
    { address: '/api/auth/nonsense', params: { nextauth: ['nonsense'] }, ...missing },
  ],
  'api/auth/[...nextauth] POST': [
    {
      address: '/api/auth/signout',
      params: { nextauth: ['signout'] },
      method: 'POST',
      form: { csrfToken: 'made-up' },
      ...reports,
    },
    {
      address: '/api/auth/session',
      params: { nextauth: ['session'] },
      method: 'POST',
      form: { role: 'administrator' },
      ...missing,
    },
    { address: '/api/auth/_log', params: { nextauth: ['_log'] }, method: 'POST', ...missing },
  ],
}

type Exported = Record<string, (...given: unknown[]) => Promise<unknown>>
const load = (file: string) => import(/* @vite-ignore */ `/${file}`) as Promise<Exported>

/** Everything that files of this name export, as the table calls it. */
async function exportedBy(fileName: string): Promise<Map<string, Exported[string]>> {
  const found = new Map<string, Exported[string]>()
  for (const file of globSync(`app/**/${fileName}.{ts,tsx}`)) {
    const place = file.replace(/^app\//, '').replace(/\/?[a-z]+\.tsx?$/, '')
    for (const [name, member] of Object.entries(await load(file))) {
      if (typeof member === 'function') found.set(`${place} ${name}`, member)
    }
  }
  return found
}

const exportedActions = await exportedBy('actions')
const exportedRoutes = await exportedBy('route')
const names = (table: Iterable<string>) => [...table].sort()

describe('the table names everything there is, and nothing else', () => {
  test('server actions', () => {
    expect(exportedActions.size).toBeGreaterThan(15)
    const listed = [...Object.keys(actions), ...Object.keys(door)]
    expect(names(listed)).toEqual(names(exportedActions.keys()))
  })
  test('route handlers', () => {
    expect(exportedRoutes.size).toBeGreaterThan(7)
    expect(names(Object.keys(routes))).toEqual(names(exportedRoutes.keys()))
  })
  test('no other file makes its exports callable from outside', () => {
    const files = globSync('{app,components,newsroom}/**/*.{ts,tsx}')
    const callable = files.filter((file) =>
      /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8')),
    )
    expect(
      callable.every((file) => /\/actions\.tsx?$/.test(file)),
      callable.join(),
    ).toBe(true)
  })
})

const who = [null, ...roles] as const

describe.each(Object.entries(actions))('%s', (name, targets) => {
  const call = exportedActions.get(name) as (input: unknown) => Promise<Outcome<unknown>>

  for (const { on, may, input, reads } of targets) {
    test.each(who)(`${on}: %s`, async (role) => {
      const actor = await newPerson(role ?? 'administrator')
      const given = await input(actor)
      await browseAs(role && actor)
      const before = await everyRow()
      const outcome = await call(given)
      const isDone = role !== null && may.includes(role)
      expect(outcome.ok, JSON.stringify(outcome)).toBe(isDone)
      if (!outcome.ok) expect(outcome.refused.code).not.toBe('unexpected')
      if (isDone && !reads) expect(await everyRow()).not.toEqual(before)
      else expect(await everyRow()).toEqual(before)
    })
  }

  const allowed = targets.find(({ may }) => may.length > 0)
  const role = allowed?.may.at(-1)

  test.each([
    { role: 'administrator' },
    { isAdministrator: true },
    { passwordHash: 'x' },
    { stage: 'approved', publishedAt: new Date(0), authorId: 'someone' },
    { actor: { id: 'someone', role: 'administrator' } },
  ])('refuses what nobody asked for: %j', async (extra) => {
    const actor = await newPerson(role ?? 'administrator')
    const given = (await allowed?.input(actor)) as object
    // Where the form has such a field, a second one can't be told from it.
    if (Object.keys(extra).some((key) => key in given)) return
    await browseAs(actor)
    const before = await everyRow()
    const outcome = await call({ ...given, ...extra })
    expect(outcome).toMatchObject({ ok: false, refused: { code: 'invalid' } })
    expect(await everyRow()).toEqual(before)
  })

  test('refuses what is no input at all', async () => {
    await browseAs(await newPerson('administrator'))
    const before = await everyRow()
    const none = [undefined, null, '', 'x', 0, true, [], [{}], { '': '' }]
    for (const given of [...none, JSON.parse('{"__proto__":{"role":"administrator"},"x":1}')]) {
      expect(await call(given)).toMatchObject({ ok: false, refused: { code: 'invalid' } })
    }
    expect(await everyRow()).toEqual(before)
  })
})

describe.each(Object.entries(door))('%s', (name, { works, fails }) => {
  const send = (fields: Fields) => {
    const form = new FormData()
    for (const [field, text] of Object.entries(fields)) form.set(field, text)
    const call = exportedActions.get(name) as (_: object, form: FormData) => Promise<DoorState>
    return call({}, form).catch((sentOn: { digest?: string }) => {
      if (sentOn.digest?.startsWith('NEXT_REDIRECT')) return { done: true } as DoorState
      throw sentOn
    })
  }

  if (works) {
    test('does what it is for', async () => {
      const fields = await works()
      await browseAs(null)
      const before = await everyRow()
      expect(await send(fields)).toEqual({ done: true })
      expect(await everyRow()).not.toEqual(before)
    })
  }
  test.each([null, 'administrator'] as const)('refuses, %s', async (role) => {
    const fields = await fails()
    await browseAs(role && (await newPerson(role)))
    const before = await everyRow()
    expect((await send(fields)).problem).toBeTruthy()
    expect(await everyRow()).toEqual(before)
  })
  test.each(['role', 'passwordHash', 'personId', '__proto__'])(
    'refuses the field %s',
    async (extra) => {
      const fields = await (works ?? fails)()
      await browseAs(null)
      const before = await everyRow()
      const state = await send(Object.assign(JSON.parse(`{"${extra}":"administrator"}`), fields))
      expect(state.problem).toBeTruthy()
      expect(await everyRow()).toEqual(before)
    },
  )
})

describe.each(Object.entries(routes))('%s', (name, cases) => {
  const handle = exportedRoutes.get(name) as (
    request: NextRequest,
    context: object,
  ) => Promise<Response>

  for (const each of cases) {
    test.each(who)(`${each.on ?? each.address}: %s`, async (role) => {
      const actor = await newPerson(role ?? 'administrator')
      const { address, params } = await placeOf(each, actor)
      const body = (await each.bytes?.()) ?? (each.method && new URLSearchParams(each.form))
      await browseAs(role && actor)
      const before = await everyRow()
      const request = new Request(`http://localhost:3000${address}`, {
        method: each.method ?? 'GET',
        ...(body && { body }),
      })
      const answer = await handle(request, { params: Promise.resolve(params) })
      const isDone = role !== null && (each.may ?? everyone).includes(role)
      expect(answer.status).toBe(isDone ? each.signedIn : role ? 404 : each.signedOut)
      const text = await answer.text()
      if (name.startsWith('(site)')) expect(text).toBe(await asStranger(handle, each))
      if (isDone && each.writes) expect(await everyRow()).not.toEqual(before)
      else expect(await everyRow()).toEqual(before)
    })
  }
})

async function placeOf({ address: made, params = {} }: Route, actor: Actor) {
  const address = typeof made === 'string' ? made : await made(actor)
  return { address, params: typeof params === 'function' ? params(address) : params }
}

/** What the same address says to nobody in particular: readers' pages know no one. */
async function asStranger(
  handle: (request: NextRequest, context: object) => Promise<Response>,
  route: Route,
): Promise<string> {
  const { address, params } = await placeOf(route, cast.administrator)
  await browseAs(null)
  const request = new Request(`http://localhost:3000${address}`)
  return (await handle(request, { params: Promise.resolve(params) })).text()
}

test('the session of next-auth names whoever is signed in, and nobody else', async () => {
  const handle = exportedRoutes.get('api/auth/[...nextauth] GET')
  const ask = async () => {
    const request = new Request('http://localhost:3000/api/auth/session')
    const params = Promise.resolve({ nextauth: ['session'] })
    const answer = (await handle?.(request, { params })) as Response
    return answer.json()
  }
  await browseAs(null)
  expect(await ask()).toEqual({})
  const editor = await newPerson('editor')
  await browseAs(editor)
  expect((await ask()).user).toEqual({ name: editor.name })
  await suspend(commandLine, editor.id)
  expect((await ask()).user).toBeUndefined()
})

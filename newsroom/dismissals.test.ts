import { and, desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { StoryContent } from '@/content/story'
import { type FoundPlace, placeOf, sorted } from '@/copydesk/dismissals'
import { rules } from '@/copydesk/rules/index'
import { activity, db, dismissals, transaction } from '@/db'
import { messagesFor } from '@/messages'
import type { WordRule } from '@/rules/house-rules'
import { tick } from './clock'
import { dismiss, takeBackDismissal } from './dismissals'
import { draftHouseRule, takeHouseRulesLive } from './house-rule-acts'
import { findIn, getReading } from './proofing'
import { editSection } from './sections'
import { addSource } from './sources'
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

const { reporter, editor, chief } = cast

const bodyOf = (...texts: string[]): StoryContent['body'] => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const asOf = '截止5月底，步道已完成八成。'
const number = '咨询请拨打13800000000，谢谢。'

/** What stands open in the saved text, with its place. */
async function openIn(storyId: string) {
  const { content } = await getStory(cast.administrator, storyId)
  const reading = await getReading(cast.administrator, storyId)
  const { findings, blocks } = findIn(content, reading)
  return sorted(findings, blocks, reading.dismissals).open.map((finding) => ({
    rule: finding.rule,
    place: placeOf(finding, blocks),
  }))
}
async function firstPlace(storyId: string, rule: string): Promise<FoundPlace> {
  const found = (await openIn(storyId)).find((each) => each.rule === rule)
  if (!found) throw new Error(`${rule} finds nothing.`)
  return found.place
}
const refused = (key: string) => ({ reason: { key } })
const rulesOpen = async (storyId: string) => (await openIn(storyId)).map(({ rule }) => rule)

test('a story is read as its section and its source ask for', async () => {
  const input = { name: '河岸周刊', kind: 'reprint' as const, url: null }
  const { id: sourceId } = await addSource(editor, input)
  const reprinted = await writtenStory(reporter, { sourceId })
  expect(await rulesOpen(reprinted)).toEqual(['R02'])
  const news = await writtenStory(reporter)
  expect(await rulesOpen(news)).toEqual([])
  const { id: sectionId } = section
  await editSection(chief, { sectionId, isNews: true })
  expect(await rulesOpen(news)).toEqual(['R01'])
  await saveNow(reporter, news, { dateline: '本报5月6日讯' })
  expect(await rulesOpen(news)).toEqual([])
  await editSection(chief, { sectionId, isNews: false })
})

describe('a finding that was left as it is', () => {
  test('is closed here, by the author, with the reason, and open again when taken back', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(asOf, asOf.replace('5', '6')) })
    const place = await firstPlace(storyId, 'T06')
    const at = new Date('2026-05-06T08:00:00Z')
    const input = { storyId, rule: 'T06', place, reason: ' 引用通报原文。 ' }
    const [dismissal, ...more] = await dismiss(reporter, input, at)
    expect(more).toEqual([])
    expect(dismissal).toEqual({
      id: expect.any(String),
      rule: 'T06',
      place,
      reason: '引用通报原文。',
      personName: reporter.name,
      at,
    })
    expect(await rulesOpen(storyId)).toEqual(['T06'])
    const rest = await takeBackDismissal(reporter, { storyId, dismissalId: dismissal?.id ?? '' })
    expect(rest).toEqual([])
    expect(await rulesOpen(storyId)).toEqual(['T06', 'T06'])
  })

  test('or the whole rule, for what is written later, too; twice is once', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(asOf) })
    const input = { storyId, rule: 'T06', reason: '全文照录。' }
    await dismiss(reporter, input)
    expect(await dismiss(editor, input)).toHaveLength(1)
    await saveNow(reporter, storyId, { body: bodyOf(asOf, asOf.replace('5', '6')) })
    expect(await rulesOpen(storyId)).toEqual([])
  })

  test('the whole rule after each of its places', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(asOf) })
    const place = await firstPlace(storyId, 'T06')
    await dismiss(reporter, { storyId, rule: 'T06', place, reason: '原文。' })
    expect(await dismiss(reporter, { storyId, rule: 'T06', reason: '全文。' })).toHaveLength(2)
  })

  test('takes a reason, and something that is found in the saved text', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(asOf) })
    const place = await firstPlace(storyId, 'T06')
    const input = { storyId, rule: 'T06', place, reason: '原文。' }
    const silent = dismiss(reporter, { ...input, reason: ' \n' })
    await expect(silent).rejects.toMatchObject(refused('noteMissing'))
    const elsewhere = dismiss(reporter, { ...input, place: { ...place, before: '别处，' } })
    await expect(elsewhere).rejects.toMatchObject(refused('findingGone'))
    const unknown = dismiss(reporter, { ...input, rule: 'X99' })
    await expect(unknown).rejects.toMatchObject(refused('findingGone'))
    await expect(dismiss(cast.otherReporter, input)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is not the author’s to change while others read', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(asOf) })
    const place = await firstPlace(storyId, 'T06')
    const input = { storyId, rule: 'T06', place, reason: '原文。' }
    await moveNow(reporter, storyId, 'submit')
    await expect(dismiss(reporter, input)).rejects.toMatchObject(refused('inReview'))
    expect(await dismiss(editor, input)).toHaveLength(1)
  })

  test('is in the log of the house, who and why, without the words themselves', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(number) })
    const place = await firstPlace(storyId, 'T08')
    const input = { storyId, rule: 'T08', place, reason: '公布的服务热线。' }
    const [{ id = '' } = {}] = await dismiss(chief, input)
    await takeBackDismissal(chief, { storyId, dismissalId: id })
    const rows = await db()
      .select()
      .from(activity)
      .where(eq(activity.storyId, storyId))
      .orderBy(desc(activity.sequence))
      .limit(2)
    expect(rows).toMatchObject([
      { action: 'takeBackDismissal', actorId: chief.id, detail: { dismissal: id, rule: 'T08' } },
      { action: 'override', actorId: chief.id, detail: { note: '公布的服务热线。' } },
    ])
    expect(JSON.stringify(rows)).not.toContain('13800000000')
  })
})

describe('what blocks', () => {
  const blocked = (text: string) => ({ reason: { key: 'blocked.T08', values: { text } } })

  test('keeps the story from being signed until it is mended; handing it in stays free', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(number) })
    await moveNow(reporter, storyId, 'submit')
    const signing = moveNow(editor, storyId, 'approve')
    await expect(signing).rejects.toMatchObject(blocked('13800000000'))
    expect((await getStory(editor, storyId)).blocking).toMatchObject([
      { rule: 'T08', reason: { key: 'blocked.T08' } },
    ])
    await saveNow(editor, storyId, {})
    expect((await getStory(editor, storyId)).blocking).toEqual([])
    await moveNow(chief, storyId, 'approve')
  })

  test('is left standing by a chief alone, here or as a rule', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(number) })
    const place = await firstPlace(storyId, 'T08')
    const input = { storyId, rule: 'T08', reason: '公布的服务热线。' }
    for (const actor of [reporter, editor]) {
      for (const given of [input, { ...input, place }]) {
        await expect(dismiss(actor, given)).rejects.toMatchObject(refused('needsRole.chief'))
      }
    }
    await moveNow(reporter, storyId, 'submit')
    const [override] = await dismiss(chief, { ...input, place })
    expect(override).toMatchObject({ isOverride: true, personName: chief.name })
    await moveNow(editor, storyId, 'approve')
    const taking = takeBackDismissal(editor, { storyId, dismissalId: override?.id ?? '' })
    await expect(taking).rejects.toMatchObject(refused('needsRole.chief'))
    await takeBackDismissal(chief, { storyId, dismissalId: override?.id ?? '' })
    for (const move of ['publish', 'schedule'] as const) {
      const publishAt = new Date(Date.now() + 3_600_000)
      const going = moveNow(editor, storyId, move, { publishAt })
      await expect(going).rejects.toMatchObject(blocked('13800000000'))
    }
    await dismiss(chief, input)
    await moveNow(editor, storyId, 'publish')
  })

  test('does not hold the clock: what was signed goes out', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(number) })
    await moveNow(reporter, storyId, 'submit')
    const [{ id: dismissalId = '' } = {}] = await dismiss(chief, {
      storyId,
      rule: 'T08',
      reason: '公布的服务热线。',
    })
    await moveNow(editor, storyId, 'approve')
    await moveNow(editor, storyId, 'schedule', { publishAt: new Date(Date.now() + 3_600_000) })
    await takeBackDismissal(chief, { storyId, dismissalId })
    expect((await getStory(editor, storyId)).blocking).toHaveLength(1)
    expect(await tick(new Date(Date.now() + 7_200_000))).toEqual([storyId])
  })

  test('may be a word of the house, from the day it is live, where the section reads it', async () => {
    const storyId = await writtenStory(reporter)
    const rule: WordRule = {
      kind: 'word',
      wrong: '步道',
      right: null,
      severity: 'block',
      unless: [],
      sectionId: section.id,
      reason: '正式名称未定。',
      source: '',
    }
    const drafted = await draftHouseRule(editor, { rule })
    expect((await getStory(reporter, storyId)).blocking).toEqual([])
    await takeHouseRulesLive(chief, { rules: [drafted] })
    const { blocking } = await getStory(reporter, storyId)
    expect(new Set(blocking.map((each) => each.reason.key))).toEqual(new Set(['blocked.H01']))
    await saveNow(reporter, storyId, { sectionId: otherSection.id })
    expect((await getStory(reporter, storyId)).blocking).toEqual([])
  })

  test('has its sentence, whichever rule it is', () => {
    for (const { id, severity, sources } of rules) {
      if (severity === 'block' || sources.includes('H')) {
        expect(messagesFor('en').reasons.blocked).toHaveProperty(id)
      }
    }
  })
})

describe('the database refuses, whoever asks', () => {
  const answer = (work: () => Promise<unknown>) =>
    transaction(async () => {
      await work()
    }).then(
      () => 'done',
      (problem) => `${problem.message} ${problem.cause?.message ?? ''}`,
    )

  test('an override by anyone but a chief, and a dismissal that is not what it was', async () => {
    const storyId = await writtenStory(reporter, { body: bodyOf(asOf) })
    const [{ id = '' } = {}] = await dismiss(editor, { storyId, rule: 'T06', reason: '原文。' })
    const row = and(eq(dismissals.id, id))
    const [stored] = await db().select().from(dismissals).where(row)
    if (!stored) throw new Error('The dismissal is gone.')
    const forge = (change: object) =>
      answer(() =>
        db()
          .insert(dismissals)
          .values({ ...stored, id: 'forged', ...change }),
      )
    const set = (change: object) => answer(() => db().update(dismissals).set(change).where(row))
    expect(await forge({ isOverride: true })).toContain('by a chief alone')
    expect(await forge({ takenBackAt: new Date() })).toContain('stays as it was made')
    const takenBack = { takenBackBy: editor.id, takenBackAt: new Date() }
    expect(await set({ ...takenBack, reason: '别的理由' })).toContain('stays as it was made')
    expect(await set({ ...takenBack, place: { text: '别处' } })).toContain('stays as it was made')
    expect(await answer(() => db().delete(dismissals).where(row))).toContain('stays as it was')
    expect(await set(takenBack)).toBe('done')
    expect(await set({ takenBackBy: chief.id })).toContain('stays as it was made')
  })
})

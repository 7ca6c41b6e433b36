import { desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { activity, corrections, db, transaction } from '@/db'
import type { CorrectionKind } from '@/rules/corrections'
import {
  draftCorrection,
  listCorrectionLog,
  listCorrections,
  listCorrectionsForDesk,
  listCorrectionsToSign,
  setCorrectionAside,
  signCorrection,
} from './corrections'
import { onPurge } from './pages'
import { saveSettings } from './settings'
import { cast, moveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, editor, otherEditor, chief } = cast

async function liveStory(): Promise<string> {
  const id = await writtenStory()
  await moveNow(reporter, id, 'submit')
  await moveNow(editor, id, 'approve')
  await moveNow(editor, id, 'publish')
  return id
}

async function drafted(
  storyId: string,
  kind: CorrectionKind = 'correction',
  text = '步道全长应为六公里。',
) {
  return (await draftCorrection(editor, { storyId, kind, text })).id
}

async function told(storyId: string, at = new Date(), text?: string) {
  const correctionId = await drafted(storyId, 'correction', text)
  await signCorrection(otherEditor, { storyId, correctionId }, at)
  return correctionId
}

const refused = (key: string) => ({ reason: { key } })
const logged = async () => (await listCorrectionLog(null, 500)).corrections.map(({ id }) => id)

describe('a correction takes four eyes', () => {
  test('nothing is shown before it is signed, and then it is, as it was written', async () => {
    const storyId = await liveStory()
    const correctionId = await drafted(storyId, 'clarification', '  第一行\r\n第二行 ')
    expect(await listCorrections(storyId)).toEqual([])
    expect(await logged()).not.toContain(correctionId)
    const at = new Date()
    await signCorrection(otherEditor, { storyId, correctionId }, at)
    expect(await listCorrections(storyId)).toEqual([
      { id: correctionId, kind: 'clarification', text: '第一行\n第二行', at },
    ])
    expect(await logged()).toContain(correctionId)
  })

  test('who wrote it does not sign it, whatever their role', async () => {
    const storyId = await liveStory()
    const correctionId = await drafted(storyId)
    const signing = signCorrection(editor, { storyId, correctionId })
    await expect(signing).rejects.toMatchObject(refused('ownCorrection'))
    const promoted = { ...editor, role: 'chief' } as const
    await expect(signCorrection(promoted, { storyId, correctionId })).rejects.toThrow()
    expect(await listCorrections(storyId)).toEqual([])
  })

  test('reporters neither write nor sign one, and others’ stories are not there for them', async () => {
    const storyId = await liveStory()
    const draft = { storyId, kind: 'update', text: '新情况。' } as const
    await expect(draftCorrection(reporter, draft)).rejects.toMatchObject(refused('needsEditor'))
    await expect(draftCorrection(cast.otherReporter, draft)).rejects.toMatchObject({
      code: 'not-found',
    })
    const correctionId = await drafted(storyId)
    const signing = signCorrection(reporter, { storyId, correctionId })
    await expect(signing).rejects.toMatchObject(refused('needsEditor'))
  })

  test('the signature takes the role of the house’s last review', async () => {
    const storyId = await liveStory()
    const correctionId = await drafted(storyId)
    await saveSettings(chief, { reviews: [{ role: 'editor' }, { role: 'chief' }] })
    const signing = signCorrection(otherEditor, { storyId, correctionId })
    await expect(signing).rejects.toMatchObject(refused('needsRole.chief'))
    await signCorrection(chief, { storyId, correctionId })
    expect(await listCorrections(storyId)).toHaveLength(1)
    await saveSettings(chief, { reviews: [{ role: 'editor' }] })
  })

  test('the database refuses what the house would', async () => {
    const storyId = await liveStory()
    const id = await drafted(storyId)
    const row = eq(corrections.id, id)
    const answer = (work: () => Promise<unknown>) =>
      transaction(async () => {
        await work()
      }).then(
        () => 'done',
        (problem) => `${problem.message} ${problem.cause?.message ?? ''}`,
      )
    const set = (change: object) => answer(() => db().update(corrections).set(change).where(row))
    const decidedAt = new Date()
    const byHerself = { state: 'signed', decidedBy: editor.id, decidedAt }
    expect(await set(byHerself)).toContain('nobody signs their own correction')
    expect(await set({ text: '别的话' })).toContain('a correction stays as it was written')
    expect(await set({ state: 'signed' })).toContain('signed by someone, at some time')
    await signCorrection(otherEditor, { storyId, correctionId: id })
    expect(await set({ state: 'setAside' })).toContain('a correction stays as it was written')
    expect(await answer(() => db().delete(corrections).where(row))).toContain('stays as it was')
    const [stored] = await db().select().from(corrections).where(row)
    if (!stored) throw new Error('The correction is gone.')
    const forged = { ...stored, id: 'forged' }
    const insert = await answer(() => db().insert(corrections).values(forged))
    expect(insert).toContain('waits for its signature')
  })
})

describe('a correction stays', () => {
  test('it is decided once', async () => {
    const storyId = await liveStory()
    const correctionId = await told(storyId)
    for (const again of [signCorrection, setCorrectionAside]) {
      const once = again(chief, { storyId, correctionId })
      await expect(once).rejects.toMatchObject(refused('correctionDecided'))
    }
  })

  test('one that is set aside is never shown, and stays in the record', async () => {
    const storyId = await liveStory()
    const correctionId = await drafted(storyId)
    await setCorrectionAside(editor, { storyId, correctionId })
    expect(await listCorrections(storyId)).toEqual([])
    expect(await listCorrectionsForDesk(editor, storyId)).toMatchObject([
      { id: correctionId, state: 'setAside', draftedBy: editor.name, decidedBy: editor.name },
    ])
  })

  test('the log of the house tells of each step', async () => {
    const storyId = await liveStory()
    const correctionId = await told(storyId)
    const rows = await db()
      .select()
      .from(activity)
      .where(eq(activity.storyId, storyId))
      .orderBy(desc(activity.sequence))
      .limit(2)
    expect(rows).toMatchObject([
      { action: 'signCorrection', actorId: otherEditor.id, detail: { correction: correctionId } },
      { action: 'draftCorrection', actorId: editor.id, detail: { note: '步道全长应为六公里。' } },
    ])
  })

  test('another story’s correction is none of this one’s', async () => {
    const [storyId, other] = [await liveStory(), await liveStory()]
    const correctionId = await drafted(other)
    const signing = signCorrection(otherEditor, { storyId, correctionId })
    await expect(signing).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what is no correction is refused in words', () => {
  test.each([
    ['nothing', '', 'correctionEmpty'],
    ['white space', ' \n\t', 'correctionEmpty'],
    ['more than anyone reads', '好'.repeat(1_001), 'badInput'],
  ])('%s', async (_, text, key) => {
    const storyId = await liveStory()
    const draft = draftCorrection(editor, { storyId, kind: 'correction', text })
    await expect(draft).rejects.toMatchObject(refused(key))
  })

  test('of a story that is not out', async () => {
    const storyId = await writtenStory()
    const draft = draftCorrection(editor, { storyId, kind: 'correction', text: '更正。' })
    await expect(draft).rejects.toMatchObject(refused('notLive'))
  })
})

describe('the log', () => {
  test('pages by key, newest first, each once', async () => {
    const storyId = await liveStory()
    const at = new Date('2030-01-01T00:00:00Z')
    const ids = [await told(storyId, at), await told(storyId, at), await told(storyId, at)]
    const first = await listCorrectionLog(null, 2)
    const second = await listCorrectionLog(first.next, 2)
    const seen = [...first.corrections, ...second.corrections].map(({ id }) => id)
    expect(seen.slice(0, 3).sort()).toEqual([...ids].sort())
    expect(new Set(seen).size).toBe(seen.length)
    expect((await listCorrectionLog('not a cursor', 1)).corrections).toHaveLength(1)
  })

  test('loses the corrections of a withdrawn story, and gets them back with it', async () => {
    const storyId = await liveStory()
    const correctionId = await told(storyId)
    await moveNow(editor, storyId, 'unpublish', { note: '撤回。' })
    expect(await logged()).not.toContain(correctionId)
    expect(await listCorrections(storyId)).toEqual([])
    await moveNow(reporter, storyId, 'submit')
    await moveNow(editor, storyId, 'approve')
    await moveNow(editor, storyId, 'publish')
    expect(await logged()).toContain(correctionId)
  })

  test('and the story let go of their pages at once', async () => {
    const storyId = await liveStory()
    const correctionId = await drafted(storyId)
    const purged = new Set<string>()
    const stop = onPurge((tags) => tags.forEach((tag) => void purged.add(tag)))
    await signCorrection(otherEditor, { storyId, correctionId })
    expect(purged).toContain(`story:${storyId}`)
    expect(purged).toContain('corrections')
    purged.clear()
    await moveNow(editor, storyId, 'unpublish', { note: '撤回。' })
    stop()
    expect(purged).toContain('corrections')
  })
})

test('what waits for a signature waits for everyone but who wrote it', async () => {
  const storyId = await liveStory()
  const id = await drafted(storyId)
  const waiting = async (actor: typeof editor) =>
    (await listCorrectionsToSign(actor)).map((each) => each.id)
  expect(await waiting(otherEditor)).toContain(id)
  expect(await waiting(editor)).not.toContain(id)
  expect(await waiting(reporter)).toEqual([])
})

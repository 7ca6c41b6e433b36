import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db, markedErrors, transaction } from '@/db'
import { errorRatesOf, listErrorMarks, markError, takeBackErrorMark } from './marked-errors'
import { getStory } from './stories'
import { cast, publishedStory, saveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, editor, chief } = cast
const refused = (key: string) => ({ reason: { key } })

async function sealedVersion() {
  const storyId = await publishedStory({ headline: '步到今天开放' })
  const { version } = await getStory(editor, storyId)
  return { storyId, versionId: version.id }
}
const wrong = { kind: 'character', words: '步到', isInHeadline: true } as const

describe('an error in a sealed version', () => {
  test('is marked, counts for its rate, and no more when taken back', async () => {
    const version = await sealedVersion()
    const { storyId, versionId } = version
    expect(await errorRatesOf(editor, storyId)).toEqual({})
    const at = new Date()
    const { id } = await markError(editor, { ...version, ...wrong, note: '应为步道' }, at)
    expect(await listErrorMarks(reporter, version)).toEqual([
      { id, ...wrong, note: '应为步道', personName: editor.name, at },
    ])
    const rates = await errorRatesOf(reporter, storyId)
    // 标题6字，摘要17字，正文15字。
    expect(rates).toEqual({
      [versionId]: { marked: 1, points: 2, characters: 38, rate: 526.32, passes: false },
    })
    await takeBackErrorMark(chief, { storyId, errorId: id })
    await takeBackErrorMark(chief, { storyId, errorId: id })
    expect(await errorRatesOf(reporter, storyId)).toEqual({})
    expect(await listErrorMarks(reporter, version)).toEqual([])
  })

  test('is marked where its words stand, and as often as they do', async () => {
    const version = await sealedVersion()
    const mark = (change: object) => markError(editor, { ...version, ...wrong, ...change })
    await expect(mark({ words: '  ' })).rejects.toMatchObject(refused('errorWordsMissing'))
    await expect(mark({ isInHeadline: false })).rejects.toMatchObject(refused('errorWordsNotFound'))
    await expect(mark({ words: '别处' })).rejects.toMatchObject(refused('errorWordsNotFound'))
    await expect(mark({ words: '好'.repeat(61) })).rejects.toMatchObject(refused('badInput'))
    await mark({})
    await expect(mark({})).rejects.toMatchObject(refused('errorMarkedAlready'))
  })

  test('is for editors to mark, in what can’t change any more', async () => {
    const version = await sealedVersion()
    const byReporter = markError(reporter, { ...version, ...wrong })
    await expect(byReporter).rejects.toMatchObject(refused('needsEditor'))
    const { storyId } = version
    await saveNow(editor, storyId, { headline: '步到明天开放' })
    const { version: open } = await getStory(editor, storyId)
    const inDraft = markError(editor, { storyId, versionId: open.id, ...wrong })
    await expect(inDraft).rejects.toMatchObject(refused('versionNotSealed'))
    const elsewhere = { ...version, storyId: await writtenStory() }
    await expect(markError(editor, { ...elsewhere, ...wrong })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('the database refuses a mark in an open version, and one that is not what it was', async () => {
    const version = await sealedVersion()
    const { id } = await markError(editor, { ...version, ...wrong })
    const answer = (work: () => Promise<unknown>) =>
      transaction(async () => {
        await work()
      }).then(
        () => 'done',
        (problem) => `${problem.message} ${problem.cause?.message ?? ''}`,
      )
    const row = eq(markedErrors.id, id)
    const [stored] = await db().select().from(markedErrors).where(row)
    if (!stored) throw new Error('The mark is gone.')
    const draft = await getStory(reporter, await writtenStory())
    const inDraft = { ...stored, id: 'forged', storyId: draft.id, versionId: draft.version.id }
    const insert = (error: typeof stored) => answer(() => db().insert(markedErrors).values(error))
    expect(await insert(inDraft)).toContain('in a sealed version of the story')
    const set = (change: object) => answer(() => db().update(markedErrors).set(change).where(row))
    const takenBack = { takenBackBy: chief.id, takenBackAt: new Date() }
    expect(await set({ ...takenBack, kind: 'digit' })).toContain('stays as it was marked')
    expect(await answer(() => db().delete(markedErrors).where(row))).toContain('stays as it was')
    expect(await set(takenBack)).toBe('done')
    expect(await set({ takenBackBy: editor.id })).toContain('stays as it was marked')
  })
})

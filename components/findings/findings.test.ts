import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Copy } from '@/copydesk/proof'
import type { Answer } from './reading.worker'
import { answerTo, editorOf, paragraph, storyOf, unread, words } from './testing'
import { standsAt, underlinesKey } from './underlines'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const aPause = () => vi.advanceTimersByTimeAsync(500)
const comma = '会议上午召开,下午结束。'

type Story = ReturnType<typeof storyOf>
const rulesOf = ({ findings }: Story) => findings.getState().open.map(({ finding }) => finding.rule)

function underlined(at: ReturnType<typeof editorOf>): string[] {
  const all = underlinesKey.getState(at.state())?.find() ?? []
  return all.map(({ from, to }) => at.state().doc.textBetween(from, to))
}

test('what is wrong in the text and in its fields is found a moment after the last key', async () => {
  const at = editorOf(paragraph(words('会议开了')))
  const story = storyOf(at, { fields: { headline: '大桥通车。' } })
  await aPause()
  expect(rulesOf(story)).toEqual(['P18'])
  at.type(',下午结束。', 5)
  expect(rulesOf(story)).toEqual(['P18'])
  await aPause()
  expect(rulesOf(story)).toEqual(['P18', 'P01'])
  expect(underlined(at)).toEqual([','])
  story.change({ headline: '大桥通车' })
  await aPause()
  expect(rulesOf(story)).toEqual(['P01'])
})

test('what a reprint has to name is asked for as soon as its source is chosen', async () => {
  const sources = [{ id: 'weekly', name: '河岸周刊', kind: 'reprint' as const }]
  const at = editorOf(paragraph(words('会议开了。')))
  const story = storyOf(at, { fields: { sourceId: 'weekly' }, reading: unread })
  await aPause()
  expect(rulesOf(story)).toEqual([])
  story.findings.know({ ...unread, records: { ...unread.records, sources } })
  await aPause()
  expect(rulesOf(story)).toEqual(['R02'])
  story.change({ original: { author: '温蓝', headline: '会开了', url: '', licence: '授权函' } })
  await aPause()
  expect(rulesOf(story)).toEqual([])
})

test('nothing is read or drawn while an input method composes', async () => {
  const at = editorOf(paragraph(words(comma)))
  const read = vi.fn(async (copy: Copy) => answerTo(copy))
  at.view.composing = true
  const before = at.state()
  storyOf(at, { proofreader: { know: () => {}, read, close: () => {} } })
  const opened = at.state()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(read).not.toHaveBeenCalled()
  expect(at.state()).toBe(opened)
  expect(at.state().doc).toBe(before.doc)
  at.view.composing = false
  await aPause()
  expect(underlined(at)).toEqual([','])
})

test('an answer that comes during a composition waits for its end', async () => {
  const at = editorOf(paragraph(words(comma)))
  const answers: (() => void)[] = []
  const read = (copy: Copy) =>
    new Promise<Answer>((resolve) => answers.push(() => resolve(answerTo(copy))))
  storyOf(at, { proofreader: { know: () => {}, read, close: () => {} } })
  await aPause()
  at.view.composing = true
  answers.shift()?.()
  await aPause()
  expect(underlined(at)).toEqual([])
  at.view.composing = false
  await aPause()
  answers.shift()?.()
  await aPause()
  expect(underlined(at)).toEqual([','])
})

test('what was found in a text that has gone on is not shown', async () => {
  const at = editorOf(paragraph(words(comma)))
  const answers: (() => void)[] = []
  const read = (copy: Copy) =>
    new Promise<Answer>((resolve) => answers.push(() => resolve(answerTo(copy))))
  const story = storyOf(at, { proofreader: { know: () => {}, read, close: () => {} } })
  await aPause()
  at.view.dispatch(at.state().tr.delete(1, 8))
  answers.shift()?.()
  await vi.advanceTimersByTimeAsync(10)
  expect(rulesOf(story)).toEqual([])
  await aPause()
  answers.shift()?.()
  await aPause()
  expect(story.findings.getState()).toMatchObject({ phase: 'read', open: [] })
})

test('underlines move with the text, and go when their words change', async () => {
  const at = editorOf(paragraph(words(comma)), paragraph(words('人来了,车走了。')))
  storyOf(at)
  await aPause()
  expect(underlined(at)).toEqual([',', ','])
  at.type('今天', 1)
  expect(underlined(at)).toEqual([',', ','])
  at.view.dispatch(at.state().tr.insertText('，', 9, 10))
  expect(underlined(at)).toEqual([','])
})

test('words that an input method is changing keep their line until it is done', async () => {
  const at = editorOf(paragraph(words('约300人左右到场。')))
  storyOf(at)
  await aPause()
  expect(underlined(at)).toEqual(['约300人左右'])
  at.type('ren', 3, true)
  expect(underlined(at)).toEqual(['约3ren00人左右'])
  await aPause()
  expect(underlined(at)).toEqual([])
})

test('what was left as it is stands apart, and comes back when that is taken back', async () => {
  const at = editorOf(paragraph(words(comma)))
  const story = storyOf(at)
  await aPause()
  const [found] = story.findings.getState().open
  const left = { id: 'd', rule: 'P01', reason: '引文如此', personName: '许知秋', at: new Date() }
  const spot = found?.spot ?? { text: '', before: '', after: '' }
  const reading = { ...unread, dismissals: [{ ...left, place: spot }] }
  story.findings.know(reading)
  expect(rulesOf(story)).toEqual([])
  expect(story.findings.getState().dismissed).toMatchObject([{ dismissal: { reason: '引文如此' } }])
  expect(underlined(at)).toEqual([])
  story.findings.know({ ...reading, dismissals: [] })
  expect(rulesOf(story)).toEqual(['P01'])
  expect(underlined(at)).toEqual([','])
})

test('a reader that is lost says so, and is asked again', async () => {
  const at = editorOf(paragraph(words(comma)))
  let isLost = true
  const read = async (copy: Copy) => {
    if (isLost) throw new Error('lost')
    return answerTo(copy)
  }
  const story = storyOf(at, { proofreader: { know: () => {}, read, close: () => {} } })
  await aPause()
  expect(story.findings.getState().phase).toBe('lost')
  isLost = false
  await vi.advanceTimersByTimeAsync(11_000)
  expect(rulesOf(story)).toEqual(['P01'])
})

test('two of the same words are two findings, each with its own place', async () => {
  const at = editorOf(paragraph(words('好,好。')), paragraph(words('好,好。')))
  const story = storyOf(at)
  await aPause()
  const keys = story.findings.getState().open.map(({ key }) => key)
  expect(new Set(keys).size).toBe(2)
  expect(keys.map((key) => standsAt(at.state(), key)?.from)).toEqual([2, 8])
})

test('of what lies one in the other only so much is drawn, and all of it is listed', async () => {
  const deep = `${'“'.repeat(1000)}开${'”'.repeat(1000)}`
  const at = editorOf(paragraph(words(deep)), paragraph(words(comma)))
  const story = storyOf(at)
  await aPause()
  expect(rulesOf(story)).toHaveLength(501)
  expect(underlined(at)).toHaveLength(9)
  expect(underlined(at).at(-1)).toBe(',')
})

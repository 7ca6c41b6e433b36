import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentNode } from '@/content/story'
import { fix, fixIn } from './fixing'
import { editorOf, paragraph, storyOf, words } from './testing'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function read(...content: DocumentNode[]) {
  const at = editorOf(...content)
  const { findings } = storyOf(at)
  await vi.advanceTimersByTimeAsync(500)
  const fixed = () => {
    const tr = at.state().tr
    const made = fixIn(tr, at.state(), findings.getState().open)
    tr.doc.check()
    return { made, body: tr.doc.toJSON().content as DocumentNode[] }
  }
  return { at, findings, fixed }
}

const note = { type: 'note', attrs: { text: '据年报,下同。', voice: 'editor' } }

test('all fixes are made at once, and words keep their form', async () => {
  const { fixed } = await read(
    paragraph(words('会议召'), words('开,下午', 'bold'), words('结束,散会。')),
    paragraph(words('增速为15~20%。')),
  )
  const { made, body } = fixed()
  expect(made).toBe(3)
  expect(body).toEqual([
    paragraph(words('会议召'), words('开，下午', 'bold'), words('结束，散会。')),
    paragraph(words('增速为15%~20%。')),
  ])
})

test('the words of a note and of a picture are mended where they are kept', async () => {
  const picture = {
    type: 'figure',
    attrs: {
      ...{ media: 'm', width: 4, height: 3, alt: '桥', credit: '某摄', focusX: 50, focusY: 50 },
      caption: '大桥(资料图)',
    },
  }
  const { fixed } = await read(paragraph(words('会议结束。'), note), picture)
  const { body } = fixed()
  expect(body[0]?.content?.[1]?.attrs?.text).toBe('据年报，下同。')
  expect(body[1]?.attrs?.caption).toBe('大桥（资料图）')
})

test('all that is wrong in one caption is mended at once, and its other words too', async () => {
  const picture = {
    type: 'figure',
    attrs: {
      ...{ media: 'm', width: 4, height: 3, focusX: 50, focusY: 50, alt: '桥(远景)' },
      ...{ caption: '大桥(资料图),下午.', credit: '张三,摄' },
    },
  }
  const { made, body } = (await read(picture)).fixed()
  expect(made).toBe(5)
  const { caption, alt, credit } = body[0]?.attrs ?? {}
  expect({ caption, alt, credit }).toEqual({
    caption: '大桥（资料图），下午。',
    alt: '桥（远景）',
    credit: '张三，摄',
  })
})

test('the words of the lead picture are mended together, and put back together', async () => {
  const lead = {
    ...{ media: 'm', width: 4, height: 3, focusX: 50, focusY: 50 },
    ...{ caption: '大桥,下午', alt: '桥(远景)', credit: '张三,摄' },
  }
  const at = editorOf(paragraph(words('桥通了。')))
  const { findings, change, fields } = storyOf(at, { fields: { lead } })
  await vi.advanceTimersByTimeAsync(500)
  const { made, undo } = fix(findings.getState().open, {
    ...{ editor: at.editor, fields, change },
    writtenIn: () => null,
  })
  expect(made).toBe(3)
  expect(fields().lead).toMatchObject({
    caption: '大桥，下午',
    alt: '桥（远景）',
    credit: '张三，摄',
  })
  undo()
  expect(fields().lead).toEqual(lead)
})

test('a line that begins with a mark joins the one before', async () => {
  const { fixed } = await read(paragraph(words('会议强调 ')), paragraph(words('，要抓好落实。')))
  expect(fixed()).toEqual({ made: 1, body: [paragraph(words('会议强调，要抓好落实。'))] })
})

test('where the words have moved the fix goes with them; where they have changed it is not made', async () => {
  const { at, fixed } = await read(
    paragraph(words('他说“今天开工。”。')),
    paragraph(words('增速为15~20%。')),
  )
  at.type('昨天', 1)
  expect(fixed().body[0]).toEqual(paragraph(words('昨天他说“今天开工。”')))
  at.type('9', at.state().doc.content.size - 6)
  const { made, body } = fixed()
  expect(made).toBe(1)
  expect(body[1]).toEqual(at.state().doc.child(1).toJSON())
})

test('what a fix would change beside the words found has to be as it was read, too', async () => {
  const { at, fixed } = await read(
    paragraph(words('会议强调'), { type: 'hardBreak' }, words(' ，要抓好落实。')),
  )
  expect(fixed().body).toEqual([paragraph(words('会议强调，要抓好落实。'))])
  at.view.dispatch(at.state().tr.insertText('好', 6, 7))
  expect(fixed().made).toBe(0)
})

test('a note among the words is never lost to a fix', async () => {
  const { at, findings } = await read(paragraph(words('今天,人'), note, words('来了。')))
  const [found] = findings.getState().open
  if (!found) throw new Error('Nothing was found.')
  const wide = { ...found.finding, fixes: [{ start: 2, end: 6, replacement: '，人来' }] }
  expect(fixIn(at.state().tr, at.state(), [{ ...found, finding: wide }])).toBe(0)
  const joining = await read(paragraph(words('会议强调 '), note), paragraph(words('，要落实。')))
  expect(JSON.stringify(joining.fixed().body)).toContain('据年报')
})

import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { storySchema } from '@/content/extensions'
import { findDamage, isSerious, repairIn } from './damage'

const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const words = (text: string, ...marks: string[]) => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
})
const document = (...content: object[]) => storySchema.nodeFromJSON({ type: 'doc', content })

async function repaired(doc: ReturnType<typeof document>, keep = (_: string) => true) {
  const damage = await findDamage(doc, 'zh-Hans')
  const { tr } = EditorState.create({ doc })
  const made = repairIn(tr, damage?.changes.filter(({ before }) => keep(before)) ?? [])
  tr.doc.check()
  return { doc: tr.doc, made, damage }
}

test('damage is put back in every block, and words keep their form', async () => {
  const { doc } = await repaired(
    document(
      { type: 'heading', attrs: { level: 2 }, content: [words('市監(jiān)察局')] },
      paragraph(
        words('他們?yōu)槠髽I(yè)'),
        words('解決難題,,', 'bold'),
        words('開工了,。', 'italic'),
      ),
    ),
  )
  expect(doc).toEqual(
    document(
      { type: 'heading', attrs: { level: 2 }, content: [words('市监察局')] },
      paragraph(words('他们为企业'), words('解决难题，', 'bold'), words('开工了。', 'italic')),
    ),
  )
})

test('a break in a line and a note stay where they are', async () => {
  const note = { type: 'note', attrs: { text: '见附表', voice: 'editor' } }
  const { doc } = await repaired(
    document(
      paragraph(words('監(jiān)察'), note, words('說,,'), { type: 'hardBreak' }, words('業(yè)')),
    ),
  )
  expect(doc).toEqual(
    document(paragraph(words('监察'), note, words('说，'), { type: 'hardBreak' }, words('业'))),
  )
})

test('each change can be left out', async () => {
  const { doc, made } = await repaired(
    document(paragraph(words('市監(jiān)察局說,,'))),
    (before) => before !== '說',
  )
  expect(doc.textContent).toBe('市监察局說，')
  expect(made).toBe(4)
})

test('what was changed meanwhile is left alone', async () => {
  const doc = document(paragraph(words('市監(jiān)察局說,,')))
  const damage = await findDamage(doc, 'zh-Hans')
  const { tr } = EditorState.create({ doc })
  tr.insertText('新', 1)
  repairIn(tr, damage?.changes ?? [])
  expect(tr.doc.textContent).toMatch(/^新/)
  tr.doc.check()
})

test('code, English and healthy text are not read as damaged', async () => {
  const code = { type: 'codeBlock', content: [words('監(jiān)察,,')] }
  expect(await findDamage(document(code), 'zh-Hans')).toBeNull()
  expect(await findDamage(document(paragraph(words('說,,'))), 'en')).toBeNull()
  expect(await findDamage(document(paragraph(words('大桥合龙了。'))), 'zh-Hans')).toBeNull()
})

test('one slip of the hand is not serious, a mirror’s work is', async () => {
  const seriousness = async (text: string) => {
    const damage = await findDamage(document(paragraph(words(text))), 'zh-Hans')
    return damage && isSerious(damage)
  }
  expect(await seriousness('大桥合龙了,，两岸的人都来看。')).toBe(false)
  expect(await seriousness('市監(jiān)察局說,,開工了。')).toBe(true)
  expect(await seriousness('桥上有\ufffd\ufffd个人。')).toBe(true)
})

import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { storySchema } from '@/content/extensions'
import { emptyContent } from '@/content/story'
import { findParts, takeOut } from './page-parts'

const sentence = '柳渡大桥主桥昨天上午合龙，两岸市民在南堤上看完了最后一节钢梁落位的全过程。'
const document = (...lines: string[]) =>
  storySchema.nodeFromJSON({
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  })
const page = document(
  '柳渡大桥合龙　望楼到柳渡六分钟过江',
  `本报讯　${sentence}`,
  '云汀日报社全媒体记者 许知秋 特约记者 邱石桥',
  '版权声明：',
  '凡文章来源为“云汀日报”的稿件，未经许可不得转载。',
)

test('a pasted page is proposed part by part, and taken out as it is taken', () => {
  const parts = findParts(page, emptyContent())
  expect(parts.map(({ name, words }) => [name, words])).toEqual([
    ['headline', '柳渡大桥合龙　望楼到柳渡六分钟过江'],
    ['byline', '云汀日报社全媒体记者 许知秋 特约记者 邱石桥'],
    ['dateline', '本报讯'],
    ['source', '云汀日报'],
    ['notice', '版权声明：\n凡文章来源为“云汀日报”的稿件，未经许可不得转载。'],
  ])
  const { tr } = EditorState.create({ doc: page })
  for (const { place } of parts.toReversed()) {
    if (place) takeOut(tr, { from: tr.mapping.map(place.from), to: tr.mapping.map(place.to) })
  }
  tr.doc.check()
  expect(tr.doc.textContent).toBe(sentence)
  expect(tr.doc.childCount).toBe(1)
})

test('what the fields hold is not proposed again', () => {
  const fields = {
    ...emptyContent(),
    headline: '已有标题',
    byline: [{ institution: '', role: '记者', names: ['许知秋'] }],
    sourceId: 'house',
  }
  expect(findParts(page, fields).map(({ name }) => name)).toEqual(['dateline', 'notice'])
})

test('a story without a page around it has no parts, and the last words can go', () => {
  expect(findParts(document('一座大桥', sentence), emptyContent())).toEqual([])
  const only = document('记者 许知秋')
  const { tr } = EditorState.create({ doc: only })
  takeOut(tr, { from: 1, to: only.content.size - 1 })
  tr.doc.check()
  expect(tr.doc.textContent).toBe('')
})

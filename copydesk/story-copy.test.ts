import { describe, expect, test } from 'vitest'
import { storySchema } from '@/content/extensions'
import { type DocumentNode, emptyContent, type StoryContent } from '@/content/story'
import { proofread } from './proof'
import { copyOfStory } from './story-copy'

const text = (words: string, bold = false): DocumentNode => ({
  type: 'text',
  text: words,
  ...(bold && { marks: [{ type: 'bold' }] }),
})
const p = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const picture = {
  media: 'm',
  width: 4,
  height: 3,
  alt: '',
  caption: '大桥(资料图)',
  credit: '某摄',
  focusX: 50,
  focusY: 50,
}
const note = { type: 'note', attrs: { text: '据年报,下同。', voice: 'editor' } }

const content = {
  ...emptyContent(),
  headline: '大桥通车。',
  dateline: '本报6月3日讯',
  lead: { ...picture, caption: '大桥,下午', alt: '桥(远)', credit: '张三,摄' },
  body: {
    type: 'doc',
    content: [
      p(text('会议召'), text('开,下', true), text('午结束。'), note),
      { type: 'figure', attrs: picture },
      { type: 'horizontalRule' },
      { type: 'codeBlock', content: [text('会议召开,下午结束。')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [p(text('𠮷野家(总店)'))] }] },
      {
        type: 'blockquote',
        content: [p(text('一行'), { type: 'hardBreak' }, text('会议,结束'))],
      },
    ],
  },
}

describe('a story as the copy desk reads it', () => {
  const copy = copyOfStory(content, { publishedOn: '2026-06-03' })
  const { findings } = proofread(copy)

  test('has a block for each field, paragraph, caption and note', () => {
    expect(copy.blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'headline 大桥通车。',
      'caption 大桥,下午',
      'alt 桥(远)',
      'credit 张三,摄',
      'dateline 本报6月3日讯',
      'paragraph 会议召开,下午结束。\ufffc',
      'note 据年报,下同。',
      'caption 大桥(资料图)',
      'credit 某摄',
      'item 𠮷野家(总店)',
      'quote 一行\n会议,结束',
    ])
    expect(copy.facts).toMatchObject({ dateline: '本报6月3日讯', publishedOn: '2026-06-03' })
  })

  test('speaks of its section and source as the house knows them', () => {
    const records = {
      sections: [
        { id: 'city', isNews: true },
        { id: 'depth', isNews: false },
      ],
      sources: [
        { id: 'house', name: '本报', kind: 'house' as const },
        { id: 'weekly', name: '河岸周刊', kind: 'reprint' as const },
      ],
    }
    const factsOf = (change: Partial<StoryContent>) => {
      const { facts = {} } = copyOfStory({ ...content, ...change }, {}, records)
      return { isNews: facts.isNews, source: facts.source }
    }
    expect(factsOf({ sectionId: 'city', sourceId: 'house' })).toEqual({
      isNews: true,
      source: { name: '本报', isHouse: true },
    })
    expect(factsOf({ sectionId: 'depth' })).toEqual({ isNews: false, source: undefined })
    const original = { author: '温蓝', headline: '', url: '', licence: '授权函' }
    // Another house opens its news in its own way.
    expect(factsOf({ sectionId: 'city', sourceId: 'weekly', original })).toEqual({
      isNews: false,
      source: { name: '河岸周刊', isHouse: false, author: '温蓝', licence: '授权函' },
    })
    expect(copyOfStory(content).facts).not.toHaveProperty('isNews')

    const news = copyOfStory({ ...content, dateline: '', sectionId: 'city' }, {}, records)
    const [missing] = proofread(news).findings.filter(({ rule }) => rule === 'R01')
    expect(missing && news.places[missing.block]).toEqual({ field: 'dateline' })
  })

  test('says of a picture which of its words are meant', () => {
    expect(copy.places.slice(1, 5)).toEqual([
      { field: 'lead', attribute: 'caption' },
      { field: 'lead', attribute: 'alt' },
      { field: 'lead', attribute: 'credit' },
      { field: 'dateline' },
    ])
  })

  test('is read through formatting, captions, notes and lists', () => {
    expect(findings.map(({ rule, block }) => `${rule} ${block}`)).toEqual([
      'P18 0',
      'P01 1',
      'P21 2',
      'P01 3',
      'P01 5',
      'P01 6',
      'R03 7',
      'P21 7',
      'P21 9',
      'P01 10',
    ])
  })

  test('gives the positions of the document', () => {
    const document = storySchema.nodeFromJSON(content.body)
    for (const { block, start, end, text } of findings) {
      const place = copy.places[block]
      if (!place || 'field' in place) continue
      if (place.attribute) {
        const node = document.nodeAt(place.position)
        expect(node?.attrs[place.attribute].slice(start, end)).toBe(text)
      } else {
        const from = place.position + start
        const read = document.textBetween(from, place.position + end, '\n', '\n')
        expect(read).toBe(text)
      }
    }
    expect(findings.length).toBeGreaterThan(5)
  })
})

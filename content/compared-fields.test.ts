import { expect, test } from 'vitest'
import { comparedFields, fieldTexts } from './compared-fields'
import { emptyContent, type StoryContent } from './story'

/** Something in each field that a story can have, the body apart. */
const full: Required<Omit<StoryContent, 'body'>> = {
  language: 'en',
  headline: '江滩步道开放',
  kicker: '江滩',
  subhead: '全长两公里',
  summary: '步道今天开放。',
  sectionId: 'city',
  tags: ['江滩'],
  byline: [{ institution: '晨报社', role: '记者', names: ['林小满'] }],
  sourceId: 'weekly',
  dateline: '本报5月6日讯',
  lead: {
    ...{ media: 'a', width: 900, height: 600, focusX: 50, focusY: 50 },
    ...{ alt: '桥塔', caption: '合龙前夜', credit: '制图：江叶' },
  },
  edition: { date: '2026-05-06', name: '早版', page: 'A03' },
  original: { author: '温蓝', headline: '步道开了', url: 'https://a.example/1', licence: '授权函' },
  scriptFixes: [{ from: '浪头发', to: '浪頭發' }],
}
const textsOf = (content: StoryContent) => fieldTexts(content, (kind, id) => (id ? kind + id : ''))
const changedIn = (change: Partial<StoryContent>) => {
  const before = textsOf(emptyContent())
  const after = textsOf({ ...emptyContent(), ...change })
  return comparedFields.filter((field) => before[field] !== after[field])
}

test.each(Object.entries(full))('who changed %s is shown it', (name, value) => {
  expect(changedIn({ [name]: value })).toHaveLength(1)
})

test.each(Object.entries(full.original))('of an original, its %s too', (name, value) => {
  const unknown = { author: '', headline: '', url: '', licence: '' }
  expect(changedIn({ original: { ...unknown, [name]: value } })).toEqual(['original'])
})

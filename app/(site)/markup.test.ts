import { describe, expect, test } from 'vitest'
import { vocabularyProblems } from '@/e2e/vocabulary'
import { absoluteAddress } from '@/newsroom/addresses'
import type { LiveStory } from '@/newsroom/reading'
import { listMarkup, siteMarkup, storyMarkup } from './markup'

const paper = { name: '晨报', tagline: '江边的早晨', lang: 'zh-Hans' } as const
const bare: LiveStory = {
  storyId: 'a',
  versionId: 'v',
  path: '/2026/05/06/a',
  language: 'zh-Hans',
  headline: '晨雾',
  kicker: '',
  subhead: '',
  summary: '',
  dateline: '',
  edition: null,
  original: null,
  sectionId: 's',
  sourceId: null,
  byline: [],
  tags: [],
  authors: [],
  responsibleEditor: '',
  body: { type: 'doc' },
  lead: null,
  picture: null,
  scriptFixes: [],
  characters: 10,
  firstPublishedAt: new Date('2026-05-06T01:30:00Z'),
  publishedAt: new Date('2026-05-06T02:30:00Z'),
  changedAt: new Date('2026-05-07T00:00:00Z'),
  week: '2026-05-04',
  section: { id: 's', slug: 'city', name: '城事' },
  source: null,
}
const full: LiveStory = {
  ...bare,
  headline: '</script><!-- “雾” 🚲',
  subhead: '江面能见度不足百米',
  summary: '江面有雾。',
  dateline: '本报5月6日讯',
  original: {
    author: '温蓝',
    headline: '雾锁江心',
    url: 'https://neighbour.example/fog',
    licence: '',
  },
  edition: { date: '2026-05-06', name: '早版', page: 'A03' },
  byline: [{ institution: '晨报社', role: '记者', names: ['林叙', 'محمد'] }],
  tags: Array.from({ length: 500 }, (_, index) => ({ slug: `t${index}`, name: `话题${index}` })),
  authors: [
    { slug: 'linxu', name: '林叙' },
    { slug: 'author', name: 'محمد' },
  ],
  responsibleEditor: '沈砚',
  picture: {
    media: 'abc',
    width: 3000,
    height: 2000,
    alt: '雾',
    caption: '江上',
    credit: '林叙 摄',
    focusX: 50,
    focusY: 50,
  },
  source: { name: '邻报', kind: 'reprint', url: 'https://neighbour.example/' },
}
const correction = { text: '时间应为七时。', at: new Date('2026-05-07T00:00:00Z') }
const storyFacts = storyMarkup({ story: full, corrections: [correction], notice: '转载' }, paper)
const list = { name: '城事', path: '/city', description: '晨报的城事', stories: [bare, full] }
const pages = {
  'a bare story': storyMarkup({ story: bare, corrections: [], notice: '' }, paper),
  'a story with all there is': storyFacts,
  'the front': siteMarkup(paper),
  'a section': listMarkup({ kind: 'section', ...list }, paper),
  'a tag without stories': listMarkup({ kind: 'tag', ...list, stories: [] }, paper),
  'an author': listMarkup({ kind: 'author', ...list }, paper),
}

describe('schema.org', () => {
  const broken: [string, object][] = [
    ['a type that is none', { ...storyFacts, publisher: { '@type': 'Newspapers', name: '晨报' } }],
    ['a property that is none', { ...storyFacts, printedIn: 'A03' }],
    ['a property of another type', { ...storyFacts, author: { '@type': 'Person', masthead: 'x' } }],
    ['a value of the wrong kind', { ...storyFacts, wordCount: 'ten' }],
    ['a thing of the wrong kind', { ...storyFacts, editor: { '@type': 'Place', name: '江边' } }],
  ]
  const found = vocabularyProblems(
    [...Object.values(pages), ...broken.map(([, facts]) => facts)].map((facts) =>
      JSON.parse(JSON.stringify(facts)),
    ),
  )

  test.each(Object.keys(pages).map((name, index) => [name, index] as const))(
    'knows every type, property and value of %s',
    (_, index) => expect(found[index]).toEqual([]),
  )
  test.each(broken.map(([name], index) => [name, index] as const))('refuses %s', (_, index) => {
    expect(found[Object.keys(pages).length + index]).not.toEqual([])
  })
})

test('a story names its authors, rights, corrections and place as its page does', () => {
  expect(storyFacts).toMatchObject({
    '@type': 'NewsArticle',
    headline: full.headline,
    dateline: '本报5月6日讯',
    printPage: 'A03',
    dateModified: '2026-05-07T00:00:00.000Z',
    author: [
      { name: '林叙', url: absoluteAddress('/author/linxu'), jobTitle: '记者' },
      { name: 'محمد', affiliation: { name: '晨报社' } },
    ],
    editor: { name: '沈砚' },
    isBasedOn: {
      headline: '雾锁江心',
      author: { '@type': 'Person', name: '温蓝' },
      url: 'https://neighbour.example/fog',
      publisher: { name: '邻报', url: 'https://neighbour.example/' },
    },
    copyrightHolder: { name: '邻报' },
    copyrightNotice: '转载',
    correction: [{ '@type': 'CorrectionComment', text: '时间应为七时。' }],
    publisher: { '@type': 'NewsMediaOrganization', url: absoluteAddress('/') },
    mainEntityOfPage: {
      breadcrumb: {
        itemListElement: [
          { position: 1, item: absoluteAddress('/') },
          { position: 2, item: absoluteAddress('/city') },
        ],
      },
    },
  })
})

test('the front says how the paper works', () => {
  expect(siteMarkup(paper).publisher).toMatchObject({
    '@type': 'NewsMediaOrganization',
    correctionsPolicy: absoluteAddress('/corrections-policy'),
    masthead: absoluteAddress('/masthead'),
  })
})

test('a picture is there in three shapes', () => {
  const images = storyFacts.image as string[]
  expect(images).toHaveLength(3)
  for (const shape of ['1x1', '4x3', '16x9']) {
    expect(
      images.some((address) => address.includes(`/media/abc/${shape}-`)),
      shape,
    ).toBe(true)
  }
})

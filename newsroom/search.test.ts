/** Over 300 lines: a table of what readers ask, and of what they must be given. */

import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StoryContent } from '@/content/story'
import { db, liveStories } from '@/db'
import { listUnindexed } from '@/db/live-search'
import { rebuildLive } from './rebuild'
import { mostCounted, searchStories } from './search'
import { indexMissing } from './search-index'
import { didYouMean, listMostUsedTags, suggest } from './search-suggestions'
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

const timeZone = 'Asia/Shanghai'
const paragraphs = (...texts: string[]): StoryContent['body'] => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const by = (...names: string[]) => [{ institution: '云汀日报社', role: '记者', names }]

/** In the order of their publication, a day apart from 1 May. */
const archive: Record<string, Partial<StoryContent>> = {
  bridge: {
    headline: '柳渡大桥合龙 望楼到柳渡六分钟过江',
    summary: '全长1386米的主桥合龙，预计半年后通车。',
    tags: ['柳渡大桥', '交通'],
    byline: by('许知秋', '邱石桥'),
    body: paragraphs('两岸工人在江心握手。', '大桥采用5G监测系统，数据由BIM平台汇总。'),
  },
  ferry: {
    headline: '江面大雾锁航 四条轮渡停了两小时',
    summary: '早高峰约三千名乘客改乘公交。',
    tags: ['轮渡', '天气'],
    byline: by('林叙'),
    body: paragraphs('海事部门说，能见度不足五十米。大桥上的车流也慢了下来。'),
  },
  hair: {
    headline: '老理发店里的手艺人',
    summary: '剪一次头发十块钱，四十年没涨过价。',
    sectionId: otherSection.id,
    tags: ['老街'],
    byline: by('苏晚'),
    body: paragraphs('后街的面馆隔壁，理发师傅干了一辈子。只有一只表挂在墙上。'),
  },
  english: {
    language: 'en',
    headline: 'New bridge closes the last gap over the river',
    summary: 'Drivers will cross in six minutes once it opens.',
    tags: ['English'],
    byline: by('Anna Lindqvist'),
    body: paragraphs('Engineers joined the two halves on Sunday. Ferries kept running below.'),
  },
  umbrella: {
    language: 'en',
    headline: 'Why everyone here carries an umbrella',
    summary: 'Rain falls on 190 days a year in Yunting.',
    byline: by('Tom Okafor'),
    body: paragraphs(
      'The café on the quay lends umbrellas. Its owner says customers return most of them.',
    ),
  },
  port: {
    headline: '云汀港10月吞吐量破400万吨',
    summary: '集装箱增长11.3%，创单月新高。',
    tags: ['云汀港', '经济'],
    byline: by('周一鸣'),
    body: paragraphs('港务集团说，新开的航线通往釜山和大阪，冷链占了两成。'),
  },
  school: {
    headline: '三所新学校9月开学',
    summary: '新增学位4200个，缓解望楼片区入学难。',
    tags: ['教育'],
    byline: by('沈砚'),
    body: paragraphs('每所学校都有游泳池。校长说，AI课程从三年级开始，用的是国产大模型。'),
  },
  water: {
    headline: '今夜停水：望楼区六个小区',
    summary: '检修从22时持续到次日5时。',
    tags: ['停水'],
    byline: by('林叙'),
    body: paragraphs('请居民提前储水。详情可拨打热线96116。'),
  },
  traditional: {
    language: 'zh-Hant',
    headline: '雲汀與臺灣漁民的三十年',
    summary: '一封信，兩岸的港灣。',
    byline: by('羅青'),
    body: paragraphs('漁船後來換了發動機，頭髮也白了。'),
  },
  quote: {
    headline: '“把桥修到家门口”——访总工程师',
    summary: '他说，桥是给人走的。',
    byline: by('許知秋'),
    body: paragraphs('他用Wi-Fi把图纸传到现场。他最喜欢的书是《桥》。𠮷野家在桥头开了店。'),
  },
  market: {
    headline: '菜价回落',
    summary: '白菜每斤九毛。',
    tags: ['菜价'],
    byline: by('苏晚'),
    body: paragraphs('批发市场的老板说，雾散了，船就来了，菜也就便宜了。大桥通车以后还会更便宜。'),
  },
  latest: {
    headline: '柳渡大桥荷载试验完成',
    summary: '三十六辆重车驶上桥面。',
    tags: ['柳渡大桥'],
    byline: by('邱石桥'),
    body: paragraphs('试验数据显示，主桥挠度小于设计值。'),
  },
}
const ids: Record<string, string> = {}
const nameOf = new Map<string, string>()

beforeAll(async () => {
  let day = 1
  for (const [name, change] of Object.entries(archive)) {
    const at = new Date(Date.UTC(2026, 4, day++, 2))
    const id = await writtenStory(cast.reporter, change, at)
    await moveNow(cast.reporter, id, 'submit', {}, at)
    await moveNow(cast.editor, id, 'approve', {}, at)
    await moveNow(cast.editor, id, 'publish', {}, at)
    ids[name] = id
    nameOf.set(id, name)
  }
})

async function found(query: string, rest: Partial<Parameters<typeof searchStories>[0]> = {}) {
  const { stories } = await searchStories({ query, timeZone, ...rest })
  return stories.map(({ storyId }) => nameOf.get(storyId) ?? storyId)
}

/** What is asked, and the stories given, in their order. */
const asked: [query: string, stories: string[], rest?: Parameters<typeof found>[1]][] = [
  // Words of two characters.
  ['大桥', ['latest', 'bridge', 'market', 'ferry']],
  ['柳渡', ['latest', 'bridge']],
  ['轮渡', ['ferry']],
  ['大雾', ['ferry']],
  ['学校', ['school']],
  ['停水', ['water']],
  ['菜价', ['market']],
  ['望楼', ['water', 'bridge', 'school']],
  ['面馆', ['hair']],
  ['釜山', ['port']],
  ['合龙', ['bridge']],
  ['试验', ['latest']],
  // Longer words and several.
  ['柳渡大桥', ['latest', 'bridge']],
  ['荷载试验', ['latest']],
  ['大桥 通车', ['bridge', 'market']],
  ['大桥 合龙', ['bridge']],
  ['学校 游泳池', ['school']],
  ['大桥 没有这个词', []],
  ['总工程师', ['quote']],
  // One character, of what announces a story.
  ['雾', ['ferry']],
  ['菜', ['market']],
  // The other script.
  ['大橋', ['latest', 'bridge', 'market', 'ferry']],
  ['輪渡', ['ferry']],
  ['頭髮', ['traditional', 'hair'].reverse()],
  ['头发', ['hair', 'traditional']],
  ['台湾', ['traditional']],
  ['臺灣', ['traditional']],
  ['渔民', ['traditional']],
  ['漁船後來', ['traditional']],
  ['麵館', ['hair']],
  ['學校開學', ['school']],
  [
    '云汀',
    [
      'traditional',
      'port',
      'latest',
      'market',
      'quote',
      'water',
      'school',
      'umbrella',
      'english',
      'hair',
      'ferry',
      'bridge',
    ],
  ],
  // Latin letters and figures inside Han.
  ['5G', ['bridge']],
  ['５ｇ监测', ['bridge']],
  ['BIM平台', ['bridge']],
  ['bim', ['bridge']],
  ['AI课程', ['school']],
  ['ai', ['school']],
  ['wifi', []],
  ['Wi-Fi', ['quote']],
  ['400万吨', ['port']],
  ['1386米', ['bridge']],
  ['11.3%', ['port']],
  ['96116', ['water']],
  ['𠮷野家', ['quote']],
  // English.
  ['bridge', ['english']],
  ['bridges', ['english']],
  ['ferry', ['english']],
  ['umbrellas rain', ['umbrella']],
  ['cafe', ['umbrella']],
  ['CAFÉ', ['umbrella']],
  ['returned customers', ['umbrella']],
  // Names: who wrote it, what it is about, where.
  ['许知秋', ['quote', 'bridge']],
  ['許知秋', ['quote', 'bridge']],
  ['邱石桥', ['latest', 'bridge']],
  ['林叙 停水', ['water']],
  ['lindqvist', ['english']],
  ['老街', ['hair']],
  // Phrases.
  ['“六分钟过江”', ['bridge']],
  ['"last gap"', ['english']],
  ['"gap last"', []],
  ['gap last', ['english']],
  ['「大桥通车」', ['market']],
  ['“柳渡通车”', []],
  // Asked as a sentence: no story has it so, but one has its words.
  ['柳渡大桥什么时候通车', ['bridge']],
  // Filters.
  ['云汀日报社', ['hair'], { sectionId: otherSection.id }],
  ['大桥', ['latest', 'bridge', 'market', 'ferry'], { sectionId: section.id }],
  ['大桥', [], { sectionId: otherSection.id }],
  ['大桥', ['ferry'], { from: '2026-05-02', until: '2026-05-10' }],
  ['大桥', ['latest'], { from: '2026-05-12' }],
  ['大桥', ['bridge'], { until: '2026-05-01' }],
  ['大桥', ['latest', 'bridge', 'market', 'ferry'], { from: 'yesterday', until: '2026-02-31' }],
]

test('the table is long enough', () => {
  expect(asked.length).toBeGreaterThanOrEqual(60)
})

test.each(asked)('%s finds %j %o', async (query, stories, rest = {}) => {
  expect(await found(query, rest)).toEqual(stories)
})

describe('hostile queries (A10)', () => {
  test.each([
    '"',
    '""',
    "'; drop table live_stories; --",
    '大桥" OR "x',
    '大桥*',
    'headline : 大桥',
    '{marks} : s0city',
    'NEAR(大桥 合龙, 5)',
    '大桥 AND NOT 合龙',
    '大桥 & !合龙 | (a:*)',
    "a' <-> 'b':*A",
    '%大桥%',
    '_',
    '\\',
    '\u0000大桥\u0000',
    '\ud800大桥\udfff',
    '\ud800',
    '大桥'.repeat(5_000),
    'a '.repeat(5_000),
    '"'.repeat(10_000),
    '^大桥',
    '-大桥',
    '+大桥',
    'c0大',
    's0city',
    'p0yunting',
    'zzgapzz',
    '$1',
    '?',
  ])('%j gives no error', async (query) => {
    const { stories } = await searchStories({ query, timeZone })
    for (const { storyId } of stories) expect(nameOf.has(storyId)).toBe(true)
    await suggest(query)
    await didYouMean(query)
  })

  test.each([
    { sectionId: "city' OR 1=1" },
    { after: "anywhere.1.' or 1=1" },
    { after: 'nowhere.1.x' },
    { after: 'anywhere.999999999999999.x' },
    { after: 'anywhere.9999999999999.x' },
    { from: '9999-99-99', until: "' or 1=1" },
  ])('%j neither', async (rest) => {
    for (const name of await found('大桥', rest)) expect(Object.keys(ids)).toContain(name)
  })

  test('marks can’t be asked for', async () => {
    expect(await found('s0city')).toEqual([])
    expect(await found('c0桥')).toEqual([])
  })
})

test('a draft is not found, nor what a live story does not say yet', async () => {
  await writtenStory(cast.reporter, { headline: '未发布的独家' })
  await saveNow(cast.reporter, ids.port as string, { headline: '改了还没发' })
  expect(await found('独家')).toEqual([])
  expect(await found('还没发')).toEqual([])
  expect(await suggest('独家')).toEqual([])
})

test('pages follow each other without a gap or an echo', async () => {
  const all: string[] = []
  let after: string | null = null
  do {
    const page = await searchStories({ query: '云汀', timeZone, after }, 3)
    expect(page.count).toBe(12)
    all.push(...page.stories.map(({ storyId }) => nameOf.get(storyId) ?? ''))
    after = page.next
  } while (after)
  expect(all).toEqual(await found('云汀'))
  expect(mostCounted).toBe(1_000)
})

test('what matched is set apart in the headline, and in the text where the summary has it not', async () => {
  const { stories } = await searchStories({ query: '大橋 通车', timeZone })
  const marked = (segments: { text: string; isHit: boolean }[]) =>
    segments.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')
  expect(stories.map(({ shown }) => [marked(shown.headline), marked(shown.text)])).toEqual([
    ['柳渡[大桥]合龙 望楼到柳渡六分钟过江', '全长1386米的主桥合龙，预计半年后[通车]。'],
    ['菜价回落', expect.stringContaining('[大桥通车]以后')],
  ])
})

test('what was asked as a sentence and found by its words says so', async () => {
  const loose = await searchStories({ query: '柳渡大桥什么时候通车', timeZone })
  expect(loose.isLoose).toBe(true)
  expect((await searchStories({ query: '柳渡大桥', timeZone })).isLoose).toBe(false)
})

test.each([
  ['芸汀', '云汀'],
  ['yunting', '云汀'],
  ['liudu', '柳渡'],
  ['柳度大桥', '柳渡大桥'],
  ['林序', '林叙'],
  ['zhouyiming', '周一鸣'],
  ['许之秋', '许知秋'],
  ['umbrela', 'umbrella'],
  ['brigde', 'bridge'],
  ['tiyu', '体育'],
])('%s may have meant %s', async (typed, meant) => {
  expect(await didYouMean(typed)).toContain(meant)
})

test.each([['大桥'], ['云汀'], ['bridge'], ['xqzk'], ['']])(
  '%j meant nothing else',
  async (typed) => {
    expect(await didYouMean(typed)).not.toContain(typed)
    if (typed === 'xqzk' || typed === '') expect(await didYouMean(typed)).toEqual([])
  },
)

test('what is typed is gone on with: sections, tags, authors, headlines', async () => {
  const texts = async (typed: string) =>
    (await suggest(typed)).map(({ kind, text }) => `${kind} ${text}`)
  expect(await texts('柳渡')).toEqual([
    'tag 柳渡大桥',
    'story 柳渡大桥荷载试验完成',
    'story 柳渡大桥合龙 望楼到柳渡六分钟过江',
  ])
  expect(await texts('体')).toContain('section 体育')
  expect(await texts('邱石')).toContain('author 邱石桥')
  expect(await texts('umbr')).toContain('story Why everyone here carries an umbrella')
  expect(await texts('liudu')).toContain('tag 柳渡大桥')
  expect(await texts('輪渡')).toContain('tag 轮渡')
  expect(await texts('   ')).toEqual([])
  for (const { path } of await suggest('柳渡')) expect(path).toMatch(/^\/[\w/-]+$/)
})

test('the tags most used come first', async () => {
  expect((await listMostUsedTags(2)).map(({ name }) => name)).toEqual(['江滩', '柳渡大桥'])
})

test('a withdrawn story is gone, with all its words (A12), and comes back where it was', async () => {
  const id = ids.ferry as string
  await moveNow(cast.chief, id, 'unpublish', { note: '撤下' })
  expect(await found('轮渡')).toEqual([])
  expect(await found('大桥')).toEqual(['latest', 'bridge', 'market'])
  expect(await suggest('轮渡')).toEqual([])
  expect(await didYouMean('lundu')).toEqual([])
  expect((await searchStories({ query: '轮渡', timeZone })).count).toBe(0)
  await moveNow(cast.reporter, id, 'submit')
  await moveNow(cast.editor, id, 'approve')
  await moveNow(cast.editor, id, 'publish')
  expect(await found('大桥')).toEqual(['latest', 'bridge', 'market', 'ferry'])
})

test('a changed story is found by what it says now', async () => {
  const id = ids.market as string
  await saveNow(cast.reporter, id, { headline: '肉价上涨', tags: [], byline: by('苏晚') })
  await moveNow(cast.reporter, id, 'submit')
  await moveNow(cast.editor, id, 'approve')
  await moveNow(cast.editor, id, 'publish')
  expect(await found('菜价')).toEqual([])
  expect(await found('肉价')).toEqual(['market'])
})

test('a rebuild changes nothing, and what an upgrade left unindexed is indexed', async () => {
  const before = await found('云汀')
  await rebuildLive()
  expect(await found('云汀')).toEqual(before)
  expect(await listUnindexed(1)).toEqual([])
  expect(await indexMissing()).toBe(0)
  expect(
    await db()
      .select()
      .from(liveStories)
      .where(eq(liveStories.storyId, ids.port as string)),
  ).toHaveLength(1)
})

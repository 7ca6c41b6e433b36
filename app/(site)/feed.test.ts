import { eq } from 'drizzle-orm'
import FeedMe from 'feedme'
import { parseFeed } from 'feedsmith'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentNode } from '@/content/story'
import { db, liveStories, transaction } from '@/db'
import { brokenRulesOfAtom, brokenRulesOfJson, brokenRulesOfRss } from '@/e2e/feed-rules'
import { childrenOf, readXml, textOf } from '@/e2e/strict-xml'
import { absoluteAddress } from '@/newsroom/addresses'
import { storyUrn } from '@/newsroom/feeds'
import { describedBy } from '@/newsroom/pages'
import { readdress } from '@/newsroom/readdress'
import { saveSettings } from '@/newsroom/settings'
import { addSource } from '@/newsroom/sources'
import { getStory } from '@/newsroom/stories'
import { defaultSyndication } from '@/newsroom/syndication'
import { cast, moveNow, saveNow, testNewsroom, writtenStory } from '@/newsroom/testing'
import { authorFeed, paperFeed, sectionFeed, tagFeed } from './feed-routes'

testNewsroom()

const files = ['rss.xml', 'atom.xml', 'feed.json'] as const
type File = (typeof files)[number]
const request = new Request('http://localhost:3000/')
const read = async (answer: Promise<Response>) => (await answer).text()
const paperIn = (file: File) => read(paperFeed(file)(request, { params: Promise.resolve({}) }))
const rules = {
  'rss.xml': brokenRulesOfRss,
  'atom.xml': brokenRulesOfAtom,
  'feed.json': brokenRulesOfJson,
}
const addressOf = (file: File) => absoluteAddress(`/${file}`)

const paragraph = (...content: DocumentNode[]) => ({ type: 'paragraph', content })
const link = (text: string, href: string) => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
})
const text = (text: string) => ({ type: 'text', text })

const ids: Record<string, string> = {}
async function publish(name: string, change: Parameters<typeof writtenStory>[1], at: string) {
  const now = new Date(at)
  const id = await writtenStory(cast.reporter, change, now)
  ids[name] = id
  await publishNow(id, now)
  return id
}
async function publishNow(id: string, now: Date) {
  await moveNow(cast.reporter, id, 'submit', {}, now)
  await moveNow(cast.editor, id, 'approve', {}, now)
  await moveNow(cast.editor, id, 'publish', {}, now)
}
const syndicate = (change: Partial<typeof defaultSyndication>) =>
  saveSettings(cast.chief, { syndication: { ...defaultSyndication, ...change } })

beforeAll(async () => {
  await syndicate({ feedText: 'full', hub: 'https://hub.example/' })
  await publish(
    'links',
    {
      headline: 'A & B：“<i>”不是标记 ]]> 🚲',
      tags: ['江滩', '𠮷野家'],
      body: {
        type: 'doc',
        content: [
          paragraph(text('见 ]]> 与 '), link('图 “一”', '/city'), text(' & '), link('注', '#n')),
          paragraph(link('外面', 'https://example.org/?a=1&b="2"')),
        ],
      },
    },
    '2026-05-06T01:30:00Z',
  )
  await publish(
    'rtl',
    { headline: 'שלום', byline: [{ institution: '', role: '记者', names: ['محمد'] }] },
    '2026-05-06T02:30:00Z',
  )
  const source = await addSource(cast.editor, { name: '邻报', kind: 'reprint', url: null })
  await publish('reprint', { sourceId: source.id }, '2026-05-06T03:30:00Z')
})

/** Title, id, address and text of each entry, as two libraries that share no code read them. */
const readers: Record<string, (document: string) => Seen[]> = {
  feedsmith: (document) => {
    const { format, feed } = parseFeed(document)
    if (format === 'rss') {
      return (feed.items ?? []).map((item) => ({
        title: item.title,
        id: item.guid?.value,
        url: item.link,
        html: item.content?.encoded,
      }))
    }
    if (format === 'atom') {
      return (feed.entries ?? []).map((entry) => ({
        title: typeof entry.title === 'string' ? entry.title : entry.title?.value,
        id: entry.id,
        url: entry.links?.[0]?.href,
        html: typeof entry.content === 'string' ? entry.content : entry.content?.value,
      }))
    }
    if (format !== 'json') throw new Error(`A feed of the form ${format}.`)
    return (feed.items ?? []).map((item) => ({
      title: item.title,
      id: item.id,
      url: item.url,
      html: item.content_html,
    }))
  },
  feedme: (document) => {
    const parser = new FeedMe(true)
    parser.on('error', (problem: Error) => {
      throw problem
    })
    parser.end(document)
    const textIn = (value: unknown): string | undefined =>
      typeof value === 'object' && value !== null
        ? ((value as { text?: string; href?: string }).text ?? (value as { href?: string }).href)
        : (value as string | undefined)
    return (parser.done()?.items ?? []).map((item: Record<string, unknown>) => ({
      title: textIn(item.title),
      id: textIn(item.guid ?? item.id),
      url: textIn(item.link ?? item.url),
      html: textIn(item['content:encoded'] ?? item.content ?? item.content_html),
    }))
  },
}
interface Seen {
  title?: string | undefined
  id?: string | undefined
  url?: string | undefined
  html?: string | undefined
}

describe.each(files)('%s', (file) => {
  test('keeps the rules of its specification', async () => {
    expect(rules[file](await paperIn(file), addressOf(file))).toEqual([])
  })

  test.each(Object.keys(readers))('is read by %s as it was written', async (name) => {
    const seen = readers[name]?.(await paperIn(file)) ?? []
    const path = '/2026/05/06/a-b-i-bushi-biaoji'
    expect(seen.map(({ title }) => title)).toEqual([
      '江滩步道今天开放',
      'שלום',
      'A & B：“<i>”不是标记 ]]> 🚲',
    ])
    expect(seen[2]).toMatchObject({
      id: storyUrn(ids.links ?? ''),
      url: absoluteAddress(path),
    })
    expect(seen[2]?.html).toContain(
      `见 ]]&gt; 与 <a href="${absoluteAddress('/city')}">图 “一”</a>`,
    )
    expect(seen[2]?.html).toContain(`<a href="${absoluteAddress(`${path}#n`)}">注</a>`)
    expect(seen[2]?.html).toContain('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">')
    expect(seen[0]?.html ?? '', 'a reprint is not ours to give whole').not.toContain('六公里的')
  })

  test('is there for a section, a tag and an author, and for none that is not there', async () => {
    const at = async (answer: Promise<Response>, path: string) => {
      const document = await read(answer)
      expect(rules[file](document, absoluteAddress(`${path}/${file}`)), path).toEqual([])
      return document
    }
    const place = Promise.resolve({ place: 'city' })
    expect(await at(sectionFeed(file)(request, { params: place }), '/city')).toContain('שלום')
    const tag = { params: Promise.resolve({ slug: 'jiangtan' }) }
    expect(await at(tagFeed(file)(request, tag), '/tag/jiangtan')).toContain('🚲')
    const author = { params: Promise.resolve({ slug: 'linxiaoman' }) }
    const theirs = await at(authorFeed(file)(request, author), '/author/linxiaoman')
    expect(theirs).not.toContain('שלום')
    const none = { params: Promise.resolve({ slug: 'none', place: 'none' }) }
    for (const feed of [sectionFeed, tagFeed, authorFeed]) {
      expect((await feed(file)(request, none)).status).toBe(404)
    }
  })

  test('names the hub where it is announced, and none elsewhere', async () => {
    const { result, page } = await describedBy(() => paperIn(file))
    expect(result).toContain('https://hub.example/')
    expect(page.links).toEqual({ hub: 'https://hub.example/', self: addressOf(file) })
    const tag = { params: Promise.resolve({ slug: 'jiangtan' }) }
    expect(await read(tagFeed(file)(request, tag))).not.toContain('hub.example')
  })

  test('carries summaries where the house wants it so', async () => {
    await syndicate({ feedText: 'summary' })
    const document = await paperIn(file)
    await syndicate({ feedText: 'full', hub: 'https://hub.example/' })
    expect(rules[file](document, addressOf(file))).toEqual([])
    expect(document).toContain('全长六公里的步道今天起向市民开放。')
    expect(document).not.toContain('href="https://example.org')
  })
})

test('a story keeps its id and first time through a change and a new address', async () => {
  const id = await publish('moving', { headline: '一改再改' }, '2026-05-06T04:00:00Z')
  const entry = async () => {
    const feed = readXml(await paperIn('atom.xml'))
    const found = childrenOf(feed, 'entry').find((each) => textOf(each, 'id') === storyUrn(id))
    return found && { ...found, title: textOf(found, 'title'), updated: textOf(found, 'updated') }
  }
  expect(await entry()).toMatchObject({ title: '一改再改', updated: '2026-05-06T04:00:00.000Z' })
  await saveNow(cast.reporter, id, { headline: '改了三次' }, new Date('2026-05-06T05:00:00Z'))
  await publishNow(id, new Date('2026-05-06T05:00:00Z'))
  const { revision } = await getStory(cast.editor, id)
  await readdress(cast.editor, { storyId: id, revision, slug: 'elsewhere' })
  const after = await entry()
  expect(after).toMatchObject({ title: '改了三次', updated: '2026-05-06T05:00:00.000Z' })
  expect(after && textOf(after, 'published')).toBe('2026-05-06T04:00:00.000Z')
  expect(JSON.stringify(after)).toContain('/elsewhere')
  await moveNow(cast.editor, id, 'unpublish', { note: '撤下' })
  expect(await entry()).toBeUndefined()
})

describe('what nobody could have stored, in case it is there (X10)', () => {
  const hostile = '前\u0000\u0008\u001f\ufffe后 ]]> </title><script>alert(1)</script> 𠮷🙂'

  test.each(files)('%s holds', async (file) => {
    const id = ids.links ?? ''
    const [{ headline = '' } = {}] = await db()
      .select()
      .from(liveStories)
      .where(eq(liveStories.storyId, id))
    const set = (headline: string) =>
      transaction(() =>
        db().update(liveStories).set({ headline }).where(eq(liveStories.storyId, id)),
      )
    await set(hostile)
    const document = await paperIn(file)
    await set(headline)
    expect(rules[file](document, addressOf(file))).toEqual([])
    const seen = readers.feedsmith?.(document) ?? []
    expect(seen.map(({ title }) => title).join('\n')).toContain(
      '前后 ]]> </title><script>alert(1)</script> 𠮷🙂',
    )
  })
})

describe('the rules see what is broken', () => {
  const broken: [File, RegExp, string, string][] = [
    ['rss.xml', /<guid/, '<!--guid-->', 'exactly one guid'],
    ['rss.xml', / isPermaLink="false"/, '', 'is a link, or says it is none'],
    ['rss.xml', /(<pubDate>\w+, )/, '$1the ', 'is a time in its form'],
    ['rss.xml', /rel="self"/, 'rel="me"', 'names the feed itself'],
    ['rss.xml', /href=&quot;https?:[^&]*city&quot;/, 'href=&quot;/city&quot;', 'is whole'],
    ['rss.xml', /&lt;p&gt;/, '&lt;p onclick=1&gt;', 'is inert'],
    ['atom.xml', /<updated>.*<\/updated>/, '', 'exactly one updated'],
    ['atom.xml', /<id>urn:uuid:[^<]*/, '<id>7', 'is an IRI'],
    ['atom.xml', /<entry /, '<entry><pubDate/></entry><entry ', 'may hold pubDate'],
    ['atom.xml', / type="html">/, '>', 'names its type'],
    ['feed.json', /"content_\w+":/, '"content":', 'may hold content'],
    ['feed.json', /"version":"[^"]*"/, '"version":"1.1"', 'names JSON Feed 1.1'],
    ['feed.json', /"id":"[^"]*"/, '"id":7', 'is a text'],
    ['feed.json', /"date_modified":"(\d+)/, '"date_modified":"$1/', 'is a time in its form'],
  ]
  test.each(broken)('%s, %s', async (file, from, to, rule) => {
    const document = await paperIn(file)
    const changed = document
      .replace(from, to)
      .replace('<!--guid--> isPermaLink="false">', '<x>')
      .replace(/(<x>[^<]*)<\/guid>/, '$1</x>')
    expect(changed).not.toBe(document)
    expect(rules[file](changed, addressOf(file)).join()).toContain(rule)
  })
})

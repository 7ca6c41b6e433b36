/** What a feed tells of a story beyond its text: what was wrong in it, and its picture. */
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, liveStories, transaction } from '@/db'
import { brokenRulesOfAtom, brokenRulesOfJson, brokenRulesOfRss } from '@/e2e/feed-rules'
import { childrenOf, readXml, textOf } from '@/e2e/strict-xml'
import { absoluteAddress } from '@/newsroom/addresses'
import { draftCorrection, signCorrection } from '@/newsroom/corrections'
import { saveSettings } from '@/newsroom/settings'
import { defaultSyndication } from '@/newsroom/syndication'
import { cast, moveNow, testNewsroom, writtenStory } from '@/newsroom/testing'
import { type FeedFile, paperFeed } from './feed-routes'

testNewsroom()

const forms = {
  'rss.xml': {
    broken: brokenRulesOfRss,
    times: [
      '<lastBuildDate>Thu, 07 May 2026 03:00:00 GMT<',
      '<pubDate>Thu, 07 May 2026 01:00:00 GMT<',
      '<atom:updated>2026-05-07T03:00:00.000Z<',
    ],
    html: (feed: string) => {
      const [channel] = childrenOf(readXml(feed), 'channel')
      const [item] = channel ? childrenOf(channel, 'item') : []
      return item && textOf(item, 'content:encoded')
    },
  },
  'atom.xml': {
    broken: brokenRulesOfAtom,
    times: [
      '<published>2026-05-07T01:00:00.000Z</published>\n<updated>2026-05-07T03:00:00.000Z<',
      '</subtitle>\n<updated>2026-05-07T03:00:00.000Z<',
    ],
    html: (feed: string) => {
      const [entry] = childrenOf(readXml(feed), 'entry')
      return entry && textOf(entry, 'content')
    },
  },
  'feed.json': {
    broken: brokenRulesOfJson,
    times: [
      '"date_published":"2026-05-07T01:00:00.000Z","date_modified":"2026-05-07T03:00:00.000Z"',
    ],
    html: (feed: string): string | undefined => JSON.parse(feed).items[0].content_html,
  },
} satisfies Record<FeedFile, object>
const files = Object.keys(forms) as FeedFile[]

const read = async (file: FeedFile) => {
  const request = new Request(absoluteAddress(`/${file}`))
  return (await paperFeed(file)(request, { params: Promise.resolve({}) })).text()
}
const carry = (feedText: 'full' | 'summary') =>
  saveSettings(cast.chief, { syndication: { ...defaultSyndication, feedText } })
const at = (hour: number) => new Date(`2026-05-07T0${hour}:00:00Z`)

let storyId = ''
beforeAll(async () => {
  await carry('full')
  storyId = await writtenStory(cast.reporter, {}, at(1))
  await moveNow(cast.reporter, storyId, 'submit', {}, at(1))
  await moveNow(cast.editor, storyId, 'approve', {}, at(1))
  await moveNow(cast.editor, storyId, 'publish', {}, at(1))
})

async function tell(kind: 'correction' | 'update', text: string, hour: number): Promise<void> {
  const { id: correctionId } = await draftCorrection(cast.editor, { storyId, kind, text }, at(hour))
  for (const file of files) expect(await read(file), 'nobody signed it').not.toContain(text)
  await signCorrection(cast.otherEditor, { storyId, correctionId }, at(hour))
}

test('the lead picture stands above the text', async () => {
  const lead = { media: 'm1', width: 1200, height: 800, focusX: 50, focusY: 50 }
  const picture = { ...lead, alt: '江滩', caption: '步道', credit: '记者摄' }
  const set = (lead: typeof picture | null) =>
    transaction(() =>
      db().update(liveStories).set({ lead }).where(eq(liveStories.storyId, storyId)),
    )
  await set(picture)
  const feeds = await Promise.all(files.map(read))
  await set(null)
  for (const [index, file] of files.entries()) {
    expect(forms[file].html(feeds[index] ?? ''), file).toMatch(
      /^<figure.*<img src="https?:.*步道.*<\/figure><div class="story-body">/,
    )
  }
})

test('a correction that is signed stands in it as on the page, and moves its times', async () => {
  await tell('correction', '应为六公里。', 2)
  await tell('update', '已于下午开放。', 3)
  for (const file of files) {
    const feed = await read(file)
    expect(forms[file].broken(feed, absoluteAddress(`/${file}`)), file).toEqual([])
    for (const time of forms[file].times) expect(feed).toContain(time)
    expect(forms[file].html(feed), file).toMatch(
      /<b>更正<\/b>.*应为六公里。.*全长六公里.*<b>更新<\/b>.*已于下午开放。/s,
    )
  }
})

test('and follows the summary, where there is no text for it to stand in', async () => {
  await carry('summary')
  for (const file of files) {
    expect(await read(file)).toContain('更正：应为六公里。 更新：已于下午开放。')
  }
})

test('and goes with the story', async () => {
  await moveNow(cast.editor, storyId, 'unpublish', { note: '撤下' })
  for (const file of files) expect(await read(file)).not.toContain('应为六公里。')
})

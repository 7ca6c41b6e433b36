import type { Page } from '@playwright/test'
import type { StoryContent } from '@/content/story'
import { draftCorrection, signCorrection } from '@/newsroom/corrections'
import { head, p, table } from '@/newsroom/demo/build'
import { people } from '@/newsroom/demo/cast'
import { closeNewsroom, openNewsroom } from '@/newsroom/house'
import { findPersonByEmail } from '@/newsroom/people'
import { listSections } from '@/newsroom/sections'
import { createStory, getStory, saveDraft } from '@/newsroom/stories'
import { move } from '@/newsroom/workflow'
import type { Actor } from '@/rules/roles'
import type { MoveName } from '@/rules/workflow'
import { expectAccessible } from './accessibility'
import { brokenRulesOfAtom, brokenRulesOfJson, brokenRulesOfRss } from './feed-rules'
import { expect, test } from './fixtures'
import { htmlProblems } from './nu-checker'
import { schemaProblems } from './xsd'

const sentence = '江面上三条渡轮先后拉响了汽笛，围观的人站满了南堤。'
const headline =
  `</script><img src=x onerror=alert(1)> 👩‍👩‍👧‍👦𠮷野家 ${'超长标题'.repeat(50)}`.slice(0, 200)
const columns = Array.from({ length: 40 }, (_, at) => `第${at + 1}栏`)

const hardest: Partial<StoryContent> = {
  headline,
  summary: '“摘要”里也有 </script> 和 😀，还有 𠮷。',
  byline: [{ institution: '', role: '特约记者', names: ['ليلى الحدّاد', '林<b>叙</b>', '𠮷田👍'] }],
  tags: ['</title>', '👍', 'ليلى'],
  body: {
    type: 'doc',
    content: [
      p('אבג ', sentence),
      table(
        columns.map(head),
        columns,
        columns.map((_, at) => String(at * 1_000)),
      ),
      ...Array.from({ length: 60 }, () => p(sentence.repeat(40))),
      p('无空格的长词'.repeat(3), 'https://example.org/', 'a'.repeat(400)),
    ],
  },
}

type Cast = Record<'reporter' | 'editor' | 'chief', Actor>
interface Published {
  id: string
  path: string
}

/** Straight into the data of a server that is running, as an import would bring it. */
async function inData<Result>(
  dataDirectory: string,
  work: (cast: Cast) => Promise<Result>,
): Promise<Result> {
  process.env.DATA_DIR = dataDirectory
  await openNewsroom()
  const cast = {
    reporter: await actorOf('reporter'),
    editor: await actorOf('editor'),
    chief: await actorOf('chief'),
  }
  const result = await work(cast)
  await closeNewsroom()
  return result
}

async function actorOf(name: keyof Cast): Promise<Actor> {
  const person = await findPersonByEmail(people[name].email)
  if (!person) throw new Error('The demo newsroom is not there.')
  return person
}

async function moveNow(actor: Actor, storyId: string, name: MoveName, note = '') {
  const { revision } = await getStory(actor, storyId)
  return move(actor, { storyId, move: name, revision, note })
}

async function publishHardest({ reporter, editor, chief }: Cast): Promise<Published> {
  const [section] = await listSections()
  const { id, revision } = await createStory(reporter)
  const { content } = await getStory(reporter, id)
  const written = { ...content, ...hardest, sectionId: section?.id ?? '' }
  await saveDraft(reporter, { storyId: id, revision, content: written })
  await moveNow(reporter, id, 'submit')
  await moveNow(editor, id, 'approve')
  const { path } = await moveNow(editor, id, 'publish')
  const wrong = { storyId: id, kind: 'correction', text: '</script>应为“𠮷野家”👍 ليلى' } as const
  const { id: correctionId } = await draftCorrection(chief, wrong)
  await signCorrection(editor, { storyId: id, correctionId })
  return { id, path: path ?? '' }
}

const feedRules = {
  'rss.xml': brokenRulesOfRss,
  'atom.xml': brokenRulesOfAtom,
  'feed.json': brokenRulesOfJson,
}
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test.use({ allowedComplaints: [/status of 4(04|10)/] })

test('the hardest of stories holds on every page that shows it', async ({
  page,
  ownNewsroom: newsroom,
}) => {
  const { id, path } = await inData(newsroom.dataDirectory, publishHardest)
  await page.goto(newsroom.url + path)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(headline.trim().replace(/\s+/g, ' '))
  await expect(page.locator('main img')).toHaveCount(0)
  const json = await page.locator('script[type="application/ld+json"]').first().textContent()
  expect(JSON.parse(json ?? '').headline).toBe(headline)
  await expect(page.getByText('ليلى الحدّاد')).toBeVisible()
  expect(await page.locator('.story-body').innerText()).toContain(sentence.repeat(40))

  const region = page.getByRole('region', { name: '表格 1' })
  for (const width of [360, 820, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await overhang(page), `at ${width}`).toBeLessThanOrEqual(0)
  }
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((table) => table.scrollLeft)).toBeGreaterThan(0)
  await expectAccessible(page)

  const shown = await page
    .locator('.place a, .byline a, .tags a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  expect(shown.length).toBeGreaterThan(6)
  const places = [...new Set(shown.map((place) => place.replace(/\/$/, '')))]
  const get = async (address: string, status = 200) => {
    const answer = await page.request.get(newsroom.url + address)
    expect(answer.status(), address).toBe(status)
    return answer
  }
  const pages = new Map<string, string>()
  for (const mirror of ['', '/zh-hant']) {
    const searches = ['超长标题', '𠮷野家', 'ليلى', '</script>', '😀']
    const asked = searches.map((words) => `/search?q=${encodeURIComponent(words)}`)
    for (const address of [path, '/corrections', ...places, ...asked]) {
      const html = await (await get(mirror + address || '/')).text()
      pages.set(mirror + address || '/', html)
      await page.goto(newsroom.url + mirror + address)
      await page.setViewportSize({ width: 360, height: 800 })
      expect(await overhang(page), mirror + address).toBeLessThanOrEqual(0)
    }
    for (const place of places) {
      for (const [file, broken] of Object.entries(feedRules)) {
        const address = `${mirror}${place}/${file}`
        const feed = await (await get(address)).text()
        expect(feed, address).toContain(path)
        expect(broken(feed, newsroom.url + address), address).toEqual([])
      }
    }
    for (const map of ['/sitemap.xml', '/news-sitemap.xml']) {
      const names = await (await get(mirror + map)).text()
      expect(names, mirror + map).toContain(path)
      expect(schemaProblems(names), mirror + map).toEqual([])
    }
  }
  expect(htmlProblems(pages)).toEqual([])
  for (const [address, html] of pages) {
    expect(html, address).not.toContain('<img src=x')
    expect(html, address).not.toContain('<b>叙')
  }
  const card =
    pages
      .get(path)
      ?.match(/<meta property="og:image" content="([^"]*)"/)?.[1]
      ?.replace(newsroom.url, '') ?? ''
  expect((await get(card)).headers()['content-type']).toBe('image/jpeg')

  await inData(newsroom.dataDirectory, ({ editor }) => moveNow(editor, id, 'unpublish', '</b>撤下'))
  const statusOf = async (address: string) =>
    (await page.request.get(newsroom.url + address)).status()
  for (const address of [path, `/zh-hant${path}`]) {
    await expect.poll(() => statusOf(address), { message: address }).toBe(410)
    expect(await (await get(address, 410)).text(), address).toContain('&lt;/b&gt;撤下')
  }
  await expect.poll(() => statusOf(card), { message: card }).toBe(404)
  for (const address of pages.keys()) {
    if (address.endsWith(path)) continue
    expect(await (await page.request.get(newsroom.url + address)).text(), address).not.toContain(
      path,
    )
  }
  for (const place of places) {
    for (const file of [
      ...Object.keys(feedRules).map((name) => `${place}/${name}`),
      '/sitemap.xml',
      '/news-sitemap.xml',
    ]) {
      for (const mirror of ['', '/zh-hant']) {
        const answer = await page.request.get(newsroom.url + mirror + file)
        expect(await answer.text(), mirror + file).not.toContain(path)
      }
    }
  }
})

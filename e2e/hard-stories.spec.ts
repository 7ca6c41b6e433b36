import type { StoryContent } from '@/content/story'
import { head, p, table } from '@/newsroom/demo/build'
import { people } from '@/newsroom/demo/cast'
import { closeNewsroom, openNewsroom } from '@/newsroom/house'
import { findPersonByEmail } from '@/newsroom/people'
import { listSections } from '@/newsroom/sections'
import { createStory, getStory, saveDraft } from '@/newsroom/stories'
import { move } from '@/newsroom/workflow'
import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'

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

/** Straight into the data of a server that is running, as an import would bring it. */
async function publishHardest(dataDirectory: string): Promise<string> {
  process.env.DATA_DIR = dataDirectory
  await openNewsroom()
  const [reporter, editor] = [
    await findPersonByEmail(people.reporter.email),
    await findPersonByEmail(people.editor.email),
  ]
  const [section] = await listSections()
  if (!reporter || !editor || !section) throw new Error('The demo newsroom is not there.')
  const { id, revision } = await createStory(reporter)
  const { content } = await getStory(reporter, id)
  const written = { ...content, ...hardest, sectionId: section.id }
  await saveDraft(reporter, { storyId: id, revision, content: written })
  const make = async (actor: typeof reporter, name: 'submit' | 'approve' | 'publish') => {
    const story = await getStory(actor, id)
    return move(actor, { storyId: id, move: name, revision: story.revision })
  }
  await make(reporter, 'submit')
  await make(editor, 'approve')
  const { path } = await make(editor, 'publish')
  await closeNewsroom()
  return path ?? ''
}

test.use({ allowedComplaints: [/status of 4(04|10)/] })

test('the hardest of stories holds on every page that shows it', async ({
  page,
  ownNewsroom: newsroom,
}) => {
  const path = await publishHardest(newsroom.dataDirectory)
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
    const over = () => document.documentElement.scrollWidth - window.innerWidth
    expect(await page.evaluate(over), `at ${width}`).toBeLessThanOrEqual(0)
  }
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((table) => table.scrollLeft)).toBeGreaterThan(0)
  await expectAccessible(page)

  for (const address of ['/', '/news', '/rss.xml', '/atom.xml']) {
    const answer = await page.request.get(newsroom.url + address)
    expect(await answer.text(), address).not.toContain('<img src=x')
  }
})

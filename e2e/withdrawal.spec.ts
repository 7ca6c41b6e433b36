import { people } from '@/newsroom/demo/cast'
import { closeNewsroom, openNewsroom } from '@/newsroom/house'
import { findPersonByEmail } from '@/newsroom/people'
import { listLatest } from '@/newsroom/reading'
import { getStory } from '@/newsroom/stories'
import { move } from '@/newsroom/workflow'
import { expect, test } from './fixtures'

const note = '一组数据尚待核实，先行撤下。'

/** The newest story goes, by another process than the one that keeps the pages. */
async function withdrawLatest(dataDirectory: string) {
  process.env.DATA_DIR = dataDirectory
  await openNewsroom()
  const editor = await findPersonByEmail(people.editor.email)
  const [story] = await listLatest(1)
  if (!editor || !story) throw new Error('The demo newsroom is not there.')
  const withdraw = async () => {
    const { revision } = await getStory(editor, story.storyId)
    await move(editor, { storyId: story.storyId, move: 'unpublish', revision, note })
    await closeNewsroom()
  }
  return { story, withdraw }
}

test.use({ allowedComplaints: [/status of 4(04|10)/] })

test('a withdrawn story leaves no trace but its note, and no kept page shows it (A12)', async ({
  page,
  ownNewsroom: newsroom,
}) => {
  const { story, withdraw } = await withdrawLatest(newsroom.dataDirectory)
  await page.goto(newsroom.url + story.path)
  const links = page.locator('.tags a, .byline a, .place a')
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const feeds = ['/rss.xml', `/${story.section.slug}/rss.xml`, '/sitemap.xml']
  const addresses = [...new Set([...found, ...feeds])]
  const textAt = async (address: string) => (await page.request.get(newsroom.url + address)).text()
  const shows = async (address: string) => (await textAt(address)).includes(story.path)
  for (const address of addresses) expect(await shows(address), address).toBe(true)

  await withdraw()
  // Word of it reaches the process that keeps the pages within moments.
  const within = { timeout: 10_000 }
  const statusOf = async () => (await page.request.get(newsroom.url + story.path)).status()
  await expect.poll(statusOf, within).toBe(410)
  for (const address of addresses) {
    await expect.poll(() => shows(address), { ...within, message: address }).toBe(false)
  }
  await page.goto(newsroom.url + story.path)
  await expect(page.getByText(note)).toBeVisible()
  await expect(page.getByText(story.headline)).toHaveCount(0)
  expect(await page.content()).not.toContain(story.summary)
})

import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'

for (const theme of ['light', 'dark'] as const) {
  test(`the mirror can be used by everyone, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.goto('/zh-hant')
    await expectAccessible(page)
    await page.getByRole('main').getByRole('heading').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/zh-hant\/\d{4}\//)
    await expectAccessible(page)
  })
}

test('a reader changes the script and stays on the page, and in the mirror', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('heading').getByRole('link').first().click()
  const plain = new URL(page.url()).pathname
  const headline = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('link', { name: '繁體' }).click()
  await expect(page).toHaveURL(`/zh-hant${plain}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  await expect(page.getByRole('link', { name: '繁體' })).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(headline)
  await expect(page.getByText('本頁由簡體中文自動轉換')).toBeVisible()
  await page.getByRole('navigation', { name: '欄目' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/zh-hant\/\w+$/)
  await page.getByRole('link', { name: '简体' }).click()
  await expect(page).not.toHaveURL(/zh-hant/)
})

test('each script names the other to search engines', async ({ page, request }) => {
  await page.goto('/zh-hant')
  for (const [lang, path] of [
    ['zh-Hans', '/'],
    ['zh-Hant', '/zh-hant'],
  ] as const) {
    const href = await page.locator(`link[hreflang="${lang}"]`).getAttribute('href')
    expect(new URL(href ?? '').pathname).toBe(path)
  }
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
  expect(new URL(canonical ?? '').pathname).toBe('/zh-hant')
  const feed = await (await request.get('/zh-hant/rss.xml')).text()
  expect(feed).toContain('<language>zh-Hant</language>')
})

test('where a story of the mirror is shared, its card is in its script', async ({
  page,
  request,
}) => {
  await page.goto('/zh-hant/search?q=雾钟')
  await page.getByRole('main').getByRole('article').getByRole('link').first().click()
  const cards = page.locator('meta[property="og:image"][content*="/media/card/"]')
  const card = new URL((await cards.getAttribute('content')) ?? '').pathname
  expect(card).toMatch(/-hant\.jpg$/)
  const [traditional, plain] = await Promise.all(
    [card, card.replace('-hant', '')].map(async (path) => (await request.get(path)).body()),
  )
  expect(traditional?.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  expect(traditional).not.toEqual(plain)
})

test('the words that editors fixed are written as they say', async ({ page }) => {
  await page.goto('/zh-hant/search?q=雾钟')
  await page.getByRole('main').getByRole('article').getByRole('link').first().click()
  await expect(page.locator('.story-body')).toContainText('霧鐘')
  await expect(page.locator('.story-body')).not.toContainText('霧鍾')
})

test('a story in English is left alone', async ({ page }) => {
  await page.goto('/zh-hant/english')
  await page.getByRole('main').getByRole('article').getByRole('link').first().click()
  await expect(page.locator('article').first()).toHaveAttribute('lang', 'en')
  await expect(page.locator('link[hreflang]')).toHaveCount(0)
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).not.toContain('zh-hant')
})

test.describe('missing pages', () => {
  test.use({ allowedComplaints: [/404/] })
  test('of the mirror are in it, and no door opens there', async ({ page }) => {
    for (const path of ['/zh-hant/none', '/zh-hant/desk', '/zh-hant/api/v1/stories']) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('沒有這個頁面')
    }
  })
})

test('an editor sees how a fixed word will read', async ({ signedIn }) => {
  const page = await signedIn('editor')
  await page.goto('/desk/stories?search=雾钟')
  await page.getByRole('main').getByRole('link', { name: /大雾/ }).first().click()
  await page.getByText('Words in traditional script').first().click()
  await expect(page.getByText('霧鐘').first()).toBeVisible()
})

import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme })
    for (const address of [
      '/search',
      '/search?q=大桥',
      '/zh-hant/search?q=輪渡',
      '/search?q=yunting没有',
    ]) {
      test(`${address} can be used by everyone`, async ({ page }) => {
        await page.goto(address)
        await expectAccessible(page)
      })
    }
  })
}

test('a reader finds a story from the head of any page, without script', async ({
  browser,
  newsroom,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: newsroom.url })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('searchbox').fill('輪渡')
  await page.getByRole('button', { name: '搜索' }).click()
  await expect(page).toHaveURL(/\/search\?q=/)
  const first = page.getByRole('main').getByRole('article').first()
  await expect(first).toContainText('轮渡')
  await expect(first.locator('mark').first()).toHaveText('轮渡')
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
  await context.close()
})

test('what is typed is gone on with, and chosen by key', async ({ page }) => {
  await page.goto('/search')
  const field = page.getByRole('combobox', { name: '搜索本报' })
  await page.getByRole('searchbox').focus()
  await field.pressSequentially('liudu')
  const list = page.getByRole('listbox', { name: '搜索建议' })
  await expect(list.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await field.press('ArrowDown')
  await expect(field).toHaveAttribute('aria-activedescendant', /.+/)
  await expect(list.getByRole('option', { selected: true })).toHaveCount(1)
  await field.press('Escape')
  await expect(list).toBeHidden()
  await field.pressSequentially(' ')
  await expect(list).toBeVisible()
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(page).not.toHaveURL(/search/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('who types by sound is asked what was meant', async ({ page }) => {
  await page.goto('/search?q=芸汀')
  await page.getByRole('link', { name: '云汀', exact: true }).click()
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await page.getByRole('combobox', { name: '栏目' }).selectOption({ label: '教育' })
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click()
  await expect(page).toHaveURL(/section=education/)
})

test('days the wrong way round are put right, and nothing found is looked for everywhere', async ({
  page,
}) => {
  await page.goto('/search?q=大桥&from=2100-01-01&until=2000-01-01')
  await expect(page.getByLabel('从')).toHaveValue('2000-01-01')
  await expect(page.getByRole('status')).toHaveText('共 3 篇报道。')
  await page.goto('/search?q=大桥&section=sport')
  await expect(page.getByRole('status')).toHaveText('共 0 篇报道。')
  await page.getByRole('link', { name: '不限栏目和日期，再找“大桥”' }).click()
  await expect(page.getByRole('status')).toHaveText('共 3 篇报道。')
})

test('what is asked stays text (X06)', async ({ page }) => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>大桥'
  await page.goto(`/search?${new URLSearchParams({ q: hostile })}`)
  await expect(page.getByRole('searchbox')).toHaveValue(hostile)
  await expect(page.locator('main img[src=x], main script')).toHaveCount(0)
})

test('the field fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of ['/', '/search?q=大桥']) {
    await page.goto(address)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, address).toBeLessThanOrEqual(360)
  }
})

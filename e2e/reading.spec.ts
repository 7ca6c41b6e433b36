import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'

/**
 * What a story of 1,300 characters may weigh, its pictures excluded; a longer one has its text's
 * three bytes a character more.
 */
const mostBytes = { html: 14_000, css: 12_000, script: 4_000 }

async function openStory(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('main').getByRole('heading').getByRole('link').first().click()
  await expect(page.getByRole('article')).toBeVisible()
}

test('a story is small, comes whole, and stays where it is', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: unknown[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    })
  })
  await openStory(page)
  const bytes = { html: 0, css: 0, script: 0 }
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? ''
    const { responseBodySize } = await response.request().sizes()
    if (type.startsWith('text/css')) bytes.css += responseBodySize
    if (type.startsWith('text/javascript')) bytes.script += responseBodySize
  })
  const response = await page.reload({ waitUntil: 'networkidle' })
  const html = (await response?.text()) ?? ''
  const characters = [...(await page.locator('.story-body').innerText())].length
  bytes.html = Buffer.byteLength(html.replace(/<figure\b[\s\S]*?<\/figure>/g, ''))
  expect(bytes.html - Math.max(0, characters - 1_300) * 3).toBeLessThanOrEqual(mostBytes.html)
  expect(bytes.css).toBeGreaterThan(0)
  expect(bytes.css).toBeLessThanOrEqual(mostBytes.css)
  expect(bytes.script).toBeGreaterThan(0)
  expect(bytes.script).toBeLessThanOrEqual(mostBytes.script)
  expect(html).not.toContain('/_next/static/chunks/main')
  expect(html).not.toMatch(/self\.__next/)
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([])
})

test('a story tells machines what it tells people', async ({ page }) => {
  await openStory(page)
  const json = await page.locator('script[type="application/ld+json"]').textContent()
  const facts = JSON.parse(json ?? '')
  const headline = await page.getByRole('heading', { level: 1 }).innerText()
  expect(facts).toMatchObject({ '@type': 'NewsArticle', headline, inLanguage: 'zh-Hans' })
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url())
  expect(facts.url).toBe(page.url())
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', headline)
})

test('a reader chooses a theme, and it holds on every page', async ({ page }) => {
  await page.goto('/')
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await background()
  await page.getByLabel('外观').selectOption({ label: '深色' })
  const dark = await background()
  expect(dark).not.toBe(light)
  await openStory(page)
  expect(await background()).toBe(dark)
  await expectAccessible(page)
  await page.getByLabel('外观').selectOption({ label: '自动' })
  expect(await background()).toBe(light)
})

test('nothing hangs over the edge of the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 720 })
  await page.goto('/')
  const section = await page
    .getByRole('navigation', { name: '栏目' })
    .getByRole('link')
    .first()
    .getAttribute('href')
  const story = await page
    .getByRole('main')
    .getByRole('heading')
    .getByRole('link')
    .first()
    .getAttribute('href')
  for (const address of ['/', section, story]) {
    await page.goto(address ?? '')
    const over = () => document.documentElement.scrollWidth - window.innerWidth
    expect(await page.evaluate(over), `${address}`).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  }
})

test('a story prints as text, with its address', async ({ page }) => {
  await openStory(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('navigation', { name: '栏目' })).toBeHidden()
  await expect(page.getByText(`打印自 ${page.url()}`)).toBeVisible()
  const ink = await page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => getComputedStyle(heading).color)
  expect(ink).toBe('rgb(0, 0, 0)')
})

test('a passage is copied with its source and address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openStory(page)
  await page.locator('.story-body').selectText()
  await page.keyboard.press('ControlOrMeta+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('来源：')
  expect(copied.endsWith(page.url())).toBe(true)
})

test('feeds and maps are whole XML, and name the story on the front', async ({ page }) => {
  await openStory(page)
  const story = page.url()
  const section = await page.getByRole('navigation', { name: '当前位置' }).getByRole('link').nth(1)
  const sectionPath = await section.getAttribute('href')
  for (const address of ['/rss.xml', `${sectionPath}/rss.xml`, '/sitemap.xml']) {
    const found = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text()
      const document = new DOMParser().parseFromString(text, 'application/xml')
      const places = [...document.querySelectorAll('item > link, loc')]
      return {
        isBroken: document.querySelector('parsererror') !== null,
        places: places.map((place) => place.textContent),
      }
    }, address)
    expect(found.isBroken, address).toBe(false)
    expect(found.places, address).toContain(story)
  }
})

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'
import type { Newsroom } from './server'

/** Opens the first story of the front; resolves with the answer its reading was sent to, if it was. */
async function readFirst(page: Page): Promise<{ status: number | null }> {
  const beacon = page
    .waitForResponse((response) => response.url().endsWith('/api/views'), { timeout: 8_000 })
    .catch(() => null)
  await page.goto('/')
  await page.getByRole('main').getByRole('heading').getByRole('link').first().click()
  return { status: (await beacon)?.status() ?? null }
}

function countedIn(newsroom: Newsroom): number {
  const database = new DatabaseSync(join(newsroom.dataDirectory, 'dateline.db'), { readOnly: true })
  const row = database.prepare('select sum(views) as views from paper_views').get()
  database.close()
  return Number(row?.views)
}

test('a story that is read counts once, whoever works here does not, and stopping loses none', async ({
  ownNewsroom,
  browser,
  contextOptions,
}) => {
  const before = countedIn(ownNewsroom)
  const base = { ...contextOptions, baseURL: ownNewsroom.url }
  const reader = await browser.newContext({ ...base, userAgent: firefox })
  const page = await reader.newPage()
  expect((await readFirst(page)).status).toBe(204)
  await page.reload()
  await reader.close()
  await expect.poll(() => countedIn(ownNewsroom), { timeout: 20_000 }).toBe(before + 1)

  const desk = await browser.newContext({ ...base, userAgent: `${firefox} (desk)` })
  const editor = await desk.newPage()
  await editor.goto('/sign-in')
  await editor.getByLabel('Email').fill('editor@demo.test')
  await editor.getByLabel('Password').fill('demo-newsroom')
  await editor.getByRole('button', { name: 'Sign in' }).click()
  await editor.waitForURL('**/desk**')
  expect((await readFirst(editor)).status).toBe(204)
  await desk.close()

  const last = await browser.newContext({ ...base, userAgent: `${firefox} (last)` })
  expect((await readFirst(await last.newPage())).status).toBe(204)
  await last.close()
  await ownNewsroom.stop()
  expect(countedIn(ownNewsroom)).toBe(before + 2)
})

test('who asks not to be followed sends nothing', async ({ browser, contextOptions, newsroom }) => {
  const context = await browser.newContext({ ...contextOptions, baseURL: newsroom.url })
  const page = await context.newPage()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })
  })
  expect((await readFirst(page)).status).toBeNull()
  await context.close()
})

test('the desk sees how its stories are read, in the list, on the page and in all', async ({
  signedIn,
}) => {
  const page = await signedIn('editor')
  await page.goto('/desk/stories')
  const lines = page.getByRole('img', { name: /^Readings on each of the last 14 days: [\d, ]+$/ })
  await expect(lines.first()).toBeVisible()
  await expectAccessible(page)
  await page.goto('/desk/figures')
  for (const span of ['30 days', 'Today', '7 days']) {
    await page.getByRole('link', { name: span, exact: true }).click()
    await expect(page.getByRole('link', { name: span, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
    await expectAccessible(page)
  }
  await page.getByRole('region', { name: 'Most read' }).getByRole('link').first().click()
  await page.getByRole('tab', { name: 'Reading' }).click()
  const panel = page.getByRole('tabpanel', { name: 'Reading' })
  await expect(panel.getByText('In all')).toBeVisible()
  await expect(panel.getByRole('img')).toBeVisible()
  await expectAccessible(page)
})

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

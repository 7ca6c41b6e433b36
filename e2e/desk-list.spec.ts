import { expectAccessible, tabTo } from './accessibility'
import { expect, test } from './fixtures'

test('an editor finds a story by words, and the address keeps what was asked', async ({
  signedIn,
}) => {
  const page = await signedIn('editor')
  await page.goto('/desk/stories')
  await expectAccessible(page)
  const stories = page.getByRole('list', { name: 'Stories' }).getByRole('listitem')
  const all = await stories.count()
  await page.getByRole('combobox', { name: 'Situation' }).selectOption('In review')
  await expect(page).toHaveURL('/desk/stories?situation=in_review')
  await expect(stories.first()).toContainText('In review')
  expect(await stories.count()).toBeLessThan(all)

  const headline = (await stories.first().getByRole('link').innerText()).trim()
  const word = headline.slice(0, 4).trim()
  await page.getByRole('searchbox', { name: 'Search stories' }).fill(word)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/situation=in_review&q=/)
  await expect(stories.getByRole('link', { name: headline })).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('combobox', { name: 'Situation' })).toHaveValue('in_review')
  await expect(page.getByRole('searchbox', { name: 'Search stories' })).toHaveValue('')

  await page.goto('/desk/stories?q=没有这样的稿件')
  await expect(page.getByRole('heading', { name: 'No story fits' })).toBeVisible()
  await expectAccessible(page)
})

test('the list is walked with keys alone', async ({ signedIn }) => {
  const page = await signedIn('editor')
  await page.goto('/desk/stories')
  const links = page.getByRole('list', { name: 'Stories' }).getByRole('link')
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(links.first()).toBeFocused({ timeout: 200 })
  }).toPass()
  await page.keyboard.press('j')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(links.first()).toBeFocused()

  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Search stories' })
  await expect(search).toBeFocused()
  await page.keyboard.type('jk?n')
  await expect(search).toHaveValue('jk?n')
  await search.clear()

  await tabTo(page, links.first())
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/stories\/\w+$/)
})

test('without script the filters are a form and the pages are links', async ({
  signedIn,
  browser,
  contextOptions,
}) => {
  const storageState = await (await signedIn('editor')).context().storageState()
  const context = await browser.newContext({
    ...contextOptions,
    storageState,
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto('/desk/stories')
  await page.getByRole('combobox', { name: 'Situation' }).selectOption('Live')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/situation=live/)
  const stories = page.getByRole('list', { name: 'Stories' }).getByRole('listitem')
  await expect(stories.first()).toContainText('Live')
  await context.close()
})

test('a reporter sees their own stories, and is told what is for others', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await page.goto('/desk/stories')
  await expect(page.getByRole('link', { name: 'Activity' })).toHaveCount(0)
  await page.goto('/desk/settings')
  await expect(page.getByRole('heading', { name: 'This page is for others' })).toBeVisible()
  await expect(page.getByText('This takes the chief on duty.')).toBeVisible()
  await expectAccessible(page)
})

test('an editor begins a story, and it is in the list', async ({ signedIn }) => {
  const page = await signedIn('editor')
  await page.goto('/desk')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New story' }).click()
  await expect(page).toHaveURL(/\/desk\/stories\/\w+$/)
  await page.goto('/desk/stories?whose=mine&situation=draft')
  await expect(page.getByRole('link', { name: 'Untitled' }).first()).toBeVisible()
})

for (const [language, title] of [
  ['zh-CN', '稿件'],
  ['en', 'Stories'],
] as const) {
  test(`the desk fits a phone, in ${language}`, async ({ signedIn }) => {
    const page = await signedIn('chief')
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/desk/stories')
    await page
      .context()
      .addCookies([{ name: 'dateline-language', value: language, url: new URL(page.url()).origin }])
    for (const path of ['/desk/stories', '/desk', '/desk/activity', '/desk/settings']) {
      await page.goto(path)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, path).toBe(0)
      await expectAccessible(page)
    }
    await page.goto('/desk/stories')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  })

  test(`no place runs into the next on a phone, in ${language}`, async ({ signedIn }) => {
    const page = await signedIn('admin')
    await page.setViewportSize({ width: 390, height: 740 })
    await page.goto('/desk')
    await page
      .context()
      .addCookies([{ name: 'dateline-language', value: language, url: new URL(page.url()).origin }])
    await page.reload()
    const places = page.getByRole('navigation').first().getByRole('link')
    await expect(places).toHaveCount(7)
    const spills = await places.evaluateAll((links) =>
      links.filter((link) => link.scrollWidth > link.clientWidth).map((link) => link.textContent),
    )
    expect(spills).toEqual([])
  })
}

import { expectAccessible, pressByKeyboard, writeByKeyboard } from './accessibility'
import { expect, test } from './fixtures'
import { storyPage } from './story-page'

test('an editor gives a story another address, and the old one leads there', async ({
  signedIn,
}) => {
  const page = await signedIn('editor')
  await page.goto('/desk/stories?situation=live')
  await page.locator('main a[href^="/desk/stories/"]').first().click()
  const story = storyPage(page)
  await expect(story.text).toBeEditable()
  const live = page.getByRole('link', { name: 'View live' })
  const before = (await live.getAttribute('href')) ?? ''
  const address = page.getByRole('textbox', { name: 'Address' })
  await expect(address).toHaveValue(before.split('/').at(-1) ?? '')

  await writeByKeyboard(page, address, '大桥')
  await pressByKeyboard(page, story.button('Change address'))
  await expect(page.getByText(/lower-case letters, digits and hyphens/)).toBeVisible()
  expect((await page.request.get(before, { maxRedirects: 0 })).status()).toBe(200)

  await writeByKeyboard(page, address, 'shidi-bridge-opens')
  await expectAccessible(page)
  await pressByKeyboard(page, story.button('Change address'))
  const after = before.replace(/[^/]+$/, 'shidi-bridge-opens')
  await expect(live).toHaveAttribute('href', after)
  await expect(story.button('Change address')).toBeHidden()
  const old = await page.request.get(before, { maxRedirects: 0 })
  expect(old.status()).toBe(301)
  expect(old.headers().location).toBe(after)
  expect((await page.request.get(after)).status()).toBe(200)

  // It goes on from the revision that the new address made, and the first one is still the story's.
  await writeByKeyboard(page, address, before.split('/').at(-1) ?? '')
  await pressByKeyboard(page, story.button('Change address'))
  await expect(live).toHaveAttribute('href', before)
  expect((await page.request.get(before, { maxRedirects: 0 })).status()).toBe(200)
})

test('a reporter sees no such field', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await page.goto('/desk/stories?situation=live')
  await page.locator('main a[href^="/desk/stories/"]').first().click()
  await expect(storyPage(page).text).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveCount(0)
})

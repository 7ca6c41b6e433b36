import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'

const words = '合龙段长度应为8.6米。'

test('one editor writes a correction, another signs it, and readers see it at once', async ({
  page,
  signedIn,
}) => {
  await page.goto('/news')
  await page.getByRole('main').getByRole('heading').getByRole('link').first().click()
  const headline = await page.getByRole('heading', { level: 1 }).innerText()
  const address = page.url()
  const shows = async () => (await (await page.request.get(address)).text()).includes(words)

  const editor = await signedIn('editor')
  // A draft may bear the same headline.
  await editor.goto('/desk/stories?situation=live')
  await editor.getByRole('link', { name: headline }).first().click()
  await editor.waitForURL(/stories\/[0-9a-z]{20}/)
  const story = editor.url()
  await editor.getByRole('tab', { name: 'Corrections' }).click()
  await editor.getByRole('button', { name: 'Ask for a signature' }).click()
  await expect(editor.getByText('Write what readers will read.')).toBeVisible()
  await editor.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Clarification' })
  await editor.getByRole('textbox', { name: 'What readers will read' }).fill(words)
  await editor.getByRole('button', { name: 'Ask for a signature' }).click()
  await expect(editor.getByText('Waiting')).toBeVisible()
  await expect(editor.getByText('You drafted it; another editor signs it.')).toHaveCount(1)
  await expectAccessible(editor)
  expect(await shows()).toBe(false)

  const chief = await signedIn('chief')
  await chief.goto('/desk')
  const waiting = chief.getByRole('list', { name: 'Corrections to sign' })
  await waiting.getByRole('link', { name: headline }).click()
  await expect(chief).toHaveURL(story)
  await chief.getByRole('button', { name: 'Sign correction' }).click()
  await expect(chief.getByText(/drafted by .+ signed/)).toBeVisible()
  expect(await shows()).toBe(true)
  expect(await (await page.request.get('/corrections')).text()).toContain(words)
})

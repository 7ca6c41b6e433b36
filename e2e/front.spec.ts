import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'

test('a reader finds the front page whole, and goes from it to a story', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('main')).toBeVisible()
  await expectAccessible(page)
  const first = page.getByRole('main').getByRole('heading').getByRole('link').first()
  const headline = await first.innerText()
  await first.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expectAccessible(page)
})

test.describe('an address that leads nowhere', () => {
  test.use({ allowedComplaints: [/status of 404/] })

  test('is answered by a page with the status of one', async ({ page }) => {
    const response = await page.goto('/nowhere/at-all')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('main')).toBeVisible()
    await expectAccessible(page)
  })
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'

/** Opens the history of the first story the list shows under these words. */
async function openHistory(page: Page, list: string): Promise<void> {
  await page.goto(list)
  const story = page.getByRole('list', { name: 'Stories' }).getByRole('link').first()
  await page.goto(`${await story.getAttribute('href')}/versions`)
}

test('an editor sees what a version changed, names it and brings an old one back', async ({
  signedIn,
}) => {
  const page = await signedIn('editor')
  await openHistory(page, '/desk/stories?situation=changed')
  const history = page.getByRole('list', { name: 'History' }).getByRole('link')
  const count = await history.count()
  expect(count).toBeGreaterThan(1)
  await expect(page.getByRole('insertion').or(page.getByRole('deletion')).first()).toBeVisible()
  await expectAccessible(page)

  await history.last().click()
  await expect(page.getByText('This is the first version.')).toBeVisible()
  await page.getByRole('button', { name: 'Restore this version' }).click()
  await expect(page.getByText('The text of version 1 is the newest again.')).toBeVisible()
  await expect(history).toHaveCount(count + 1)

  await page.getByRole('button', { name: 'Name this version' }).click()
  const dialog = page.getByRole('dialog', { name: `Name version ${count + 1}` })
  await dialog.getByLabel('Name').fill('Before the figures were checked')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(history.first()).toContainText('Before the figures were checked')
  await expect(history.first()).toContainText('Sealed')
  await expect(page.getByRole('button', { name: 'Name this version' })).toHaveCount(0)
})

test.describe('what is not for a reporter', () => {
  test.use({ allowedComplaints: [/404/] })

  test('is not found: another’s history, and another’s version under one’s own story', async ({
    signedIn,
  }) => {
    const editor = await signedIn('editor')
    const reporter = await signedIn('reporter')
    await reporter.goto('/desk/stories?situation=draft')
    const own = await reporter
      .getByRole('list', { name: 'Stories' })
      .getByRole('link')
      .first()
      .getAttribute('href')
    await openHistory(editor, '/desk/stories?q=郑一苇')
    const { pathname } = new URL(editor.url())
    const version = await editor
      .getByRole('list', { name: 'History' })
      .getByRole('link')
      .first()
      .getAttribute('href')

    for (const address of [
      pathname,
      '/desk/stories/none/versions',
      `${own}/versions?${version?.split('?')[1]}`,
    ]) {
      const answer = await reporter.goto(address)
      expect(answer?.status(), address).toBe(404)
      await expect(reporter.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
    }
    await expectAccessible(reporter)
  })
})

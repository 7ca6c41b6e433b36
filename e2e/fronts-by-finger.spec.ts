import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { container, lead, placedIn, saved, tray, words } from './front-desk'

test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } })

test('a story is lifted by resting on it, and put where it shall stand', async ({ signedIn }) => {
  const desk = await signedIn('editor')
  await desk.goto('/desk/fronts/home')
  const story = tray(desk).getByRole('listitem').nth(2)
  const headline = (await story.locator('.tray-headline').innerText()).trim()
  const first = container(desk, lead).getByRole('listitem').first()
  await expect(first).toBeInViewport()
  await carry(desk, story, first)
  await expect(placedIn(container(desk, lead)).first()).toHaveText(headline)
  await saved(desk)
  // Others arrange this front, too.
  await desk.getByRole('button', { name: words.undo, exact: true }).click()
  await expect(desk.getByText(words.save.asLaunched)).toBeVisible()
})

/** Rests on the one until it is lifted, and carries it to the other. */
async function carry(page: Page, from: Locator, to: Locator) {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('There is nothing to carry, or nowhere to.')
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
  const [x, y] = [start.x + 40, start.y + start.height / 2]
  await touch('touchStart', x, y)
  await expect(page.locator('.dragged')).toBeVisible()
  const [across, down] = [end.x + end.width / 3 - x, end.y + end.height / 2 - y]
  for (let step = 1; step <= 12; step++) {
    await touch('touchMove', x + (across * step) / 12, y + (down * step) / 12)
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

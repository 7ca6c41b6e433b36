import type { Locator, Page } from '@playwright/test'
import { expectAccessible, tabTo } from './accessibility'
import { expect, test } from './fixtures'
import { container, lead, placedIn, saved, tray, words } from './front-desk'
import { wordsOf } from './words'

/** The sentence with its values, as the screen has it. */
function say(sentence: string, values: Record<string, string | number>): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
    sentence,
  )
}

const launchButton = (page: Page) => page.getByRole('button', { name: words.launch, exact: true })
const readersSee = async (page: Page, index = 0) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).nth(index).innerText()

async function readersLead(page: Page): Promise<string> {
  await page.goto('/')
  return (await readersSee(page)).trim()
}

async function drag(page: Page, from: Locator, to: Locator) {
  await from.scrollIntoViewIfNeeded()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('There is nothing to drag, or nowhere to.')
  await page.mouse.move(start.x + 20, start.y + start.height / 2)
  await page.mouse.down()
  // A hand's way: off first, then across, then resting.
  await page.mouse.move(start.x + 40, start.y + start.height / 2 + 10, { steps: 4 })
  await page.mouse.move(end.x + end.width / 3, end.y + end.height / 2, { steps: 12 })
  await page.mouse.move(end.x + end.width / 3 + 2, end.y + end.height / 2, { steps: 2 })
  await page.mouse.up()
}

async function launch(page: Page) {
  await launchButton(page).click()
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: words.launch, exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(words.save.asLaunched)).toBeVisible()
}

test.describe.configure({ mode: 'serial' })

/** What led the page before anybody touched it. */
let firstLead = ''

test('an editor drags a story to the top, launches, and readers see it', async ({
  signedIn,
  page,
}) => {
  const desk = await signedIn('editor')
  await desk.goto('/desk/fronts')
  await expectAccessible(desk)
  await desk.getByRole('link', { name: words.home }).click()
  await expect(desk.getByText(words.save.asLaunched)).toBeVisible()
  await expectAccessible(desk)

  firstLead = await readersLead(page)
  const story = tray(desk).getByRole('listitem').nth(4)
  const headline = (await story.locator('.tray-headline').innerText()).trim()
  await drag(desk, story, container(desk, lead).getByRole('listitem').first())
  await expect(placedIn(container(desk, lead)).first()).toHaveText(headline)
  await expect(story.getByText(words.tray.placed)).toBeVisible()
  await saved(desk)

  expect(await readersLead(page)).toBe(firstLead)
  const preview = await desk.context().newPage()
  await preview.goto('/desk/fronts/home/preview')
  await expect(preview.getByText(words.previewPage.notice)).toBeVisible()
  expect(await readersSee(preview)).toBe(headline)
  await expectAccessible(preview)

  await launch(desk)
  expect(await readersLead(page)).toBe(headline)
  await expectAccessible(page)
})

test('and by keyboard alone: place, move, reword, take off, undo', async ({ signedIn, page }) => {
  const desk = await signedIn('editor')
  await desk.goto('/desk/fronts/home')
  const box = container(desk, lead)
  const first = placedIn(box).first()
  const before = (await first.innerText()).trim()

  const story = tray(desk).getByRole('listitem').nth(5)
  const place = story.getByRole('button')
  const headline = (await story.locator('.tray-headline').innerText()).trim()
  const size = await placedIn(box).count()
  await tabTo(desk, place)
  await desk.keyboard.press('Enter')
  await expectAccessible(desk)
  const choice = say(words.tray.placeIn, { name: lead })
  await tabTo(desk, desk.getByRole('dialog').getByRole('button', { name: choice }))
  await desk.keyboard.press('Enter')
  const own = placedIn(box).filter({ hasText: headline })
  await expect(own).toBeFocused()
  const moved = (at: number) => say(words.slot.moved, { headline, name: lead, at })
  // The container was full: the last one gave way, and is named.
  await expect(desk.getByRole('status').filter({ hasText: moved(size) })).not.toHaveCount(0)

  for (let at = size - 1; at > 0; at--) {
    await desk.keyboard.press('Alt+ArrowUp')
    await expect(desk.getByRole('status').filter({ hasText: moved(at) })).not.toHaveCount(0)
    await expect(own).toBeFocused()
  }
  await expect(first).toHaveText(headline)
  await desk.keyboard.press('Alt+ArrowUp')
  await expect(desk.getByRole('status').filter({ hasText: words.slot.atEdge })).toBeAttached()

  await desk.keyboard.press('Enter')
  await desk.getByRole('textbox', { name: words.words.headline }).fill('改写的头条标题')
  await desk.keyboard.press('Enter')
  await expect(first).toHaveText('改写的头条标题')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await expect(first).toBeFocused()

  await desk.keyboard.press('Delete')
  await expect(first).toHaveText(before)
  await desk.keyboard.press('ControlOrMeta+z')
  await expect(first).toHaveText('改写的头条标题')
  await saved(desk)

  await tabTo(desk, launchButton(desk), 'Shift+Tab')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  await tabTo(
    desk,
    desk.getByRole('dialog').getByRole('button', { name: words.launch, exact: true }),
  )
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(words.save.asLaunched)).toBeVisible()
  expect(await readersLead(page)).toBe('改写的头条标题')
})

test('a story withdrawn leaves the front at the next request, and the desk says so', async ({
  signedIn,
  page,
}) => {
  const desk = await signedIn('editor')
  await desk.goto('/desk/fronts/home')
  const first = placedIn(container(desk, lead)).first()
  const storyId = await first.getAttribute('data-story')
  const second = (await placedIn(container(desk, lead)).nth(1).innerText()).trim()
  const shown = await readersLead(page)

  const editor = wordsOf('en', 'editor')
  await desk.goto(`/desk/stories/${storyId}`)
  const unpublish = desk.getByRole('button', { name: 'Unpublish' })
  if (!(await unpublish.isVisible())) {
    await desk
      .getByRole('button', { name: /More|…/ })
      .first()
      .click()
  }
  await unpublish.click()
  await desk.getByRole('dialog').getByRole('textbox', { name: 'Note' }).fill('待核实。')
  await desk.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click()
  await expect(desk.getByText(editor.done.unpublish)).toBeVisible()

  const now = await readersLead(page)
  expect(now).not.toBe(shown)
  expect(now).toBe(second)
  await desk.goto('/desk/fronts/home')
  await expect(desk.getByText(words.slot.gone)).toBeVisible()
  await expectAccessible(desk)
})

test('an old front is restored as the draft, and launched again', async ({ signedIn, page }) => {
  const desk = await signedIn('editor')
  await desk.goto('/desk/fronts/home')
  const box = container(desk, lead)
  await desk.getByRole('button', { name: words.history, exact: true }).click()
  await expect(desk.getByRole('dialog').getByText(words.historyDialog.live)).toBeVisible()
  await expectAccessible(desk)
  const restore = say(words.historyDialog.restoreOf, { number: 1 })
  await desk.getByRole('button', { name: restore }).click()
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await expect(placedIn(box).first()).toHaveText(firstLead)
  await launch(desk)
  expect(await readersLead(page)).toBe(firstLead)
})

test('two editors at one front: the second is shown both drafts, and nothing is lost', async ({
  signedIn,
}) => {
  const [one, other] = [await signedIn('editor'), await signedIn('chief')]
  for (const desk of [one, other]) await desk.goto('/desk/fronts/home')
  const settings = async (desk: Page, title: string) => {
    const name = say(words.container.settingsOf, { name: lead })
    await desk.getByRole('button', { name }).click()
    await desk.getByRole('textbox', { name: words.settings.name }).fill(title)
    await desk.getByRole('button', { name: words.settings.apply }).click()
  }
  await settings(one, '一号')
  await saved(one)
  await settings(other, '二号')
  const dialog = other.getByRole('dialog', { name: words.conflict.title })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByText('一号')).toBeVisible()
  await expect(dialog.getByText('二号')).toBeVisible()
  await expectAccessible(other)
  await dialog.getByRole('button', { name: words.conflict.keepMine }).click()
  await saved(other)
  await other.getByRole('button', { name: words.history, exact: true }).click()
  await expect(
    other.getByRole('dialog').getByText(words.historyDialog.setAside).first(),
  ).toBeVisible()
})

test('a section’s front is arranged, and its stories stay beneath it', async ({
  signedIn,
  page,
}) => {
  const desk = await signedIn('editor')
  await desk.goto('/desk/fronts')
  await desk.getByRole('list', { name: words.title }).getByRole('link').nth(1).click()
  await expect(desk.getByText(words.save.itself)).toBeVisible()
  await expect(desk.getByText(words.container.none)).toBeVisible()
  const add = say(words.container.addAs, { layout: words.layout.columns })
  await desk.getByRole('button', { name: add }).click()
  await desk.getByRole('textbox', { name: words.settings.name }).fill('聚焦')
  await desk.getByRole('button', { name: words.settings.apply }).click()
  await saved(desk)
  await launch(desk)
  const href = await desk.getByRole('link', { name: words.view }).getAttribute('href')
  await page.goto(href ?? '')
  await expect(page.getByRole('region', { name: '聚焦' }).getByRole('article')).toHaveCount(4)
  await expectAccessible(page)
})

test('what a reporter and a stranger get of it: nothing', async ({ signedIn, stranger }) => {
  const reporter = await signedIn('reporter')
  await reporter.goto('/desk/fronts/home')
  await expect(reporter.getByText(words.tray.title)).toHaveCount(0)
  await reporter.goto('/desk/fronts/home/preview')
  await expect(reporter).toHaveURL(/\/desk$/)
  const nobody = await stranger()
  for (const address of ['/desk/fronts', '/desk/fronts/home', '/desk/fronts/home/preview']) {
    await nobody.goto(address)
    await expect(nobody).toHaveURL(/\/sign-in/)
  }
})

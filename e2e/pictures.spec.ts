import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible, pressByKeyboard, tabTo } from './accessibility'
import { expect, test } from './fixtures'
import { beginStory, storyPage, writeStory } from './story-page'

/** A drawing of our own, wide or tall. */
function drawing(width = 1600, height = 1000): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 10" width="${width}" height="${height}"><rect width="16" height="10" fill="#cfd8d8"/><path d="M0 7h16v3H0z" fill="#4a6a72"/><path d="M7.8 1h.4v7h-.4zM1 7l7-6 7 6" fill="none" stroke="#222" stroke-width=".2"/></svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}

const file = async (name = 'bridge.jpg', width?: number, height?: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await drawing(width, height),
})

/** As a program beside the browser would: by the clipboard, or by letting go of the mouse. */
async function bring(
  page: Page,
  way: 'paste' | 'drop',
  files: { name: string; mimeType: string; buffer: Buffer }[],
  text = '',
) {
  const given = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }))
  await storyPage(page).text.evaluate(
    (element, { way, given, text }) => {
      const data = new DataTransfer()
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        data.items.add(new File([bytes], name, { type: mimeType }))
      }
      if (text) data.setData('text/plain', text)
      const { left, top } = element.getBoundingClientRect()
      const common = { bubbles: true, cancelable: true, clientX: left + 40, clientY: top + 10 }
      element.dispatchEvent(
        way === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: data })
          : new DragEvent('drop', { ...common, dataTransfer: data }),
      )
    },
    { way, given, text },
  )
}

async function fillWords(page: Page, words: { alt: string; caption: string; credit: string }) {
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  await dialog.getByRole('textbox', { name: 'Alternative text' }).fill(words.alt)
  await dialog.getByRole('textbox', { name: 'Caption' }).fill(words.caption)
  await dialog.getByRole('textbox', { name: 'Credit' }).fill(words.credit)
  return dialog
}

/** What moved on the page by itself since it was opened (Layout Instability, W3C). */
function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let shift = 0
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shift += (entry as unknown as { value: number }).value
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(shift), 300)
      }),
  )
}

const words = { alt: '桥塔立在江中', caption: '合龙前夜的桥塔。', credit: '制图：江叶' }

test('a picture goes from a reporter’s file to a reader’s page, and away with its story', async ({
  signedIn,
  stranger,
}) => {
  test.slow() // Three people, one after another, with axe on three screens.
  const reporter = await signedIn('reporter')
  const address = await writeStory(reporter, '桥塔亮灯 今夜试验', '今晚七时，桥塔第一次亮灯。')
  const story = storyPage(reporter)

  await reporter.getByLabel('Choose the lead picture').setInputFiles(await file('tower.jpg'))
  await reporter.getByRole('button', { name: 'Edit picture details' }).click()
  const dialog = await fillWords(reporter, words)
  await expectAccessible(reporter)
  await dialog.getByRole('slider', { name: 'Left to right' }).press('ArrowLeft')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(reporter.getByText(words.credit)).toBeVisible()

  await story.text.click()
  await reporter
    .getByLabel('Choose pictures to insert')
    .setInputFiles(await file('second.jpg', 800, 1200))
  await expect(story.text.getByRole('figure')).toHaveCount(1)
  await expect(story.text).toContainText('Credit missing')
  await expectAccessible(reporter)
  await reporter.keyboard.press('ControlOrMeta+s')
  await expect(story.button('Submit for review')).toHaveAttribute('aria-disabled', 'true')
  await story.text.getByRole('button', { name: 'Edit picture details' }).click()
  await (await fillWords(reporter, { ...words, caption: '塔下的灯。' }))
    .getByRole('button', { name: 'Done' })
    .click()
  await story.button('Submit for review').click()
  await expect(reporter.getByText('In review').first()).toBeVisible()
  const image = story.text.getByRole('img')
  const desk = await image.getAttribute('src')
  const hidden = desk?.replace('/desk/media/', '/media/').replace('.webp', '.jpg') ?? ''

  const reader = await stranger()
  const statusOf = async (path: string) => (await reader.request.get(path)).status()
  expect(await statusOf(hidden)).toBe(404)
  expect(await statusOf(desk ?? '')).toBe(404)

  const editor = await signedIn('editor')
  await editor.goto(address)
  const atDesk = storyPage(editor)
  for (const move of ['Approve', 'Publish']) {
    await atDesk.button(move).click()
    await editor.getByRole('dialog').getByRole('button', { name: move, exact: true }).click()
    await expect(editor.getByRole('dialog')).toHaveCount(0)
  }
  const path = await editor.getByRole('link', { name: 'View live' }).getAttribute('href')
  await reader.goto(path ?? '')
  const figures = reader.locator('.figure')
  await expect(figures).toHaveCount(2)
  await expect(figures.first()).toContainText('合龙前夜的桥塔。 制图：江叶')
  const lead = figures.first().getByRole('img', { name: words.alt })
  await expect(lead).toHaveAttribute('fetchpriority', 'high')
  await expect(figures.last().getByRole('img')).toHaveAttribute('loading', 'lazy')
  await expect
    .poll(() => lead.evaluate((seen: HTMLImageElement) => seen.naturalWidth))
    .toBeGreaterThan(400)
  expect(await lead.evaluate((seen: HTMLImageElement) => seen.currentSrc)).toMatch(/\.webp$/)
  expect(await layoutShiftOf(reader)).toBe(0)
  await expectAccessible(reader)
  const answer = await reader.request.get(hidden)
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers()['cache-control']).toContain('immutable')

  await editor.reload()
  await atDesk.button('Unpublish').click()
  const asked = editor.getByRole('dialog')
  await asked.getByRole('textbox', { name: 'Note' }).fill('图片有误，现予撤回。')
  await asked.getByRole('button', { name: 'Unpublish' }).click()
  await expect(asked).toHaveCount(0)
  expect(await statusOf(hidden)).toBe(404)
})

test('by dragging and by the clipboard; the words that came along are text', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const { text, saved } = storyPage(page)
  await text.fill('第一段。')
  await bring(page, 'paste', [await file()])
  await expect(text.getByRole('figure')).toHaveCount(1)
  await bring(page, 'drop', [await file('a.jpg'), await file('b.jpg')])
  await expect(text.getByRole('figure')).toHaveCount(3)
  await text.press('ControlOrMeta+End')
  await bring(page, 'paste', [await file('words.png')], '从文字处理软件粘贴来的话。')
  await expect(text).toContainText('从文字处理软件粘贴来的话。')
  await expect(text.getByRole('figure')).toHaveCount(3)
  await page.keyboard.press('ControlOrMeta+s')
  await expect(saved).toBeVisible()
  await page.reload()
  await expect(text.getByRole('figure')).toHaveCount(3)
  await expect(text).toContainText('第一段。')
})

test.describe('what can’t be taken', () => {
  test.use({ allowedComplaints: [/status of 422|ERR_FAILED/] })

  test('says why in words, and the text stays', async ({ signedIn }) => {
    const page = await signedIn('reporter')
    await beginStory(page)
    const { text } = storyPage(page)
    await text.fill('写了半篇。')
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    await bring(page, 'drop', [
      { name: 'evil.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) },
    ])
    await expect(text.getByRole('alert')).toContainText('SVG and web pages are not taken')
    await expectAccessible(page)
    await text.getByRole('button', { name: 'Give up' }).click()
    await expect(text.getByRole('alert')).toHaveCount(0)

    await page.route('**/api/uploads**', (route) => route.abort())
    await bring(page, 'drop', [await file()])
    await expect(text.getByRole('alert')).toContainText('the connection to the server broke')
    await page.unroute('**/api/uploads**')
    await text.pressSequentially('又写了半篇。')
    await text.getByRole('button', { name: 'Try again' }).click()
    await expect(text.getByRole('figure')).toHaveCount(1)
    await expect(text).toContainText('写了半篇。')
    await expect(text).toContainText('又写了半篇。')
  })
})

test('by keyboard alone: chosen with the arrows, opened by Enter, removed and brought back', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const { text } = storyPage(page)
  await text.fill('上一段。')
  await bring(page, 'paste', [await file()])
  await expect(text.getByRole('figure')).toHaveCount(1)
  await text.focus()
  await text.press('ControlOrMeta+Home')
  await text.press('ArrowDown')
  await expect(text.locator('.ProseMirror-selectednode')).toHaveCount(1)
  await text.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  await tabTo(page, dialog.getByRole('textbox', { name: 'Credit' }))
  await page.keyboard.insertText('制图：江叶')
  await page.keyboard.press('Enter')
  await expect(text).toContainText('制图：江叶')
  await pressByKeyboard(page, text.getByRole('button', { name: 'Edit picture details' }))
  await pressByKeyboard(page, dialog.getByRole('button', { name: 'Remove picture' }))
  await expect(text.getByRole('figure')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(text.getByRole('figure')).toHaveCount(1)
})

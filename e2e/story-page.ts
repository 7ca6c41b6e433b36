/** The story's page as a person finds their way on it: by role and name. */
import { expect, type Locator, type Page } from '@playwright/test'

export function storyPage(page: Page) {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  return {
    headline: field('Headline'),
    summary: field('Summary'),
    dateline: field('Dateline'),
    text: field('Story text'),
    note: field('Note'),
    section: page.getByRole('combobox', { name: 'Section', exact: true }),
    source: page.getByRole('combobox', { name: 'Source', exact: true }),
    saved: page.getByText(/^Saved \d+ s ago$/),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
  }
}

/** Begins a story and waits until its page takes the first key. */
export async function beginStory(page: Page): Promise<string> {
  await page.goto('/desk/stories')
  await page.getByRole('button', { name: 'New story' }).first().click()
  await page.waitForURL(/\/desk\/stories\/[0-9a-z]{12,}$/)
  await expect(storyPage(page).text).toBeEditable()
  return page.url()
}

/** A story that lacks nothing, saved. */
export async function writeStory(page: Page, headline: string, text: string): Promise<string> {
  const address = await beginStory(page)
  const story = storyPage(page)
  await story.headline.fill(headline)
  await story.summary.fill('一句摘要。')
  await story.dateline.fill('本报讯')
  await story.section.selectOption({ index: 1 })
  await story.source.selectOption({ index: 1 })
  await story.text.fill(text)
  await page.keyboard.press('ControlOrMeta+s')
  await expect(story.saved).toBeVisible()
  return address
}

/** The paragraphs and other blocks of the story's text, as they read. */
export function blocksOf(text: Locator): Promise<string[]> {
  return text.evaluate((element) => [...element.children].map((block) => block.textContent ?? ''))
}

/** Puts something on the clipboard and pastes it, as a program beside the browser would. */
export function paste(text: Locator, data: Record<string, string>): Promise<void> {
  return text.evaluate((element, formats) => {
    const clipboardData = new DataTransfer()
    for (const [format, value] of Object.entries(formats)) clipboardData.setData(format, value)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    element.dispatchEvent(event)
  }, data)
}

/**
 * Moves the caret no faster than hands do: ProseMirror sets its own selection a moment after it got
 * the focus, and the browser tells it of each step only with the next frame, however late that comes.
 */
export async function moveCaret(text: Locator, ...keys: string[]): Promise<void> {
  const aMoment = () =>
    text.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      for (let frames = 0; frames < 3; frames++) await frame()
      await new Promise((resolve) => setTimeout(resolve, 100))
    })
  await text.focus()
  await aMoment()
  for (const key of keys) {
    await text.press(key)
    await aMoment()
  }
}

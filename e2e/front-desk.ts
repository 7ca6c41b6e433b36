/** The desk on which a front is arranged, as its people name what stands there. */
import { expect, type Locator, type Page } from '@playwright/test'
import { wordsOf } from './words'

export const words = wordsOf('en', 'fronts')
/** What the container that leads the home page is called. */
export const lead = words.layout.leadThree

export const container = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true })
export const placedIn = (box: Locator) => box.locator('[data-story]')
export const tray = (page: Page) => page.getByRole('list', { name: words.tray.title })
export const saved = (page: Page) => expect(page.getByText(words.save.saved)).toBeVisible()

/** Two ways to work a page: with a mouse, and with a keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test'
import { pressByKeyboard, tabTo, writeByKeyboard } from './accessibility'

export interface Hands {
  press: (page: Page, control: Locator) => Promise<void>
  write: (page: Page, field: Locator, text: string) => Promise<void>
  choose: (page: Page, list: Locator, option: string) => Promise<void>
  /** Pastes what lies in the clipboard. */
  paste: (page: Page, field: Locator) => Promise<void>
}

export const mouse: Hands = {
  press: (_, control) => control.click(),
  write: (_, field, text) => field.fill(text),
  async choose(_, list, option) {
    await list.selectOption({ label: option })
  },
  async paste(page, field) {
    await field.click()
    await page.keyboard.press('ControlOrMeta+v')
  },
}

export const keyboard: Hands = {
  press: pressByKeyboard,
  write: writeByKeyboard,
  async choose(page, list, option) {
    await tabTo(page, list)
    const chosen = () => list.evaluate((each: HTMLSelectElement) => each.selectedOptions[0]?.text)
    await page.keyboard.press('Home')
    for (let presses = 0; presses < 40 && (await chosen()) !== option; presses++) {
      await page.keyboard.press('ArrowDown')
    }
    expect(await chosen()).toBe(option)
  },
  async paste(page, field) {
    await tabTo(page, field)
    await page.keyboard.press('ControlOrMeta+v')
  },
}

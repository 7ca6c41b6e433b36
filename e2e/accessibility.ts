/** What a page must be for those who don't see it, or don't use a mouse. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No finding of axe on the page as it stands, once its style sheets are there. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForLoadState()
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const findings = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target}: ${failureSummary}`),
  }))
  expect(findings, `accessibility of ${page.url()}`).toEqual([])
}

/** Presses Tab until the control has the focus, as someone without a mouse gets there. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(control).toBeVisible()
  for (let presses = 0; presses < 150; presses++) {
    if (await hasFocus(control)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard does not reach ${control}.`)
}

/** Reaches the control by Tab and presses Enter. */
export async function pressByKeyboard(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** Reaches the field by Tab and writes into it, replacing what it held. */
export async function writeByKeyboard(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

/** The focus itself, or somewhere inside, as in a rich text. */
function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element.contains(document.activeElement))
}

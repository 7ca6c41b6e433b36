/**
 * How long after a key press the letter is painted in the editor, in Chromium. The screen's own
 * rhythm is left out (no frame limit), so that what counts is what we make the browser do.
 */
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../bin/browser.mjs'
import type { House } from './processes'
import { milliseconds, type Part, type Row } from './results'

/** Characters in the story, and the most that 95 of 100 key presses may take. */
const lengths = [
  { characters: 2_000, most: 16 },
  { characters: 50_000, most: 50 },
]

/** Odd, so that there is one in the middle: a machine that does something else for a while spoils one. */
const rounds = 3

export async function measureTyping(house: House, presses: number): Promise<Part> {
  const executablePath = (await findBrowser()) ?? undefined
  const args = [...browserFlags, '--disable-frame-rate-limit', '--disable-gpu-vsync']
  const browser = await chromium.launch({ executablePath, args })
  try {
    const rows: Row[] = []
    for (const { characters, most } of lengths) {
      const found: { half: number; p95: number }[] = []
      for (let round = 0; round < rounds; round++) {
        const waits = await type(browser, house, characters, presses)
        const within = (share: number) => waits[Math.floor(waits.length * share)] ?? Number.NaN
        found.push({ half: within(0.5), p95: within(0.95) })
      }
      const { half, p95 } = middleOf(found)
      rows.push({
        what: `in a story of ${characters.toLocaleString('en')} characters`,
        value: `half within ${milliseconds(half)}, 95 % within ${milliseconds(p95)}`,
        target: { asked: `95 % within ${most} ms`, isMet: p95 <= most },
      })
    }
    return { title: `From key press to paint in the editor: the middle of ${rounds}`, rows }
  } finally {
    await browser.close()
  }
}

function middleOf<Round extends { p95: number }>(found: Round[]): Round {
  const middle = found.sort((a, b) => a.p95 - b.p95)[(found.length - 1) / 2]
  if (!middle) throw new Error('There is no round in the middle.')
  return middle
}

/** Milliseconds of each press, in order of length; half of them at the end, half in the middle. */
async function type(browser: Browser, house: House, characters: number, presses: number) {
  const { storyId } = await house.ask('draft', { headline: '打字', characters })
  const { name, value } = await house.ask('signIn', 'reporter@demo.test')
  const context = await browser.newContext({ locale: 'en-GB' })
  await context.addCookies([{ name, value, url: house.url }])
  const page = await context.newPage()
  await page.addInitScript(watchPresses)
  await page.goto(`${house.url}/desk/stories/${storyId}`)
  const editor = page.getByRole('textbox', { name: 'Story text' })
  await editor.waitFor()
  await editor.click()
  await page.keyboard.press('Control+End')
  await press(page, presses / 2)
  await editor
    .locator('p')
    .nth(Math.floor((await editor.locator('p').count()) / 2))
    .click()
  await press(page, presses / 2)
  const waits = await page.evaluate<number[]>('window.waits')
  await context.close()
  return waits.slice(0).sort((a, b) => a - b)
}

async function press(page: Page, times: number): Promise<void> {
  // The first ones compile, and are not counted.
  for (let time = 0; time < 20; time++) await page.keyboard.press('a', { delay: 5 })
  await page.evaluate('window.isCounting = true')
  for (let time = 0; time < times; time++) {
    await page.keyboard.press('e', { delay: 10 })
    await page.waitForTimeout(40)
  }
  await page.evaluate('window.isCounting = false')
}

/** In the page, as text. After the frame's callbacks comes its paint, and after that a message. */
const watchPresses = `
window.waits = []
window.isCounting = false
addEventListener('keydown', (event) => {
  if (!window.isCounting) return
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => window.waits.push(performance.now() - event.timeStamp)
    channel.port2.postMessage(null)
  })
}, true)
`

import type { Page } from '@playwright/test'
import { expectAccessible, pressByKeyboard, tabTo } from './accessibility'
import { expect, test } from './fixtures'

/** By a word of the headline, from the newest stories. */
async function openStory(page: Page, word: string, section: string): Promise<void> {
  await page.goto(`/${section}`)
  await page.getByRole('main').getByRole('link', { name: word }).first().click()
  await expect(page.getByRole('article').first()).toBeVisible()
}

const games = (page: Page) => openStory(page, '中学生运动会', 'sport')
const buses = (page: Page) => openStory(page, '三条夜班公交', 'city')
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('a table can be read with its heads, in a place of its own', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 720 })
  await games(page)
  const region = page.getByRole('region', { name: '表格 1' })
  await tabTo(page, region)
  await expect(region.getByRole('columnheader', { name: '金牌' })).toBeVisible()
  await expect(region.getByRole('rowheader', { name: '鹤坪' })).toBeVisible()
  expect(await overhang(page)).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})

test('a note is a step away, and so is the way back', async ({ page }) => {
  await games(page)
  const mark = page.getByLabel('注 2', { exact: true })
  await pressByKeyboard(page, mark)
  await expect(page).toHaveURL(/#note-2$/)
  await expect(page.getByText('编者注：')).toBeInViewport()
  await page.getByLabel('回到正文中的注 2').click()
  await expect(page).toHaveURL(/#noted-2$/)
  await expect(mark).toBeInViewport()
})

test('a correction stands above the text, in the log and its feeds, and for machines', async ({
  page,
}) => {
  await buses(page)
  const correction = page.getByRole('region', { name: '更正' })
  const [above, text] = [
    await correction.boundingBox(),
    await page.locator('.story-body').boundingBox(),
  ]
  expect(above?.y).toBeLessThan(text?.y ?? 0)
  const json = await page.locator('script[type="application/ld+json"]').first().textContent()
  expect(JSON.parse(json ?? '')).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', text: expect.stringContaining('文庙坪站') }],
  })
  await page.getByRole('contentinfo').getByRole('link', { name: '更正', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '更正' })).toBeVisible()
  await expectAccessible(page)
  for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
    const answer = await page.request.get(`/corrections/${file}`)
    expect(await answer.text()).toContain('文庙坪站')
  }
  await page.getByRole('link', { name: '三条夜班公交' }).click()
  await expect(page).toHaveURL(/#correction-/)
  await expect(correction).toBeInViewport()
})

test('where it was printed, what is like it, and its neighbours', async ({ page }) => {
  await openStory(page, '两块钱的江面', 'depth')
  await expect(page.getByText(/^见报：\d{4}-\d\d-\d\d 周末特刊 第 A06 版$/)).toBeVisible()
  await buses(page)
  const related = page.getByRole('region', { name: '相关报道' }).getByRole('link')
  expect(await related.count()).toBeGreaterThan(0)
  await page.getByRole('navigation', { name: '本栏前后' }).getByRole('link').first().click()
  await expect(page.getByRole('navigation', { name: '本栏前后' })).toContainText('三条夜班公交')
})

test('a story withdrawn is gone from the pages beside it at the next request', async ({
  page,
  signedIn,
}) => {
  await games(page)
  const neighbour = page.getByRole('navigation', { name: '本栏前后' }).getByRole('link').first()
  const href = (await neighbour.getAttribute('href')) ?? ''
  const address = page.url()
  const desk = await signedIn('editor')
  await desk.goto('/desk/stories?q=')
  await desk.goto('/desk/stories')
  const headline = await neighbour.innerText()
  await desk.getByRole('link', { name: headline }).first().click()
  await desk.getByRole('button', { name: 'Unpublish' }).click()
  await desk.getByRole('textbox', { name: 'Note' }).fill('一组数据尚待核实，先行撤下。')
  await desk.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click()
  await expect(desk.getByRole('link', { name: 'View live' })).toHaveCount(0)
  expect(await (await page.request.get(address)).text()).not.toContain(href)
})

test('the address is copied where nothing shares it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  await games(page)
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByRole('status')).toHaveText('地址已复制。')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('a few words are copied as they are, and a passage keeps its form', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await games(page)
  await page.getByRole('heading', { level: 1 }).selectText()
  await page.keyboard.press('ControlOrMeta+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('来源')
  await page.locator('.story-body').selectText()
  await page.keyboard.press('ControlOrMeta+c')
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await (await item?.getType('text/html'))?.text()) ?? ''
  })
  expect(html).toContain('<table>')
  expect(html).toContain(page.url())
})

/** A voice that says each sentence at once, and remembers it. */
function withVoice() {
  const spoken: string[] = []
  class Utterance {
    onend: (() => void) | null = null
    constructor(readonly text: string) {}
  }
  let waiting: Utterance | null = null
  const speechSynthesis = {
    speak(utterance: Utterance) {
      spoken.push(utterance.text)
      waiting = utterance
      setTimeout(() => waiting === utterance && utterance.onend?.(), spoken.length < 4 ? 10 : 1e6)
    },
    cancel() {
      waiting = null
    },
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis })
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken })
}

test('a story is read aloud, sentence by sentence, by keyboard alone', async ({ page }) => {
  await page.addInitScript(withVoice)
  await games(page)
  const spoken = () => page.evaluate(() => Reflect.get(window, 'spoken') as string[])
  await pressByKeyboard(page, page.getByRole('button', { name: '朗读' }))
  const bar = page.getByRole('group', { name: '朗读本文' })
  await expect(bar.getByRole('button', { name: '暂停' })).toBeFocused()
  await expect.poll(async () => (await spoken()).length).toBe(4)
  const [headline] = await spoken()
  expect(headline).toContain('中学生运动会落幕')
  expect(await page.evaluate(() => CSS.highlights.has('spoken'))).toBe(true)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('button', { name: '继续' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await spoken()).length).toBe(5)
  const all = await spoken()
  expect(all[4]).toBe(all[3])
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(page.getByRole('button', { name: '朗读' })).toBeFocused()
})

test('large type is kept for every page, in both themes, on the narrowest phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 720 })
  await games(page)
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  const before = await size()
  await pressByKeyboard(page, page.getByRole('button', { name: '大字' }))
  expect(await size()).toBeGreaterThan(before * 1.25)
  const story = page.url()
  for (const theme of ['浅色', '深色']) {
    await page.getByLabel('外观').selectOption({ label: theme })
    for (const address of [story, '/', '/sport', '/corrections']) {
      await page.goto(address)
      await expect(page.getByRole('button', { name: '大字' })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      expect(await overhang(page), address).toBeLessThanOrEqual(0)
      await expectAccessible(page)
    }
  }
  const phrase = page.locator('main h2 a .phrased > span').first()
  await expect(phrase).toHaveCSS('text-decoration-line', 'underline')
  expect(await page.context().cookies()).toEqual([])
  await page.getByRole('button', { name: '大字' }).click()
  expect(await size()).toBe(before)
})

test('on paper stand the text, its notes and the addresses of its links, and nothing to press', async ({
  page,
}) => {
  await games(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: '注释' })).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
  for (const name of ['分享', '朗读', '大字']) {
    await expect(page.getByRole('button', { name })).toBeHidden()
  }
  await expect(page.getByRole('navigation', { name: '本栏前后' })).toBeHidden()
})

test('a reprint says on paper where its original is', async ({ page }) => {
  await page.goto('/search?q=一把水尺')
  await page.getByRole('main').getByRole('article').getByRole('link').first().click()
  const original = page.getByRole('region', { name: '版权声明' }).getByRole('link')
  const address = await original.getAttribute('href')
  expect(address).toMatch(/^https:/)
  const printed = () => original.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(await printed()).toBe('none')
  await page.emulateMedia({ media: 'print' })
  expect(await printed()).toContain(address)
})

test('the head of a page fits the narrowest phone, its tools in one line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/city')
  const tools = page.locator('.masthead-line > :is(search, nav, button, label)')
  const tops = await tools.evaluateAll((all) =>
    all.map((tool) => {
      const { top, height } = tool.getBoundingClientRect()
      return Math.round(top + height / 2)
    }),
  )
  expect(tops.length).toBeGreaterThan(3)
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4)
})

test('at the foot in large type, the name of the paper stays on one line', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 900 })
  await page.goto('/')
  await page.getByRole('button', { name: '大字' }).click()
  const lines = await page.locator('.site-name').evaluate((name) => {
    const range = document.createRange()
    range.selectNodeContents(name)
    return new Set([...range.getClientRects()].map(({ top }) => top)).size
  })
  expect(lines).toBe(1)
})

test('a front prints in columns, with nothing beyond the edge of the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 })
  for (const address of ['/', '/city']) {
    await page.goto(address)
    await page.emulateMedia({ media: 'print' })
    const beyond = await page.locator('main .teaser').evaluateAll(
      (teasers) =>
        teasers.filter((teaser) => {
          const { left, right } = teaser.getBoundingClientRect()
          return left < -0.5 || right > document.documentElement.clientWidth + 0.5
        }).length,
    )
    expect(beyond, address).toBe(0)
    const tops = await page
      .locator('.front-row')
      .first()
      .locator('> .teaser')
      .evaluateAll((teasers) => teasers.map((teaser) => teaser.getBoundingClientRect().top))
    expect(new Set(tops).size, address).toBe(1)
    if (address === '/') await expect(page.getByText(/^更新于/)).toBeVisible()
    await expect(page.getByRole('searchbox').or(page.getByRole('combobox'))).toHaveCount(0)
    await page.emulateMedia({ media: null })
  }
})

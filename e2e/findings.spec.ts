/** Over 300 lines: what one sees and does about findings on one page, from underline to key, in one browser. */
import type { CDPSession, Page } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible, pressByKeyboard, tabTo } from './accessibility'
import { expect, test } from './fixtures'
import { beginStory, blocksOf, moveCaret, storyPage } from './story-page'

const bridge = sharp({ create: { width: 800, height: 500, channels: 3, background: '#456' } })
  .png()
  .toBuffer()

const comma = '会议上午召开,下午结束。'
const rate = '园区120家企业中复工96家，复工率85%。'

function desk(page: Page) {
  const panel = page.getByRole('region', { name: 'Findings', exact: true })
  return {
    ...storyPage(page),
    panel,
    tab: page.getByRole('tab', { name: /^Findings/ }),
    kind: (name: string) => panel.getByRole('heading', { name, exact: true }),
    found: (name: string) => page.getByRole('dialog', { name, exact: true }),
  }
}

async function write(page: Page, ...paragraphs: string[]) {
  await beginStory(page)
  const story = desk(page)
  await story.text.click()
  for (const [at, text] of paragraphs.entries()) {
    if (at > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(text)
  }
  return story
}

test('what is wrong is listed by its gravity, mended, and put back by one undo', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const story = await write(
    page,
    comma,
    '人来了,车走了,雨停了。',
    '全区有企业106家，已复工94家，复工率达88.68%。',
  )
  await expect(story.tab).toHaveAccessibleName('Findings 3')
  await story.tab.click()
  await expect(story.kind('Half-width mark in Chinese')).toBeVisible()
  await expect(story.panel.getByText('1 sum or date holds')).toBeVisible()
  await expectAccessible(page)

  await story.panel.getByRole('button', { name: 'Fix all 3' }).click()
  await expect
    .poll(() => blocksOf(story.text).then((blocks) => blocks.slice(0, 2)))
    .toEqual(['会议上午召开，下午结束。', '人来了，车走了，雨停了。'])
  await expect(story.panel.getByText('Nothing found.')).toBeVisible()
  await story.text.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect
    .poll(() => blocksOf(story.text).then((blocks) => blocks.slice(0, 2)))
    .toEqual([comma, '人来了,车走了,雨停了。'])
  await expect(story.tab).toHaveAccessibleName('Findings 3')
})

test('a headline is read too, and its own undo takes a fix back', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  const story = await write(page, '大桥昨天通车。')
  await story.headline.fill('柳渡大桥合龙。')
  await story.tab.click()
  await expect(story.kind('Headline ends in a full stop')).toBeVisible()
  await story.panel.getByRole('button', { name: 'Fix', exact: true }).click()
  await expect(story.headline).toHaveValue('柳渡大桥合龙')
  await expect(story.panel.getByText('Nothing found.')).toBeVisible()
  await story.headline.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(story.headline).toHaveValue('柳渡大桥合龙。')
  await expect(story.saved).toBeVisible()
})

test('the dateline, and a picture’s words, are underlined where they stand', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const story = await write(page, '大桥昨天通车。')
  await page.getByRole('textbox', { name: 'Dateline', exact: true }).fill('本报6月三日讯')
  await page
    .getByLabel('Choose the lead picture')
    .setInputFiles({ name: 'bridge.png', mimeType: 'image/png', buffer: await bridge })
  const lead = page.locator('.lead-picture')
  await pressByKeyboard(page, lead.getByRole('button', { name: 'Edit picture details' }))
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  await dialog.getByRole('textbox', { name: 'Alternative text' }).fill('大桥(远景)')
  await dialog.getByRole('textbox', { name: 'Caption' }).fill('桥通了,人来了。')
  await dialog.getByRole('textbox', { name: 'Credit' }).fill('摄影:周一鸣')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(lead.locator('.finding')).toHaveText([',', ':', '(远景)'])
  await expect(page.locator('.growing.dateline .finding')).toHaveText('6月三日')
  await expect(story.tab).toHaveAccessibleName('Findings 4')
  await expectAccessible(page)

  await lead.locator('.caption .finding').hover()
  await expect(story.found('Half-width mark in Chinese')).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(story.found('Half-width mark in Chinese')).toHaveCount(0)
  await story.headline.focus()
  await page.keyboard.press('F8')
  await expect(story.found('Half-width mark in Chinese')).toContainText('桥通了')
  await page.keyboard.press('Escape')
  await expect(lead.getByRole('button', { name: 'Edit picture details' })).toBeFocused()

  await story.tab.click()
  await story.panel.getByRole('button', { name: 'Fix all 2' }).click()
  await expect(lead.locator('.caption')).toHaveText('桥通了，人来了。')
  await expect(lead.locator('.credit')).toHaveText('摄影：周一鸣')
  await expect(lead.locator('.finding')).toHaveText(['(远景)'])
  await page.getByText('Undo', { exact: true }).click()
  await expect(lead.locator('.caption')).toHaveText('桥通了,人来了。')
})

test('by keyboard alone: from one to the next, mended, left as it is, taken back', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const story = await write(page, comma, rate)
  await expect(story.tab).toHaveAccessibleName('Findings 2')
  await moveCaret(story.text, 'ControlOrMeta+Home')
  await page.keyboard.press('F8')
  const first = story.found('Half-width mark in Chinese')
  await expect(first.getByRole('button', { name: 'Fix', exact: true })).toBeFocused()
  await expect(first).toContainText('GB/T 15834—2011')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(story.text).toBeFocused()
  await expect.poll(() => blocksOf(story.text)).toEqual(['会议上午召开，下午结束。', rate])

  await expect(story.tab).toHaveAccessibleName('Findings 1')
  await page.keyboard.press('F8')
  const second = story.found('Rate does not follow from its parts')
  await expect(second).toContainText('96 ÷ 120 = 80%')
  await page.keyboard.press('Escape')
  await expect(second).toHaveCount(0)
  await expect(story.text).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('85%')

  await page.keyboard.press('Shift+F8')
  await expect(second.getByRole('button', { name: 'Ignore here' })).toBeFocused()
  await page.keyboard.press('Enter')
  const why = second.getByRole('form', { name: 'Ignore here' })
  await expect(why.getByRole('button', { name: 'As quoted' })).toBeFocused()
  await expectAccessible(page)
  await tabTo(page, why.getByRole('textbox', { name: 'Reason' }))
  await page.keyboard.type('the official count')
  await page.keyboard.press('Enter')
  await expect(second).toHaveCount(0)
  await expect(story.text).toBeFocused()
  await expect(story.tab).toHaveAccessibleName('Findings')

  await page.reload()
  await expect(story.text).toBeEditable()
  await pressByKeyboard(page, page.getByRole('tab', { name: 'Details' }))
  await page.keyboard.press('ArrowRight')
  await expect(story.tab).toBeFocused()
  await pressByKeyboard(page, story.panel.getByText('1 ignored'))
  await expect(story.panel.getByText('the official count')).toBeVisible()
  await expectAccessible(page)
  await pressByKeyboard(page, story.panel.getByRole('button', { name: 'Take back' }))
  await expect(story.kind('Rate does not follow from its parts')).toBeVisible()
})

test('F8 says where there is nothing, and leads to advice where there is nothing else', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const story = await write(page, '桥通了。', '第一班车开出。', '4月2日，桥面铺完。')
  await story.tab.click()
  const advice = story.kind('Date without its year')
  await expect(advice).toBeVisible()
  await story.text.focus()
  await page.keyboard.press('F8')
  const shown = story.found('Date without its year')
  await expect(shown.getByRole('button', { name: 'Ignore here' })).toBeFocused()
  await page.keyboard.press('F8')
  await expect(shown.getByRole('button', { name: 'Ignore here' })).toBeFocused()
  await page.keyboard.press('Escape')
  await story.dateline.fill('本报4月3日讯')
  await expect(advice).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(page.locator('.toasts').getByText('Nothing found.')).toBeVisible()
})

test('a whole rule can be left out of one story', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  const story = await write(page, comma, '人来了,车走了。', rate)
  await story.tab.click()
  const rule = story.panel.getByRole('button', { name: 'Ignore this rule in this story' })
  await expect(rule).toHaveCount(2)
  await expect(story.kind('Half-width mark in Chinese')).toBeVisible()
  await rule.first().click()
  await story.panel.getByRole('button', { name: 'As intended' }).click()
  await expect(story.tab).toHaveAccessibleName('Findings 1')
  await expect(story.kind('Rate does not follow from its parts')).toBeVisible()
})

test('what blocks can be left standing by the chief alone, and says so', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  const story = await write(page, '共有（待补人数）人参加。')
  await story.tab.click()
  await expect(story.panel.getByText('This takes the chief on duty.')).toBeVisible()
  await expect(story.panel.getByRole('button', { name: /Ignore/ })).toHaveCount(0)
})

test('the pointer opens what lies under it, also in the headline; quiet, nothing does', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const story = await write(page, rate)
  await story.headline.fill('桥通了,人来了')
  await expect(story.tab).toHaveAccessibleName('Findings 2')
  const line = page.locator('.story-body .finding')
  await line.hover()
  await expect(story.found('Rate does not follow from its parts')).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(story.found('Rate does not follow from its parts')).toHaveCount(0)
  const box = await page.locator('.growing-marks .finding').boundingBox()
  if (!box) throw new Error('The headline has no line.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 })
  await expect(story.found('Half-width mark in Chinese')).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(story.found('Half-width mark in Chinese')).toHaveCount(0)

  await story.tab.click()
  await story.panel.getByRole('checkbox', { name: 'Underline in the text' }).uncheck()
  await expect(line).toHaveCSS('text-decoration-line', 'none')
  await page.reload()
  await expect(story.text).toBeEditable()
  await expect(line).toHaveCSS('text-decoration-line', 'none')
  await story.tab.click()
  await expect(story.kind('Rate does not follow from its parts')).toBeVisible()
})

test('another section brings its own house rules, without a reload', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  const story = await write(page, '他在作文里写了alot一词。')
  await expect(story.saved).toBeVisible()
  await story.section.selectOption({ label: 'English' })
  await expect(story.tab).toHaveAccessibleName('Findings 1')
  await story.section.selectOption({ label: '深度' })
  await expect(story.tab).toHaveAccessibleName('Findings')
})

test('in a section of news a story is asked for its dateline until it has one', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const story = await write(page, '步道今天上午开放，全长6公里。')
  await story.section.selectOption({ label: '要闻' })
  await expect(story.tab).toHaveAccessibleName('Findings 1')
  await story.tab.click()
  await expect(story.kind('News without a dateline')).toBeVisible()
  await page.keyboard.press('F8')
  await expect(story.found('News without a dateline')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(story.dateline).toBeFocused()
  await story.dateline.fill('本报5月6日讯')
  await expect(story.kind('News without a dateline')).toHaveCount(0)
})

const composing = (cdp: CDPSession, text: string) =>
  cdp.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })

test('an input method at work in, before and after a line is never disturbed', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const story = await write(page, '约300人左右到场，会议召开,散会。')
  const cdp = await page.context().newCDPSession(page)
  const lines = page.locator('.story-body .finding')
  await expect(lines).toHaveText(['约300人左右', ','])

  // In the middle of a line, for longer than the pause after which the text is read.
  await moveCaret(story.text, 'ControlOrMeta+Home', 'ArrowRight', 'ArrowRight')
  await composing(cdp, 'y')
  await composing(cdp, 'yi')
  await expect(story.saved).toBeVisible()
  await composing(cdp, "yi'ge")
  await cdp.send('Input.insertText', { text: '一个' })
  await expect.poll(() => blocksOf(story.text)).toEqual(['约3一个00人左右到场，会议召开,散会。'])
  await expect(lines).toHaveText([','])

  // Right before one, and right behind it.
  await moveCaret(
    story.text,
    'ControlOrMeta+End',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
  )
  await composing(cdp, 'l')
  await composing(cdp, 'le')
  await expect(story.saved).toBeVisible()
  await cdp.send('Input.insertText', { text: '了' })
  await moveCaret(story.text, 'ArrowRight')
  await composing(cdp, 'j')
  await composing(cdp, 'jiu')
  await expect(story.saved).toBeVisible()
  await cdp.send('Input.insertText', { text: '就' })
  await expect
    .poll(() => blocksOf(story.text))
    .toEqual(['约3一个00人左右到场，会议召开了,就散会。'])
  await expect(lines).toHaveText([','])
  await expect(story.saved).toBeVisible()
  await page.reload()
  await expect(story.text).toBeEditable()
  expect(await blocksOf(story.text)).toEqual(['约3一个00人左右到场，会议召开了,就散会。'])
})

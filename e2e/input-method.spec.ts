import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { beginStory, blocksOf, moveCaret, storyPage } from './story-page'

/** Composes as an input method does: the text under way, step by step, then what was chosen. */
async function compose(cdp: CDPSession, steps: string[], chosen: string) {
  for (const text of steps) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  await cdp.send('Input.insertText', { text: chosen })
}

async function typist(page: Page) {
  await beginStory(page)
  const cdp = await page.context().newCDPSession(page)
  return { story: storyPage(page), compose: compose.bind(null, cdp), cdp }
}

test('Chinese by an input method arrives once, in every place of the text', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const { story, compose } = await typist(page)
  await story.text.click()
  await compose(['j', 'ji', "ji'a", "ji'an", 'jiang', "jiang't", "jiang'tan"], '江滩')
  await compose(['b', 'bu', "bu'dao"], '步道')
  await page.keyboard.press('Enter')
  await compose(['k', "kai'fang"], '开放')
  expect(await blocksOf(story.text)).toEqual(['江滩步道', '开放'])
  // In the middle of a word, and in front of bold text.
  await moveCaret(story.text, 'ArrowLeft')
  await compose(['m', 'mian', "mian'fei"], '免费')
  await moveCaret(story.text, 'ControlOrMeta+Home')
  await compose(['j', 'jin', "jin'tian"], '今天')
  expect(await blocksOf(story.text)).toEqual(['今天江滩步道', '开免费放'])
  await expect(story.saved).toBeVisible()
  await page.reload()
  await expect(story.text).toBeEditable()
  expect(await blocksOf(story.text)).toEqual(['今天江滩步道', '开免费放'])
})

test('in a heading, a list, bold and a pull quote too', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  const { story, compose } = await typist(page)
  await story.text.click()
  await page.keyboard.press('ControlOrMeta+Alt+2')
  await compose(['b', 'biao', "biao'ti"], '标题')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+b')
  await compose(['c', 'cu', "cu'ti"], '粗体')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Shift+8')
  await compose(['y', 'yi'], '一')
  await page.keyboard.press('Enter')
  await compose(['e', 'er'], '二')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Alt+p')
  await compose(['y', 'yin', "yin'yu"], '引语')
  await expect(story.text.getByRole('heading', { level: 2 })).toHaveText('标题')
  await expect(story.text.locator('strong')).toHaveText('粗体')
  await expect(story.text.getByRole('listitem')).toHaveText(['一', '二'])
  await expect(story.text.locator('.pull-quote')).toHaveText('引语')
})

test('a composition given up leaves nothing, one over a selection replaces it', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const { story, compose, cdp } = await typist(page)
  await story.text.click()
  await page.keyboard.insertText('原来的字')
  await cdp.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await expect(story.text).toHaveText('原来的字')
  await page.keyboard.press('ControlOrMeta+a')
  await compose(['x', 'xin', "xin'de"], '新的')
  await expect(story.text).toHaveText('新的')
})

test('a save in the middle of a composition does not disturb it', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  const { story, cdp } = await typist(page)
  await story.text.click()
  await page.keyboard.insertText('前文')
  const composing = async (text: string) =>
    cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await composing('zh')
  await composing("zhong'guo")
  await expect(story.saved).toBeVisible()
  await composing("zhong'guo'ren")
  await cdp.send('Input.insertText', { text: '中国人' })
  await expect(story.text).toHaveText('前文中国人')
  await expect(story.saved).toBeVisible()
  await page.reload()
  await expect(story.text).toHaveText('前文中国人')
})

test('the headline takes an input method, and its Enter goes to the input method first', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const { story, compose } = await typist(page)
  await story.headline.click()
  await compose(['b', 'bu', "bu'dao"], '步道')
  await compose(['k', "kai'fang"], '开放')
  await expect(story.headline).toHaveValue('步道开放')
  await story.headline.evaluate((field) => {
    const options = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true }
    field.dispatchEvent(new KeyboardEvent('keydown', options))
  })
  await expect(story.headline).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(story.headline).not.toBeFocused()
})

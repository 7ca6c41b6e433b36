import { expectAccessible, pressByKeyboard, tabTo } from './accessibility'
import { expect, test } from './fixtures'
import { beginStory, blocksOf, paste, storyPage } from './story-page'

/** Our own words, damaged as mirrors damage them. */
const damaged = [
  '柳渡大橋合龍　望樓到柳渡六分鐘過江',
  '“指揮部他們?yōu)槠髽I(yè)修了便道,,現(xiàn)在橋通了,。”業(yè)主說,。',
  '大橋全長(cháng)1386米,,雙向六車道,。',
  '云汀日報社全媒體記者 許知秋 特約記者 邱石橋',
  '版權聲明：',
  '凡文章來源為“云汀日報”的稿件,，未經許可不得轉載。',
].join('\n')

test('pasted damage is repaired after a look, and the page’s parts go where they belong', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.click()
  await paste(story.text, { 'text/plain': damaged })
  await expect(page.getByText(/^This text looks damaged: \d+ repairs/)).toBeVisible()
  await expectAccessible(page)

  await pressByKeyboard(page, story.button('Review'))
  const review = page.getByRole('dialog', { name: 'Repairs, one by one' })
  const changes = review.getByRole('button', { pressed: true })
  await expect(changes.first()).toBeVisible()
  const count = await changes.count()
  await expectAccessible(page)
  await changes.first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(changes).toHaveCount(count - 1)
  await page.keyboard.press('Space')
  await expect(changes).toHaveCount(count)
  await pressByKeyboard(page, review.getByRole('button', { name: `Make ${count} repairs` }))

  await expect(page.getByText(`${count} repairs made.`)).toBeVisible()
  await expect
    .poll(async () => (await blocksOf(story.text))[1])
    .toBe('“指挥部他们为企业修了便道，现在桥通了。”业主说。')
  await expect(page.getByText('This looks like a whole page.')).toBeVisible()
  await expectAccessible(page)
  await pressByKeyboard(page, story.button('Take all'))
  await expect(story.headline).toHaveValue('柳渡大桥合龙　望楼到柳渡六分钟过江')
  await expect(story.source.locator('option:checked')).toHaveText('云汀日报')
  expect(await blocksOf(story.text)).toHaveLength(2)
  await expect(story.saved).toBeVisible()

  await page.getByRole('tab', { name: 'Versions' }).click()
  await expect(page.getByText('As received', { exact: true })).toBeVisible()

  await page.getByRole('tab', { name: 'Readiness' }).click()
  const list = page.getByRole('group').filter({ hasText: `${count} repairs, one by one` })
  await expect(list.getByRole('listitem')).toHaveCount(0)
  await pressByKeyboard(page, list.getByText(`${count} repairs, one by one`))
  await expect(list.getByRole('listitem')).toHaveCount(count)
  await expect(list.getByText('bytes lost in GBK text').first()).toBeVisible()
  await expect(list.getByText('left as received')).toHaveCount(0)
  await expectAccessible(page)
})

test('after a long paste the offer is in sight, and the keyboard goes from one step to the next', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await expect(story.headline).toBeFocused()
  await tabTo(page, story.text)
  const [headline, ...rest] = damaged.split('\n')
  const filler = Array.from({ length: 40 }, () => rest[1] ?? '')
  await paste(story.text, { 'text/plain': [headline, ...filler, ...rest].join('\n') })
  await expect(page.getByText(/^This text looks damaged/)).toBeInViewport()
  await expect(story.text).toBeFocused()

  await page.keyboard.press('F6')
  await expect(story.button('Review')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(story.text).toBeFocused()
  await page.keyboard.press('F6')
  await page.keyboard.press('Enter')
  const review = page.getByRole('dialog', { name: 'Repairs, one by one' })
  await expect(review.getByRole('button', { pressed: true }).first()).toBeFocused()
  await pressByKeyboard(page, review.getByRole('button', { name: /^Make \d+ repairs/ }))

  await expect(story.button('Take Headline')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(story.headline).toHaveValue('柳渡大桥合龙　望楼到柳渡六分钟过江')
  await expect(story.button('Take Byline')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(story.text).toBeFocused()
  await page.keyboard.press('F6')
  await expect(story.button('Take Byline')).toBeFocused()
  await pressByKeyboard(page, story.button('Take all'))
  await expect(story.text).toBeFocused()
})

test('healthy text is left in peace, and asked for, the desk says so', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.click()
  await paste(story.text, { 'text/plain': '柳渡大桥主桥昨天上午合龙，两岸市民都来看。' })
  await pressByKeyboard(page, story.button('Look for damage'))
  await expect(page.getByText('Nothing in this text looks damaged.')).toBeVisible()
  await expect(page.getByText('This text looks damaged')).toHaveCount(0)
})

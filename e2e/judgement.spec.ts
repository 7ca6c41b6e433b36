import type { Page } from '@playwright/test'
import { expectAccessible, pressByKeyboard, writeByKeyboard } from './accessibility'
import { expect, test } from './fixtures'
import { beginStory, paste, storyPage, writeStory } from './story-page'

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()
const privateNumber = 'There is a private number in the copy: 13800000000.'
/** In the panel, not on the button that it holds. */
const blocking = (page: Page) => page.getByRole('listitem').filter({ hasText: privateNumber })

test('what blocks is held up until a chief lets it stand, and the reviewer sees it all', async ({
  signedIn,
}) => {
  const reporter = await signedIn('reporter')
  const address = await writeStory(
    reporter,
    '热线今天开通',
    '截止5月底，热线已接听8000次。请拨打13800000000。',
  )
  await tab(reporter, 'Readiness')
  await expect(blocking(reporter)).toBeVisible()
  await expect(storyPage(reporter).button('Let it stand…')).toHaveCount(0)
  await expect(reporter.getByRole('heading', { name: 'Copy desk, version 1' })).toBeVisible()
  await expectAccessible(reporter)
  await storyPage(reporter).button('Submit for review').click()
  await expect(storyPage(reporter).button('Withdraw from review')).toBeVisible()

  const editor = await signedIn('editor')
  await editor.goto(address)
  const approve = storyPage(editor).button('Approve')
  await expect(approve).toHaveAttribute('aria-disabled', 'true')
  await expect(approve).toHaveAccessibleDescription(new RegExp(`^${privateNumber}`))

  const chief = await signedIn('chief')
  await chief.goto(address)
  await tab(chief, 'Readiness')
  await pressByKeyboard(chief, storyPage(chief).button('Let it stand…'))
  const reason = chief.getByRole('textbox', { name: 'Why it may stand' })
  await expect(reason).toBeFocused()
  await pressByKeyboard(chief, storyPage(chief).button('Let it stand'))
  await expect(chief.getByText('Please say why.')).toBeVisible()
  await expectAccessible(chief)
  await writeByKeyboard(chief, reason, '公开的服务热线。')
  await pressByKeyboard(chief, storyPage(chief).button('Let it stand'))
  await expect(chief.getByText('It may stand')).toBeVisible()
  await expect(blocking(chief)).toHaveCount(0)
  await expect(chief.getByRole('tab', { name: 'Readiness' })).toBeFocused()
  await expect(chief.getByText('by a chief’s word')).toBeVisible()
  await expectAccessible(chief)

  await editor.reload()
  await tab(editor, 'Readiness')
  await expect(editor.getByRole('heading', { name: 'Open' })).toHaveText('Open 1')
  await expect(editor.getByRole('heading', { name: 'Left as it is' })).toHaveText('Left as it is 1')
  const readiness = editor.getByRole('tabpanel', { name: 'Readiness' })
  await expect(readiness.getByText('公开的服务热线。')).toBeVisible()
  await expect(storyPage(editor).button('Point it out again')).toHaveCount(0)
  await pressByKeyboard(editor, approve)
  const opinion = editor.getByRole('dialog').getByRole('textbox', { name: 'Note' })
  await expect(opinion).toBeFocused()
  await editor.keyboard.press('ControlOrMeta+Enter')
  await expect(editor.locator('.story-stands')).toBeFocused()
  await expect(storyPage(editor).button('Publish')).not.toHaveAttribute('aria-disabled', 'true')

  await storyPage(chief).button('Point it out again').click()
  await expect(blocking(chief)).toBeVisible()
  await editor.reload()
  await expect(storyPage(editor).button('Publish')).toHaveAttribute('aria-disabled', 'true')
})

test('an editor marks an error in a signed text, and the history shows its rate', async ({
  signedIn,
}) => {
  const reporter = await signedIn('reporter')
  const address = await writeStory(reporter, '步到今天开放', '步道全长6公里，今天开放。')
  await storyPage(reporter).button('Submit for review').click()
  await expect(storyPage(reporter).button('Withdraw from review')).toBeVisible()
  await reporter.goto(`${address}/versions`)
  await expect(storyPage(reporter).button('Mark an error')).toHaveCount(0)

  const editor = await signedIn('editor')
  await editor.goto(`${address}/versions`)
  await expect(editor.getByText('No error is marked in this version.')).toBeVisible()
  await pressByKeyboard(editor, storyPage(editor).button('Mark an error'))
  const words = editor.getByRole('textbox', { name: 'Words as printed' })
  await expect(words).toBeFocused()
  await words.fill('步到')
  await editor.getByRole('textbox', { name: 'What it should be' }).fill('步道')
  await pressByKeyboard(editor, storyPage(editor).button('Mark an error'))
  await expect(editor.getByText('These words do not stand there in this version.')).toBeVisible()
  await expectAccessible(editor)
  await editor.getByRole('checkbox', { name: /^In the headline/ }).check()
  await pressByKeyboard(editor, storyPage(editor).button('Mark an error'))
  await expect(editor.getByText('1 error marked, 2 points')).toBeVisible()
  const history = editor.getByRole('list', { name: 'History' })
  await expect(history.getByText('does not pass')).toBeVisible()
  await expectAccessible(editor)

  await reporter.goto(address)
  await tab(reporter, 'Versions')
  await reporter.getByRole('link', { name: /^Error rate [\d.]+ in 10,000$/ }).click()
  await expect(reporter.getByText('→ 步道')).toBeVisible()

  await editor.getByRole('button', { name: 'Take back: 步到' }).click()
  await expect(history.getByText('does not pass')).toHaveCount(0)
})

test('a length is planned, and the tally counts against it', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await writeStory(page, '步道今天开放', '步道全长6公里，今天开放。')
  const plan = page.getByRole('textbox', { name: 'Planned length' })
  await plan.fill('短一点')
  await plan.press('Enter')
  await expect(page.getByText(/whole number of characters/)).toBeVisible()
  await plan.fill('20')
  await plan.press('Enter')
  await expect(page.getByText('20 planned, 7 to go')).toBeVisible()
  await page.reload()
  await expect(page.getByText('20 planned, 7 to go')).toBeVisible()
  await storyPage(page).text.fill('步道全长6公里，今天开放，欢迎大家都来走一走，看一看。')
  await expect(page.getByText(/^20 planned, \d+ over$/)).toBeVisible()
})

test('an editor adds the source that a pasted page names, where it is pasted', async ({
  signedIn,
}) => {
  const text = '柳渡大桥主桥昨天上午合龙，两岸市民都来看。\n来源：望楼晚报'
  const reporter = await signedIn('reporter')
  await beginStory(reporter)
  await paste(storyPage(reporter).text, { 'text/plain': text })
  await expect(reporter.getByText('not among the sources yet')).toBeVisible()
  await expect(storyPage(reporter).button('Add as a reprint source')).toHaveCount(0)

  const editor = await signedIn('editor')
  await beginStory(editor)
  await paste(storyPage(editor).text, { 'text/plain': text })
  await expectAccessible(editor)
  await pressByKeyboard(editor, storyPage(editor).button('Add as a reprint source'))
  await expect(editor.getByText('Source added')).toBeVisible()
  await expect(storyPage(editor).source.locator('option:checked')).toHaveText('望楼晚报')
  await expect(storyPage(editor).text).not.toContainText('望楼晚报')

  await editor.getByRole('tab', { name: /^Findings/ }).click()
  const asked = 'The reprint does not name its author, its original headline, what allows it.'
  await expect(editor.getByText(asked)).toBeVisible()
  await editor.getByRole('tab', { name: 'Details' }).click()
  const original = editor.getByRole('group', { name: 'The original' })
  const field = (name: string) => original.getByRole('textbox', { name })
  await field('Author').fill('温蓝')
  await field('Original headline').fill('大桥合龙 江风作证')
  await field('Address of the original').fill('wanglou.example/1')
  await expect(original.getByText('Not an address readers could follow')).toBeVisible()
  await field('Address of the original').fill('https://wanglou.example/1')
  await field('What allows the reprint').fill('望楼晚报\t授权函')
  await expectAccessible(editor)
  await editor.keyboard.press('ControlOrMeta+s')
  await expect(storyPage(editor).saved).toBeVisible()
  await editor.reload()
  await expect(field('Original headline')).toHaveValue('大桥合龙 江风作证')
  await expect(field('What allows the reprint')).toHaveValue('望楼晚报 授权函')
  await editor.getByRole('tab', { name: /^Findings/ }).click()
  await expect(editor.getByText('The reprint does not name')).toHaveCount(0)
})

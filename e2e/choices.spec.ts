import { expectAccessible, pressByKeyboard, tabTo } from './accessibility'
import { expect, test } from './fixtures'

test('language and appearance are chosen by key and kept by the browser', async ({ signedIn }) => {
  const page = await signedIn('reporter2')
  await page.goto('/desk')
  const root = page.locator('html')
  await expect(root).toHaveAttribute('lang', 'en')

  await pressByKeyboard(page, page.getByRole('button', { name: /^Account of/ }))
  await pressByKeyboard(page, page.getByRole('button', { name: 'Dark' }))
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expectAccessible(page)

  await tabTo(page, page.getByRole('button', { name: '简体中文' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(root).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('待我处理')
  await page.reload()
  await expect(root).toHaveAttribute('lang', 'zh-CN')
  await expect(root).toHaveAttribute('data-theme', 'dark')

  const account = page.getByRole('button', { name: /的账号$/ })
  await pressByKeyboard(page, account)
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '退出登录' })).toBeHidden()
  await expect(account).toBeFocused()
})

import { expectAccessible, pressByKeyboard, tabTo } from './accessibility'
import { expect, test } from './fixtures'

const pages = ['about', 'masthead', 'corrections-policy', 'rights', 'contact']

test('readers find who makes the paper from the foot of every page', async ({ page }) => {
  await page.goto('/')
  const foot = page.getByRole('contentinfo')
  await expect(foot.getByText('互联网新闻信息服务许可证编号：')).toHaveCount(1)
  await foot.getByRole('link', { name: '编辑部成员' }).click()
  await expect(page.getByText('陆怀谷')).toBeVisible()
  for (const address of pages) {
    await page.goto(`/${address}`)
    await expectAccessible(page)
  }
})

test('a chief writes a page, readers see it at once, and an old one comes back', async ({
  signedIn,
  page,
}) => {
  const desk = await signedIn('chief')
  await desk.goto('/desk/settings/pages')
  await expectAccessible(desk)
  await desk.getByRole('link', { name: 'About us' }).click()
  const text = desk.getByRole('textbox', { name: 'Text of the page' })
  await text.click()
  await desk.keyboard.press('ControlOrMeta+a')
  await desk.keyboard.insertText('本报创办于江边。')
  await desk.keyboard.press('ControlOrMeta+s')
  await expect(desk.getByText('Saved. This is what readers see.')).toBeVisible()
  await expectAccessible(desk)
  await page.goto('/about')
  await expect(page.getByText('本报创办于江边。')).toBeVisible()

  await desk.getByRole('link', { name: 'Revision 1', exact: true }).click()
  await expect(desk.getByRole('heading', { name: 'Revision 1 (old)' })).toBeVisible()
  await expectAccessible(desk)
  await pressByKeyboard(desk, desk.getByRole('button', { name: 'Restore this revision' }))
  await expect(desk.getByRole('textbox', { name: 'Text of the page' })).toContainText('洄江两岸')
  await page.reload()
  await expect(page.getByText('本报创办于江边。')).toBeHidden()
})

test('of two chiefs on one page the second is told, and loses nothing', async ({ signedIn }) => {
  const [one, other] = [await signedIn('chief'), await signedIn('admin')]
  const write = async (desk: typeof one, words: string) => {
    await desk.getByRole('textbox', { name: 'Text of the page' }).click()
    await desk.keyboard.press('ControlOrMeta+a')
    await desk.keyboard.insertText(words)
    await desk.getByRole('button', { name: 'Save and publish' }).click()
  }
  await one.goto('/desk/settings/pages/contact')
  await other.goto('/desk/settings/pages/contact')
  await write(one, '电话：一')
  await expect(one.getByText('Saved. This is what readers see.')).toBeVisible()
  await write(other, '电话：二')
  await expect(other.getByText(/陆怀谷 saved a new revision/)).toBeVisible()
  await expect(other.getByRole('textbox', { name: 'Text of the page' })).toHaveText('电话：二')
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Save mine' }).click()
  await expect(other.getByText('Saved. This is what readers see.')).toBeVisible()
  await other.goto('/contact')
  await expect(other.getByText('电话：二')).toBeVisible()
})

test.describe('a look', () => {
  // The preview runs no script; what Playwright's own tracing tries in it is refused, too.
  test.use({ allowedComplaints: [/Blocked script execution in 'about:srcdoc'/] })

  test('a look is tried out, refused while it can’t be read, and applied by keyboard', async ({
    signedIn,
    page,
  }) => {
    const desk = await signedIn('chief')
    await page.goto('/')
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.body.parentElement as Element).backgroundColor)
    const before = await ground()

    // Axe needs script in every frame, and the front page is looked at for itself.
    const isFront = (url: URL) => url.pathname === '/'
    await desk.route(isFront, (route) => route.fulfill({ body: '' }))
    await desk.goto('/desk/settings/appearance')
    await expect(desk.getByText('there is no preview')).toBeVisible()
    await expectAccessible(desk)
    await desk.unroute(isFront)
    await desk.reload()
    const previewed = () =>
      desk.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
        const root = frame.contentDocument?.documentElement
        return root && frame.contentWindow?.getComputedStyle(root).backgroundColor
      })
    await expect.poll(previewed).toBe(before)
    await pressByKeyboard(desk, desk.getByRole('button', { name: 'Finance' }))
    await expect.poll(previewed).toBe('rgb(247, 241, 230)')

    await desk.getByLabel('Light Accent').fill('#dddddd')
    await expect(desk.getByRole('main').getByRole('alert')).toContainText(
      'The nearest colour that has it is #',
    )
    await expect(desk.getByRole('button', { name: 'Apply to the paper' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await desk.getByRole('button', { name: /^Take #/ }).click()
    await expect(desk.getByRole('main').getByRole('alert')).toHaveCount(0)

    await desk.getByRole('button', { name: 'Keep as draft' }).click()
    await expect(desk.getByText('The draft is kept.')).toBeVisible()
    await page.reload()
    expect(await ground()).toBe(before)

    const apply = desk.getByRole('button', { name: 'Apply to the paper' })
    await expect(apply).not.toHaveAttribute('aria-busy')
    await tabTo(desk, apply)
    await desk.keyboard.press('Enter')
    await expect(desk.getByText('Applied. This is what readers see.').first()).toBeVisible()
    await page.reload()
    expect(await ground()).toBe('rgb(247, 241, 230)')
    await expectAccessible(page)

    for (const look of ['City evening', 'Morning paper']) {
      await desk.getByRole('button', { name: look }).click()
      await expect(apply).not.toHaveAttribute('aria-busy')
      await apply.click()
      await expect(desk.getByText('This is what readers see.', { exact: true })).toBeVisible()
      for (const theme of ['浅色', '深色']) {
        await page.goto('/')
        await page.getByLabel('外观').selectOption({ label: theme })
        await expectAccessible(page)
      }
      await page.getByLabel('外观').selectOption({ label: '自动' })
    }
  })
})

test('a theme chosen on the paper holds at the desk, and the other way round', async ({
  signedIn,
}) => {
  const page = await signedIn('editor')
  await page.goto('/')
  await page.getByLabel('外观').selectOption({ label: '深色' })
  await page.goto('/desk')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await pressByKeyboard(page, page.getByRole('button', { name: /^Account of/ }))
  await page.getByRole('button', { name: 'Light' }).click()
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.getByLabel('外观').selectOption({ label: '自动' })
  await page.goto('/desk')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system')
})

test('sections are put in order, and readers see them so', async ({ signedIn, page }) => {
  const desk = await signedIn('chief')
  await desk.goto('/desk/settings')
  const first = () =>
    page.getByRole('navigation', { name: '栏目' }).getByRole('link').first().innerText()
  await page.goto('/')
  expect(await first()).toBe('要闻')
  await desk.getByRole('button', { name: 'Move 要闻 down' }).click()
  await expect(desk.getByRole('button', { name: 'Move 民生 up' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.reload()
  expect(await first()).toBe('民生')
  await desk.getByRole('button', { name: 'Move 要闻 up' }).click()
  await expect(desk.getByRole('button', { name: 'Move 要闻 up' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

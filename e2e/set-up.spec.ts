import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'
import { type Newsroom, openServer } from './server'

test.describe('an empty house', () => {
  test.use({ timezoneId: 'America/Lima' })
  let house: Newsroom
  test.beforeAll(async () => {
    house = await openServer({ env: { DATELINE_DEMO: '1' } })
  })
  test.afterAll(() => house.dispose())

  test('is set up by whoever reads its log, once', async ({ page }) => {
    await page.goto(`${house.url}/desk`)
    await expect(page).toHaveURL(/\/set-up$/)
    await expectAccessible(page)
    const code = /with the code (\S+)/.exec(house.log())?.[1] ?? ''
    await page.getByLabel('Set-up code').fill('AAAAA-AAAAA-AAAAA')
    await page.getByLabel('Name of the paper').fill('Harbour Courier')
    await page.getByRole('radio', { name: 'English' }).check()
    const zone = page.getByLabel('Time zone')
    await expect(zone).toHaveValue('America/Lima')
    await zone.selectOption('Europe/Lisbon')
    const there = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Europe/Lisbon' })
    await expect(zone).toHaveAccessibleDescription(
      new RegExp(`There, it is ${there.format(new Date())}`),
    )
    await page.getByLabel('Name', { exact: true }).fill('Mei Lin')
    await page.getByLabel('Email').fill('mei@courier.test')
    // React empties a form that it has sent.
    for (const tries of [1, 2]) {
      await page.getByLabel('Password').fill('a quiet harbour')
      const sent = page.waitForResponse((answer) => answer.request().method() === 'POST')
      await page.getByRole('button', { name: 'Open the newsroom' }).click()
      await sent
      const alert = page.getByRole('main').getByRole('alert')
      await expect(alert, String(tries)).toHaveText(/The code is not right/)
      await expect(page.getByLabel('Password')).toHaveValue('')
      await expect(page.getByLabel('Name of the paper')).toHaveValue('Harbour Courier')
      await expect(zone).toHaveValue('Europe/Lisbon')
    }
    await page.getByLabel('Set-up code').fill(code.toLowerCase())
    await page.getByLabel('Password').fill('a quiet harbour')
    await page.getByRole('button', { name: 'Open the newsroom' }).click()
    await expect(page).toHaveURL(/\/desk$/)
    await expect(page.getByRole('link', { name: 'Harbour Courier' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Before the first story' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Add sections' }).click()
    await expect(page).toHaveURL(/\/desk\/settings#sections$/)
    await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Lisbon')

    await page.context().clearCookies()
    await page.goto(`${house.url}/set-up`)
    await expect(page).toHaveURL(/\/sign-in$/)
    await page.goto(house.url)
    await expect(page.getByRole('link', { name: 'Harbour Courier' }).first()).toBeVisible()
  })
})

test('whoever comes by an address that is not SITE_URL is told where to go on', async ({
  page,
}) => {
  const house = await openServer({
    env: {
      DATELINE_DEMO: '',
      AUTH_SECRET: '9f2d7c41b8e6a05f3c7d1e94ab60825d',
      SITE_URL: 'https://news.example',
    },
  })
  await page.goto(`${house.url}/set-up`)
  const notice = page.getByRole('alert').filter({ hasText: 'not the paper' })
  await expect(notice).toContainText('set SITE_URL')
  await expect(notice.getByRole('link')).toHaveAttribute('href', 'https://news.example')
  await expectAccessible(page)
  await house.dispose()
})

import { demoPassword, people } from '@/newsroom/demo/cast'
import { expectAccessible, pressByKeyboard, writeByKeyboard } from './accessibility'
import { expect, signIn, test } from './fixtures'

test.describe('a person at the door', () => {
  test('signs in with the keyboard alone, and goes where they were going', async ({ page }) => {
    await page.goto('/desk/account')
    await expect(page).toHaveURL(/\/sign-in\?to=%2Fdesk%2Faccount$/)
    await expectAccessible(page)
    await writeByKeyboard(page, page.getByLabel('Email'), people.editor.email)
    await writeByKeyboard(page, page.getByLabel('Password'), demoPassword)
    await pressByKeyboard(page, page.getByRole('button', { name: 'Sign in' }))
    await expect(page).toHaveURL(/\/desk\/account$/)
    await expectAccessible(page)
  })

  test('hears in words that it was wrong, and keeps what was typed', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByLabel('Email').fill(people.chief.email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(/do not match/)
    await expect(page.getByLabel('Email')).toHaveValue(people.chief.email)
    await expect(page.getByLabel('Password')).toHaveValue('')
    await expectAccessible(page)
  })

  test('chooses the language of the door', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: '简体中文' }).click()
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('one signs in, and is told what is wrong', async ({ page }) => {
    await page.goto('/sign-in?to=/desk/account')
    await page.getByLabel('Email').fill(people.reporter.email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(/do not match/)
    await expect(page.getByLabel('Email')).toHaveValue(people.reporter.email)
    await page.getByLabel('Password').fill(demoPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/\/desk\/account$/)
  })
})

for (const to of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) {
  test(`after signing in nobody is sent to ${to}`, async ({ page }) => {
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
    await page.getByLabel('Email').fill(people.editor.email)
    await page.getByLabel('Password').fill(demoPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/desk$/)
  })
}

test.describe('a cookie is worth nothing', () => {
  test('after sign-out', async ({ page, context, newsroom }) => {
    await signIn(page, 'editor')
    const cookies = await context.cookies()
    await page.request.post('/sign-out')
    await context.addCookies(cookies)
    const { url } = newsroom
    const answer = await page.request.get('/desk/account', { maxRedirects: 0 })
    expect(answer.headers().location?.replace(url, '')).toMatch(/^\/sign-in/)
  })

  test('that is another session’s, damaged, or too long', async ({ request }) => {
    const odd = ['', '%', 'a.b.c', 'a..b.c.d', '"', '𝄞', `${'x'.repeat(16_000)}`, '__proto__']
    for (const value of odd) {
      const headers = {
        Cookie: `dateline-session=${encodeURI(value)}; dateline-device=${encodeURI(value)}`,
      }
      const answer = await request.get('/desk/account', { headers, maxRedirects: 0 })
      expect(answer.status(), value.slice(0, 40)).toBe(307)
      expect(answer.headers().location).toMatch(/\/sign-in/)
    }
  })
})

test.describe('next-auth’s own addresses', () => {
  test('answer what strangers make up without falling over', async ({ request }) => {
    const odd = [
      '/api/auth/session?callbackUrl=%00',
      '/api/auth/signin?callbackUrl=javascript:alert(1)',
      '/api/auth/signin?callbackUrl=https://elsewhere.example/',
      '/api/auth/callback/oidc?code=1&state=2',
      '/api/auth/callback/credentials',
      '/api/auth/error?error=%3Cscript%3E',
      '/api/auth/_log',
      '/api/auth/nonsense',
      '/api/auth/signout?callbackUrl=//elsewhere.example',
    ]
    const oddHeaders: Record<string, string>[] = [
      {},
      { Authorization: 'Bearer %' },
      { Cookie: 'dateline-return=%00' },
    ]
    for (const address of odd) {
      for (const headers of oddHeaders) {
        const answer = await request.get(address, { headers, maxRedirects: 0 })
        expect(answer.status(), address).toBeLessThan(500)
        expect(answer.headers().location ?? '', address).not.toContain('elsewhere')
      }
    }
  })

  test('know nobody by a forged header, and somebody by the form', async ({ request }) => {
    const who = async () => (await request.get('/api/auth/session')).json()
    expect((await who()).user).toBeUndefined()
    const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
    const form = { email: people.chief.email, password: demoPassword, csrfToken }
    const forged = { ...form, csrfToken: 'x' }
    await request.post('/api/auth/callback/credentials', { form: forged, maxRedirects: 0 })
    expect((await who()).user).toBeUndefined()
    await request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 })
    expect((await who()).user.name).toBe(people.chief.name)
  })
})

test('what another site made the browser send changes nothing', async ({ page, newsroom }) => {
  await signIn(page, 'chief')
  const foreign: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: newsroom.url, 'Sec-Fetch-Site': 'same-site' },
  ]
  for (const headers of foreign) {
    const answer = await page.request.post('/sign-out', { headers, maxRedirects: 0 })
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
  }
  await page.goto('/desk/account')
  await expect(page).toHaveURL(/\/desk\/account$/)
  const own = { Origin: newsroom.url }
  expect((await page.request.post('/sign-out', { headers: own, maxRedirects: 0 })).status()).toBe(
    303,
  )
})

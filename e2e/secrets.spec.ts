import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures'

test('no secret of the server is in what browsers are sent', async ({ newsroom, page }) => {
  const secret = readFileSync(join(newsroom.dataDirectory, 'secret'), 'utf8').trim()
  expect(secret.length).toBeGreaterThan(31)
  const files = readdirSync('.next/static', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  expect(files.length).toBeGreaterThan(5)
  const ours = ['AUTH_SECRET', 'OIDC_CLIENT_SECRET', 'SMTP_URL', 'DATABASE_URL', 'passwordHash']
  for (const word of [secret, ...ours, 'argon2', 'better-sqlite3', 'nodemailer']) {
    expect(
      files.some((text) => text.includes(word)),
      word,
    ).toBe(false)
  }
  await page.goto('/sign-in')
  expect(await page.content()).not.toContain(secret)
})

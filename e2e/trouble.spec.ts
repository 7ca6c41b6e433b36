import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'

test.use({ allowedComplaints: [/500 \(Internal Server Error\)|Minified React error #441/] })

test('where the database fails, everybody reads so in words, and nothing of it stays', async ({
  page,
  ownNewsroom,
}) => {
  const rename = (from: string, to: string) => {
    const database = new BetterSqlite(join(ownNewsroom.dataDirectory, 'dateline.db'))
    database.exec(`alter table ${from} rename to ${to}`)
    database.close()
  }
  rename('settings', 'settings_gone')
  for (const path of ['/city', '/nowhere/at/all', '/rss.xml', '/sign-in', '/desk']) {
    const answer = await page.goto(ownNewsroom.url + path)
    expect(answer?.status(), path).toBe(500)
    for (const name of ['这一页暂时打不开', "This page can't be shown just now"]) {
      await expect(page.getByRole('heading', { name })).toBeVisible()
    }
    await expectAccessible(page)
  }
  rename('settings_gone', 'settings')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.waitForURL('**/sign-in**')
  const statusOf = async (path: string) => (await page.request.get(ownNewsroom.url + path)).status()
  expect(await statusOf('/city')).toBe(200)
  expect(await statusOf('/nowhere/at/all')).toBe(404)
})

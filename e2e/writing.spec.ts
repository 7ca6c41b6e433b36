/** Over 300 lines: all that can befall one text under one pair of hands, from key to server. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { demoPassword, people } from '@/newsroom/demo/cast'
import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'
import { beginStory, blocksOf, moveCaret, storyPage, writeStory } from './story-page'

/** Losing the network is what these tests are about. */
test.use({ allowedComplaints: [/net::ERR_|Failed to fetch/] })

async function reload(page: Page) {
  await page.reload()
  await expect(storyPage(page).text).toBeEditable()
}

test('what is written is saved by itself, and there after a reload', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await expectAccessible(page)
  await story.headline.fill('江滩步道今天开放')
  await story.text.click()
  await page.keyboard.type('全长六公里。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('今天起免费。')
  await expect(story.saved).toBeVisible()
  await reload(page)
  await expect(story.headline).toHaveValue('江滩步道今天开放')
  expect(await blocksOf(story.text)).toEqual(['全长六公里。', '今天起免费。'])
  await expectAccessible(page)
})

test('a reload between key and save loses nothing', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.click()
  await page.keyboard.type('刚写完就刷新')
  await reload(page)
  await expect(story.text).toHaveText('刚写完就刷新')
})

test('a browser that dies offline gives the text back when it is opened again', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const address = await writeStory(page, '断网也不丢', '第一段。')
  const story = storyPage(page)
  const cdp = await page.context().newCDPSession(page)
  // This page alone: the network is back when the browser is.
  const cut = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 }
  await cdp.send('Network.emulateNetworkConditions', cut)
  await moveCaret(story.text, 'ControlOrMeta+End')
  await page.keyboard.type('离线时写的一句。')
  await expect(page.getByText('Offline: kept in this browser')).toBeVisible()
  // Without any of what a page may still do when it is closed in order.
  const crashed = page.waitForEvent('crash')
  cdp.send('Page.crash').catch(() => {})
  await crashed

  const again = await page.context().newPage()
  await again.goto(address)
  await expect(storyPage(again).text).toHaveText('第一段。离线时写的一句。')
  await expect(again.getByText('This browser had kept text that was not saved')).toBeVisible()
  await expect(storyPage(again).saved).toBeVisible()
  await reload(again)
  await expect(storyPage(again).text).toHaveText('第一段。离线时写的一句。')
})

test('back online, what was written offline is saved', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await writeStory(page, '断网再连', '一。')
  const story = storyPage(page)
  await page.context().setOffline(true)
  await story.headline.fill('断网再连之后')
  await expect(page.getByText('Offline: kept in this browser')).toBeVisible()
  await page.context().setOffline(false)
  await expect(story.saved).toBeVisible()
  await reload(page)
  await expect(story.headline).toHaveValue('断网再连之后')
})

test('who is signed out while writing finds the way back, and the text there', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const address = await beginStory(page)
  const story = storyPage(page)
  await page.context().clearCookies({ name: /session/ })
  await story.text.click()
  await page.keyboard.type('会话已经结束，还在写。')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await page.getByLabel('Email').fill(people.reporter.email)
  await page.getByLabel('Password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(address)
  await expect(story.text).toHaveText('会话已经结束，还在写。')
  await expect(story.saved).toBeVisible()
})

test('a save whose answer is lost is no conflict, even when one writes on', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  const address = await writeStory(page, '回执丢了', '一。')
  const story = storyPage(page)
  let lost = 0
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost++
    await route.fetch()
    await route.abort()
  })
  await moveCaret(story.text, 'ControlOrMeta+End')
  await page.keyboard.type('二。')
  await expect.poll(() => lost).toBe(1)
  await page.keyboard.type('三。')
  await expect(story.saved).toBeVisible({ timeout: 20_000 })
  await reload(page)
  await expect(story.text).toHaveText('一。二。三。')
})

test('the words of a move that was not made are kept, and asked for no second time', async ({
  signedIn,
}) => {
  const reporter = await signedIn('reporter')
  const address = await writeStory(reporter, '退回时断网', '一。')
  await storyPage(reporter).button('Submit for review').click()
  await expect(reporter.getByText('In review').first()).toBeVisible()

  const editor = await signedIn('editor')
  await editor.goto(address)
  const { button } = storyPage(editor)
  const dialog = editor.getByRole('dialog')
  const note = dialog.getByRole('textbox', { name: 'Note' })
  await button('Send back').click()
  await note.fill('请补采施工方。')
  await editor.route(address, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(editor.getByText('Not done')).toBeVisible()

  await editor.unroute(address)
  await button('Send back').click()
  await expect(note).toHaveValue('请补采施工方。')
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(editor.getByText('请补采施工方。').first()).toBeVisible()
})

test.describe('two people in one story', () => {
  async function inConflict(signedIn: (who: 'reporter' | 'editor') => Promise<Page>) {
    const mine = await signedIn('reporter')
    const address = await writeStory(mine, '两人同改', '原文。')
    const theirs = await signedIn('editor')
    await theirs.goto(address)
    await expect(storyPage(theirs).text).toBeEditable()
    await storyPage(theirs).text.fill('编辑改的。')
    await expect(storyPage(theirs).saved).toBeVisible()
    await storyPage(mine).text.fill('记者改的。')
    const dialog = mine.getByRole('dialog', { name: 'Two texts of one story' })
    const ours = dialog.getByRole('region', { name: 'My text' })
    const others = dialog.getByRole('region', { name: 'The text on the server' })
    await expect(ours.locator('ins')).toContainText('记者')
    await expect(ours).toContainText('改的。')
    await expect(others.locator('del')).toContainText('编辑')
    await expect(others).toContainText('改的。')
    await expectAccessible(mine)
    return { mine, theirs, dialog, others }
  }

  test('see both texts, and the first to save is not overwritten', async ({ signedIn }) => {
    const { mine, theirs, dialog, others } = await inConflict(signedIn)
    await mine.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(mine.getByText('Conflict', { exact: true })).toBeVisible()
    await reload(theirs)
    await expect(storyPage(theirs).text).toHaveText('编辑改的。')
    await mine.getByRole('button', { name: 'Compare both texts' }).click()
    await expect(others).toContainText('编辑')
  })

  test('may keep the own text: the other stays as a version', async ({ signedIn }) => {
    const { mine, dialog } = await inConflict(signedIn)
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await expect(storyPage(mine).saved).toBeVisible()
    await reload(mine)
    await expect(storyPage(mine).text).toHaveText('记者改的。')
    await mine.getByRole('tab', { name: 'Versions' }).click()
    await expect(mine.getByText('Before a conflict was settled')).toBeVisible()
  })

  test('may take the other text, and bring the own back', async ({ signedIn }) => {
    const { mine, dialog } = await inConflict(signedIn)
    await dialog.getByRole('button', { name: 'Take theirs' }).click()
    await expect(storyPage(mine).text).toHaveText('编辑改的。')
    await mine.getByRole('button', { name: 'Bring mine back' }).click()
    await expect(storyPage(mine).text).toHaveText('记者改的。')
    await expect(storyPage(mine).saved).toBeVisible()
    await reload(mine)
    await expect(storyPage(mine).text).toHaveText('记者改的。')
  })
})

test('an old version can be made the newest again', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await writeStory(page, '旧版', '第一稿。')
  const story = storyPage(page)
  await story.button('Submit for review').click()
  await page.getByRole('button', { name: 'Withdraw from review' }).click()
  await expect(story.text).toBeEditable()
  await story.text.fill('第二稿。')
  await expect(story.saved).toBeVisible()
  await page.getByRole('tab', { name: 'Versions' }).click()
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(story.text).toHaveText('第一稿。')
  const offer = page.getByRole('status').getByRole('button', { name: 'Undo' })
  await expect(offer).toBeVisible()
  await story.button('Submit for review').click()
  await expect(page.getByRole('status').getByText('Submitted')).toBeVisible()
  // Else it would change a text that others are reading.
  expect(await offer.count()).toBe(0)
  await page.reload()
  await expect(story.text).toHaveText('第一稿。')
})

test('the keys on the sheet do what it says', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.click()
  await page.keyboard.press('ControlOrMeta+Alt+2')
  await page.keyboard.type('小标题')
  await expect(story.text.getByRole('heading', { level: 2 })).toHaveText('小标题')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('粗')
  await expect(story.text.locator('strong')).toHaveText('粗')
  await page.keyboard.press('ControlOrMeta+z')
  await page.getByRole('button', { name: 'All keys' }).click()
  await expect(page.getByRole('dialog').getByText('Pull quote')).toBeVisible()
  await expectAccessible(page)
})

test('the key for the next move says what it waits for, and leaves the text alone', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.click()
  await page.keyboard.insertText('江滩步道开放。')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.locator('.toasts').getByText('The story has no headline yet.')).toBeVisible()
  expect(await blocksOf(story.text)).toEqual(['江滩步道开放。'])

  await writeStory(page, '江滩步道开放', '步道长2公里。')
  await story.text.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('status').getByText('Submitted')).toBeVisible()
  await expect(page.locator('.story-stands')).toBeFocused()
  await expect(story.text).toHaveText('步道长2公里。')

  const editor = await signedIn('editor')
  await editor.goto(page.url())
  await expect(storyPage(editor).button('Approve')).not.toHaveAttribute('aria-disabled', 'true')
  await editor.keyboard.press('ControlOrMeta+Enter')
  await expect(editor.getByRole('dialog').getByRole('textbox', { name: 'Note' })).toBeFocused()
})

test('undo and redo work on the text while the toolbar has the keyboard', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.click()
  await page.keyboard.insertText('全长六公里。')
  await page.keyboard.press('ControlOrMeta+a')
  const bold = story.button('Bold')
  await bold.focus()
  await page.keyboard.press('Enter')
  await expect(story.text.locator('strong')).toHaveText('全长六公里。')
  await story.headline.fill('江滩步道')
  await bold.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(story.text.locator('strong')).toHaveCount(0)
  await expect(bold).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(story.text.locator('strong')).toHaveText('全长六公里。')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(story.text).toHaveText('')
  await page.keyboard.press('ControlOrMeta+y')
  await expect(story.text).toHaveText('全长六公里。')
  await expect(story.headline).toHaveValue('江滩步道')
})

test('a link gets a safe address or none', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.fill('详见全文')
  await story.text.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+k')
  const address = page.getByRole('textbox', { name: 'Address' })
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is no address a story can link to.')).toBeVisible()
  await address.fill('example.org/full')
  await page.keyboard.press('Enter')
  await expect(story.text.getByRole('link')).toHaveAttribute('href', 'https://example.org/full')
  await expect(story.saved).toBeVisible()
})

test('what a later program wrote is shown, can’t be changed, and stays', async ({
  signedIn,
  newsroom,
}) => {
  const page = await signedIn('reporter')
  const address = await writeStory(page, '未来的稿件', '认识的一段。')
  const database = new Database(join(newsroom.dataDirectory, 'dateline.db'))
  const working = '(select working_version_id from stories where id = ?)'
  const storyId = address.split('/').at(-1)
  const readContent = () =>
    database.prepare(`select content from versions where id = ${working}`).pluck().get(storyId)
  try {
    database
      .prepare(
        `update versions set content = json_set(content, '$.body.content[#]', json(?)) where id = ${working}`,
      )
      .run('{"type":"chart","attrs":{"title":"不认识的图表"}}', storyId)
    const before = readContent()
    await page.goto(address)
    await expect(
      page.getByText('This story holds something that this page does not know'),
    ).toBeVisible()
    await expect(page.getByText('认识的一段。')).toBeVisible()
    await expect(page.getByText('不认识的图表')).toBeVisible()
    await expect(storyPage(page).text).toBeHidden()
    await expect(storyPage(page).headline).not.toBeEditable()
    await page.reload()
    expect(readContent()).toBe(before)
  } finally {
    database.close()
  }
})

/**
 * A story's whole way through the house: pasted as a mirror site damaged it, sent back once,
 * approved, published and read. With a mouse in English, with a keyboard alone in Chinese.
 */
import type { Page } from '@playwright/test'
import type { Locale } from '@/messages'
import { demoPassword, people, sections, sources } from '@/newsroom/demo/cast'
import { expectAccessible } from './accessibility'
import { type CastName, expect, test } from './fixtures'
import { type Hands, keyboard, mouse } from './hands'
import { wordsOf } from './words'

const ways: { name: string; locale: Locale; hands: Hands; headline: string }[] = [
  { name: 'by mouse, in English', locale: 'en', hands: mouse, headline: '柳渡書屋夜里亮灯' },
  {
    name: 'by keyboard, in Chinese',
    locale: 'zh-CN',
    hands: keyboard,
    headline: '望楼晨市早起开张',
  },
]

/** Half converted to traditional script, pinyin in brackets, doubled commas, bytes lost, and signs that look like markup. */
const paragraphs = [
  '入夜(yè)之後，，柳渡街(jiē)的舊倉庫里燈還亮著。“書(shū)在哪裡，人就在哪里”，守店的老(lǎo)何说。',
  '据街道统计,，三个月来进店 4,218 人次，其中 1,876 人次在晚八點以后，占 44.5％。',
  '店里立着一块牌子：<b>借书不用押金</b> & “还书不问早晚”，落款是“云汀鍥槠閱I社”。',
]
const summary = '旧仓库改成的书屋夜间开放三个月，近半数读者在晚八点以后进门。'
const note = '第二段的比例请再核一遍。'

for (const { name, locale, hands, headline } of ways) {
  test.describe(name, () => {
    test.use({ locale })

    test('a story goes from a reporter to a reader', async ({ stranger }) => {
      test.setTimeout(180_000)
      const words = wordsOf(locale, 'editor')
      const desk = wordsOf(locale, 'desk')
      const reporter = await arrive(await stranger(), 'reporter')

      const begin = reporter.getByRole('button', { name: desk.newStory })
      await hands.press(
        reporter,
        begin.or(reporter.getByRole('link', { name: desk.newStory })).first(),
      )
      await reporter.waitForURL(/\/desk\/stories\/[^/]+$/)
      const field = (label: string) => reporter.getByLabel(label, { exact: true })
      await hands.write(reporter, field(words.field.headline), headline)
      await hands.write(reporter, field(words.field.summary), summary)
      await reporter.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await reporter.evaluate(
        (text) => navigator.clipboard.writeText(text),
        paragraphs.join('\n\n'),
      )
      await hands.paste(reporter, reporter.getByRole('textbox', { name: words.storyText }))
      await hands.choose(reporter, field(words.field.section), sections.city)
      await hands.choose(reporter, field(words.field.source), sources.house.name)
      await hands.write(reporter, field(words.byline.institution).first(), sources.house.name)
      await hands.write(reporter, field(words.byline.names).first(), people.reporter.name)
      await expectAccessible(reporter)
      await move(reporter, words.move.submit, words.done.submit)
      const address = reporter.url()

      const editor = await arrive(await stranger(), 'editor')
      await hands.press(
        editor,
        editor.getByRole('main').getByRole('link', { name: headline }).first(),
      )
      await editor.waitForURL(address)
      await ask(editor, words.move.sendBack)
      await hands.write(
        editor,
        editor.getByRole('dialog').getByLabel(words.note, { exact: true }),
        note,
      )
      await answer(editor, words.move.sendBack, words.done.sendBack)

      await reporter.reload()
      await expect(reporter.getByText(note)).toBeVisible()
      await move(reporter, words.move.submit, words.done.submit)

      await editor.reload()
      await ask(editor, words.move.approve)
      await expectAccessible(editor)
      await answer(editor, words.move.approve, words.done.approve)
      await ask(editor, words.move.publish)
      await answer(editor, words.move.publish, words.done.publish)
      const live = editor.getByRole('link', { name: words.bar.viewLive })
      const path = new URL((await live.getAttribute('href')) ?? '', editor.url()).pathname

      const reader = await stranger()
      await reader.goto(path)
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline)
      const article = reader.getByRole('article')
      for (const text of paragraphs)
        await expect(article.getByText(text, { exact: true })).toBeVisible()
      await expect(article).toContainText(people.reporter.name)
      await expect(article).toContainText(sources.house.name)
      await expectAccessible(reader)
      const feed = await reader.request.get('/rss.xml')
      expect(await feed.text()).toContain(path)
      await reader.goto('/')
      await expect(
        reader.getByRole('main').getByRole('link', { name: headline }).first(),
      ).toBeVisible()

      /** Signs in by the form, as this test works everything. */
      async function arrive(page: Page, who: CastName): Promise<Page> {
        const { signIn, fields } = wordsOf(locale, 'door')
        await page.goto('/sign-in')
        await hands.write(page, page.getByLabel(fields.email, { exact: true }), people[who].email)
        await hands.write(page, page.getByLabel(fields.password, { exact: true }), demoPassword)
        await hands.press(page, page.getByRole('button', { name: signIn.submit, exact: true }))
        await page.waitForURL('**/desk')
        return page
      }

      async function ask(page: Page, label: string): Promise<void> {
        const button = page.getByRole('button', { name: label, exact: true })
        await expect(button).not.toHaveAttribute('aria-disabled', 'true')
        await hands.press(page, button)
        await expect(page.getByRole('dialog')).toBeVisible()
      }

      async function answer(page: Page, label: string, done: string): Promise<void> {
        const confirm = page.getByRole('dialog').getByRole('button', { name: label, exact: true })
        await hands.press(page, confirm)
        await expect(page.getByText(done, { exact: true })).toBeVisible()
      }

      async function move(page: Page, label: string, done: string): Promise<void> {
        const button = page.getByRole('button', { name: label, exact: true })
        await expect(button).not.toHaveAttribute('aria-disabled', 'true')
        await hands.press(page, button)
        await expect(page.getByText(done, { exact: true })).toBeVisible()
      }
    })
  })
}

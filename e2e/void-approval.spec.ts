import { expectAccessible } from './accessibility'
import { expect, test } from './fixtures'
import { storyPage, writeStory } from './story-page'

test('who is about to publish a text that was changed is told so, and nothing goes out', async ({
  signedIn,
}) => {
  const reporter = await signedIn('reporter')
  const address = await writeStory(reporter, '灯塔今晚重新点亮', '停用三年的灯塔今晚重新点亮。')
  await storyPage(reporter).button('Submit for review').click()
  await expect(storyPage(reporter).button('Withdraw from review')).toBeVisible()

  const page = await signedIn('editor')
  await page.goto(address)
  const story = storyPage(page)
  const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name })
  await story.button('Approve').click()
  await confirm('Approve').click()
  await expect(story.button('Publish')).not.toHaveAttribute('aria-disabled', 'true')

  await story.text.press('ControlOrMeta+End')
  await page.keyboard.type('又加了一句。')
  await story.button('Publish').click()
  const why = /Only an approved version can be published; after a change it needs a new review/
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(why)
  await expect(confirm('Publish')).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
  await confirm('Publish').press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'View live' })).toHaveCount(0)
  await expect(story.button('Submit for review')).toBeVisible()
})

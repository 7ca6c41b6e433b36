import { people, sections, sources } from '@/newsroom/demo/cast'
import { expect, test } from './fixtures'
import { storyPage, writeStory } from './story-page'

for (const theme of ['Light', 'Dark']) {
  test(`a story printed from the desk is a proof in ink on white (${theme})`, async ({
    signedIn,
  }) => {
    const page = await signedIn('reporter')
    await writeStory(page, '江滩步道今天开放', '全长六公里。')
    const story = storyPage(page)
    await story.section.selectOption(sections.city)
    await story.source.selectOption(sources.house.name)
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme.toLowerCase())
    const facts = page.getByText(`Version 1 · ${sections.city}`)
    await expect(facts).toBeHidden()

    await page.emulateMedia({ media: 'print' })
    await expect(facts).toBeVisible()
    await expect(facts).toContainText(sources.house.name)
    await expect(page.getByText(`By ${people.reporter.name}`)).toBeVisible()
    await expect(story.headline).toBeVisible()
    await expect(story.text).toHaveText('全长六公里。')
    await expect(story.text).toHaveCSS('color', 'rgb(0, 0, 0)')
    for (const screenOnly of [
      page.getByLabel('Kicker'),
      page.getByText(/lead picture/),
      page.getByText('All keys'),
      page.getByRole('navigation').first(),
      story.button('Submit for review'),
      story.section,
    ]) {
      await expect(screenOnly).toBeHidden()
    }
  })
}

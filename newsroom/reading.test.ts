import { expect, test } from 'vitest'
import { cursorIn, listSection } from './reading'
import { cast, moveNow, section, testNewsroom, writtenStory } from './testing'

testNewsroom()

const start = new Date('2026-03-01T00:00:00Z')

async function published(headline: string, sectionId: string, now: Date): Promise<string> {
  const id = await writtenStory(cast.reporter, { headline, sectionId }, now)
  await moveNow(cast.reporter, id, 'submit', {}, now)
  await moveNow(cast.editor, id, 'approve', {}, now)
  await moveNow(cast.editor, id, 'publish', {}, now)
  return id
}

test('pages of a list join without a gap or a repeat, also among stories of one moment', async () => {
  const ids: string[] = []
  for (let count = 0; count < 7; count++) {
    const moment = new Date(start.getTime() + Math.floor(count / 3) * 1000)
    ids.push(await published(`第${count}篇`, section.id, moment))
  }
  const seen: string[] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listSection>> = await listSection(section.id, before, 2)
    seen.push(...page.stories.map((story) => story.storyId))
    before = page.next
  } while (before)
  expect(seen).toHaveLength(7)
  expect(new Set(seen)).toEqual(new Set(ids))
})

test.each(['', 'x', '1.', '99999999999999999.a', "1.' or 1=1", '-1.a'])(
  'a cursor %j that is none of ours begins at the beginning',
  async (cursor) => {
    const all = await listSection(section.id, null)
    expect(await listSection(section.id, cursor)).toEqual(all)
    expect(cursorIn(cursor)).toBeNull()
  },
)

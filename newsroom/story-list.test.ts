import { beforeAll, describe, expect, test } from 'vitest'
import { situations } from '@/rules/stages'
import { saveSettings } from './settings'
import { listStories } from './story-list'
import { cast, moveNow, otherSection, saveNow, testNewsroom, writtenStory } from './testing'

testNewsroom()

const { reporter, editor, otherEditor, otherReporter, chief, administrator } = cast
const byName: Record<string, string> = {}
const nameOf = (id: string) => Object.entries(byName).find(([, each]) => each === id)?.[0] ?? id

beforeAll(async () => {
  let minute = 0
  const write = async (name: string, author = reporter, change = {}) => {
    const id = await writtenStory(
      author,
      { headline: name, ...change },
      new Date(2026, 0, 1, 0, minute++),
    )
    byName[name] = id
    return id
  }
  await write('draft')
  const inReview = await write('in_review')
  await moveNow(reporter, inReview, 'submit')
  const sentBack = await write('sent_back')
  await moveNow(reporter, sentBack, 'submit')
  await moveNow(editor, sentBack, 'sendBack', { note: '补采访。' })
  for (const name of ['approved', 'scheduled', 'live', 'changed', 'withdrawn']) {
    const id = await write(name)
    await moveNow(reporter, id, 'submit')
    await moveNow(editor, id, 'approve')
    if (name === 'scheduled') {
      await moveNow(editor, id, 'schedule', { publishAt: new Date(Date.now() + 3_600_000) })
    } else if (name !== 'approved') {
      await moveNow(editor, id, 'publish')
    }
    if (name === 'changed') await saveNow(reporter, id, { headline: name, summary: '新的摘要' })
    if (name === 'withdrawn') await moveNow(editor, id, 'unpublish', { note: '核实中。' })
  }
  const archived = await write('archived')
  await moveNow(reporter, archived, 'archive')
  await write('by the other reporter', otherReporter, { sectionId: otherSection.id })
})

async function names(filter: Parameters<typeof listStories>[1], actor = editor) {
  return (await listStories(actor, filter)).stories.map(({ id }) => nameOf(id)).sort()
}

describe('a filter by situation finds exactly the stories that bear its word', () => {
  for (const situation of situations) {
    test(situation, async () => {
      const everything = [
        ...(await listStories(editor, {})).stories,
        ...(await listStories(editor, { situation: 'archived' })).stories,
      ]
      const bearing = everything
        .filter((story) => story.situations.includes(situation))
        .map(({ id }) => nameOf(id))
        .sort()
      expect(bearing).not.toEqual([])
      expect(await names({ situation })).toEqual(bearing)
    })
  }
})

test('a reporter sees their own; a section filters; mine is what I began', async () => {
  expect(await names({}, otherReporter)).toEqual(['by the other reporter'])
  expect(await names({ sectionId: otherSection.id })).toEqual(['by the other reporter'])
  expect(await names({ mine: true })).toEqual([])
})

test('what needs me: mine sent back; for editors also what they may sign or publish', async () => {
  expect(await names({ needsMe: true }, reporter)).toEqual(['sent_back'])
  expect(await names({ needsMe: true })).toEqual(['approved', 'in_review'])
  const own = await writtenStory(otherEditor, { headline: 'own' })
  byName.own = own
  await moveNow(otherEditor, own, 'submit')
  expect(await names({ needsMe: true }, otherEditor)).not.toContain('own')
  expect(await names({ needsMe: true })).toContain('own')
})

test('where several sign, it needs whoever may sign next, and no longer who has signed', async () => {
  const reviews = [{ role: 'editor' as const }, { role: 'chief' as const }]
  await saveSettings(administrator, { reviews })
  try {
    const id = await writtenStory(reporter, { headline: 'two reviews' })
    byName['two reviews'] = id
    await moveNow(reporter, id, 'submit')
    const needing = async () => {
      const all = [editor, otherEditor, chief]
      const lists = await Promise.all(all.map((actor) => names({ needsMe: true }, actor)))
      return all.filter((_, at) => lists[at]?.includes('two reviews'))
    }
    expect(await needing()).toEqual([editor, otherEditor, chief])
    await moveNow(editor, id, 'approve')
    expect(await needing()).toEqual([chief])
    await moveNow(chief, id, 'sendBack', { note: '再核。' })
    await moveNow(reporter, id, 'submit')
    expect(await needing()).toEqual([editor, otherEditor, chief])
  } finally {
    await saveSettings(administrator, { reviews: [{ role: 'editor' }] })
  }
})

test('pages follow each other without a gap or a repeat', async () => {
  const seen: string[] = []
  let before: string | undefined
  do {
    const page = await listStories(editor, { limit: 3, before })
    seen.push(...page.stories.map(({ id }) => id))
    before = page.next ?? undefined
  } while (before)
  const all = (await listStories(editor, { limit: 200 })).stories.map(({ id }) => id)
  expect(seen).toEqual(all)
})

describe('search', () => {
  test.each([
    ['步道', true],
    ['六公里', true],
    ['江滩 开放', true],
    ['滩', true],
    ['林小满', true],
    ['江步', false],
    ['地铁', false],
    ['《》！', false],
  ])('%s', async (search, isFound) => {
    const { stories } = await listStories(editor, { search })
    expect(stories.length > 0).toBe(isFound)
  })

  test.each([
    "'",
    '"',
    '"*',
    'a OR b',
    "'; drop table stories; --",
    '%',
    'NEAR(',
    '\\',
    "') | ('a",
  ])('what looks like a query language is only text: %s', async (search) => {
    await expect(listStories(editor, { search })).resolves.toHaveProperty('stories')
  })
})

import { describe, expect, test } from 'vitest'
import { countCharacters } from '@/copydesk/count'
import { proofread } from '@/copydesk/proof'
import { copyOfStory } from '@/copydesk/story-copy'
import { calendarOf } from './calendar'
import { ofNews, sections, sources } from './cast'
import { demoStories } from './stories'
import { contentOf } from './story'

const now = new Date('2026-11-23T06:40:00Z')

/** The stories of the sample paper as its own copy desk would read them. */
const asIds = (names: object) => new Map(Object.keys(names).map((name) => [name, name]))
const ids = { sections: asIds(sections), sources: asIds(sources) }
const records = {
  sections: Object.keys(sections).map((id) => ({ id, isNews: ofNews.has(id) })),
  sources: Object.entries(sources).map(([id, source]) => ({ id, ...source })),
}
const copies = demoStories.map(({ name, write }) => {
  const content = contentOf(write(calendarOf(now)), ids)
  const copy = copyOfStory(content, { publishedOn: '2026-11-23' }, records)
  return { name, copy }
})

/** Two drafts have something to show: what they quote was left as it is; a note to herself and a missing dateline are still to be seen to. */
const foundIn: Record<string, unknown[]> = {
  'night-run': ['P04 ！！！！', expect.stringMatching(/^R06 （待补/)],
  market: ['R01 ', 'T06 截止'],
}

describe('the copy desk on the sample paper', () => {
  test.each(copies.map(({ name, copy }) => [name, copy] as const))('%s is clean', (name, copy) => {
    const { findings } = proofread(copy)
    expect(findings.map(({ rule, text }) => `${rule} ${text}`)).toEqual(foundIn[name] ?? [])
  })

  test('it is enough text to say so, with sums among it', () => {
    const text = copies.flatMap(({ copy }) => copy.blocks.map((block) => block.text)).join('\n')
    expect(countCharacters(text).characters).toBeGreaterThan(20_000)
    const confirmed = copies.flatMap(({ copy }) => proofread(copy).confirmed)
    expect(confirmed.length).toBeGreaterThan(20)
  })
})

/** A small cast and shortcuts for tests of the newsroom, made with its own verbs where they exist. */
import { beforeAll } from 'vitest'
import { emptyContent, type StoryContent } from '@/content/story'
import { db, people, sections, sources, transaction } from '@/db'
import { testDatabase } from '@/db/testing'
import type { Actor, Role } from '@/rules/roles'
import { createStory, getStory, saveDraft } from './stories'
import { type MoveInput, move } from './workflow'

const person = (id: string, name: string, role: Role): Actor => ({ id, name, role })

export const cast = {
  reporter: person('reporter', '林小满', 'reporter'),
  otherReporter: person('reporter2', '周一鸣', 'reporter'),
  editor: person('editor', '沈砚', 'editor'),
  otherEditor: person('editor2', '顾远', 'editor'),
  chief: person('chief', '陶然', 'chief'),
  administrator: person('admin', '罗青', 'administrator'),
}

export const section = { id: 'city', slug: 'city', name: '要闻', position: 1, isNews: false }
export const otherSection = { id: 'sport', slug: 'sport', name: '体育', position: 2, isNews: false }
const houseSource = { id: 'house', name: '本报', kind: 'house', url: null } as const

/** An empty database with the cast, two sections and the house as a source. */
export function testNewsroom(): void {
  testDatabase()
  beforeAll(() =>
    transaction(async () => {
      const createdAt = new Date('2026-01-01T00:00:00Z')
      await db()
        .insert(people)
        .values(
          Object.values(cast).map((actor) => ({
            ...actor,
            email: `${actor.id}@example.test`,
            createdAt,
          })),
        )
      await db().insert(sections).values([section, otherSection])
      await db().insert(sources).values(houseSource)
    }),
  )
}

/** A story that lacks nothing. */
export function readyContent(change: Partial<StoryContent> = {}): StoryContent {
  return {
    ...emptyContent(),
    headline: '江滩步道今天开放',
    summary: '全长六公里的步道今天起向市民开放。',
    sectionId: section.id,
    sourceId: houseSource.id,
    tags: ['江滩'],
    byline: [{ institution: '', role: '记者', names: ['林小满'] }],
    body: paragraphs('步道今天上午开放，全长六公里。'),
    ...change,
  }
}

function paragraphs(...texts: string[]): StoryContent['body'] {
  return {
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

/** Begins a story and saves content in it; returns its id. */
export async function writtenStory(
  author: Actor = cast.reporter,
  change: Partial<StoryContent> = {},
  now = new Date(),
): Promise<string> {
  const { id, revision } = await createStory(author, {}, now)
  await saveDraft(author, { storyId: id, revision, content: readyContent(change) }, now)
  return id
}

/** Makes a move on the story as it stands now. */
export async function moveNow(
  actor: Actor,
  storyId: string,
  name: MoveInput['move'],
  rest: Partial<MoveInput> = {},
  now = new Date(),
) {
  const { revision } = await getStory(cast.administrator, storyId, now)
  return move(actor, { storyId, move: name, revision, ...rest }, now)
}

/** Saves a changed text on the story as it stands now. */
export async function saveNow(
  actor: Actor,
  storyId: string,
  change: Partial<StoryContent>,
  now = new Date(),
) {
  const { revision } = await getStory(cast.administrator, storyId, now)
  return saveDraft(actor, { storyId, revision, content: readyContent(change) }, now)
}

/** A story of the reporter's that the editor has put out; returns its id. */
export async function publishedStory(
  change: Partial<StoryContent> = {},
  now = new Date(),
): Promise<string> {
  const id = await writtenStory(cast.reporter, change, now)
  await moveNow(cast.reporter, id, 'submit', {}, now)
  await moveNow(cast.editor, id, 'approve', {}, now)
  await moveNow(cast.editor, id, 'publish', {}, now)
  return id
}

/**
 * Fills an empty house with the demo newsroom, by the newsroom's own verbs: every story was written
 * by someone, reviewed by someone else, and stands where its moves have brought it.
 */
import { emptyContent, type StoryContent } from '@/content/story'
import type { Actor } from '@/rules/roles'
import { createStory, getStory, saveDraft } from '../stories'
import { listStories } from '../story-list'
import { type MoveInput, move } from '../workflow'
import { type LoadedCast, loadCast } from './cast'
import { demoStories } from './stories'
import type { DemoStory } from './story'

const hour = 3_600_000

/** Loads the cast and, into a house without stories, all of them; returns how many it wrote. */
export async function loadDemo(
  now = new Date(),
  onProgress?: (done: number, all: number) => void,
): Promise<number> {
  const cast = await loadCast(now)
  const { stories } = await listStories(cast.actors.editor, { limit: 1 })
  if (stories.length > 0) return 0
  const oldestFirst = demoStories.toSorted((a, b) => b.hoursAgo - a.hoursAgo)
  for (const [at, story] of oldestFirst.entries()) {
    await loadStory(cast, story, now)
    onProgress?.(at + 1, oldestFirst.length)
  }
  return oldestFirst.length
}

/** Writes the story an hour before its time, and walks it to its fate. Returns its id. */
export async function loadStory(cast: LoadedCast, story: DemoStory, now: Date): Promise<string> {
  const { editor, chief } = cast.actors
  const author = cast.actors[story.author]
  const end = new Date(now.getTime() - story.hoursAgo * hour)
  const minutesBefore = (minutes: number) => new Date(end.getTime() - minutes * 60_000)
  const reviewer = author.id === editor.id ? chief : editor

  const content: StoryContent = {
    ...emptyContent(),
    sectionId: cast.sectionIds[story.section],
    sourceId: cast.sourceIds[story.source],
    ...story.copy,
  }
  const { id } = await createStory(author, { language: content.language }, minutesBefore(60))
  await save(author, id, content, minutesBefore(55))
  const { fate } = story
  if (fate.is === 'draft') return id
  if (fate.is === 'archived') {
    await step(author, id, 'archive', {}, end)
    return id
  }
  await step(author, id, 'submit', {}, minutesBefore(40))
  if (fate.is === 'in_review') return id
  if (fate.is === 'sent_back') {
    await step(reviewer, id, 'sendBack', { note: fate.note }, minutesBefore(10))
    return id
  }
  await step(reviewer, id, 'approve', {}, minutesBefore(10))
  if (fate.is === 'approved') return id
  if (fate.is === 'scheduled') {
    const publishAt = new Date(now.getTime() + fate.hoursAhead * hour)
    await step(reviewer, id, 'schedule', { publishAt }, minutesBefore(5))
    return id
  }
  await step(reviewer, id, 'publish', {}, end)
  if (fate.is === 'changed') {
    const later = new Date(end.getTime() + 30 * 60_000)
    await save(author, id, { ...content, headline: fate.headline }, later)
  }
  if (fate.is === 'withdrawn') {
    const later = new Date(end.getTime() + 90 * 60_000)
    await step(chief, id, 'unpublish', { note: fate.publicNote }, later)
  }
  return id
}

async function save(author: Actor, storyId: string, content: StoryContent, at: Date) {
  const { revision } = await getStory(author, storyId, at)
  await saveDraft(author, { storyId, revision, content }, at)
}

async function step(
  actor: Actor,
  storyId: string,
  name: MoveInput['move'],
  rest: Partial<MoveInput>,
  at: Date,
) {
  const { revision } = await getStory(actor, storyId, at)
  await move(actor, { storyId, move: name, revision, ...rest }, at)
}

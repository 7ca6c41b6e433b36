/**
 * Stories as the desk knows them: begin one, read one, save its text, list them. A save names the
 * revision it was written on; where another came between, nothing is overwritten and the writer
 * gets both texts to compare.
 */
import { eq, inArray } from 'drizzle-orm'
import { picturesOf } from '@/content/picture'
import { emptyContent, mostTags, type StoryContent, type StoryLanguage } from '@/content/story'
import { parseStoryContent } from '@/content/story-schema'
import { plainText } from '@/content/text'
import type { Dismissal } from '@/copydesk/dismissals'
import { db, people, sections, sources, stories, transaction, versions } from '@/db'
import { indexForDesk } from '@/db/fulltext'
import { dismissalObjection } from '@/rules/dismissals'
import { type Reason, Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import type { Situation } from '@/rules/stages'
import {
  editObjection,
  type MoveName,
  movesFor,
  readdressObjection,
  situationsOf,
} from '@/rules/workflow'
import { record } from './activity'
import { contentHash } from './fingerprint'
import { newId } from './ids'
import { checkPictures } from './media'
import type { Blocking } from './proofing'
import { type Approval, loadStory, writeStory } from './story-row'
import { getVersion, nameVersion, writeVersion } from './versions'

/** A story with all that its page on the desk shows. */
export interface StoryPage {
  id: string
  revision: number
  author: { id: string; name: string }
  situations: Situation[]
  content: StoryContent
  version: { id: string; number: number; sealedAt: Date | null; characters: number }
  /** What this actor may do next, and why not the rest. */
  moves: { move: MoveName; objection: Reason | null }[]
  editObjection: Reason | null
  /** What the story still lacks before it may be submitted or published. */
  unready: readonly Reason[]
  /** What stops it from being approved and from going out until it is mended, or a chief lets it stand. */
  blocking: readonly Blocking[]
  /** Findings of the copy desk that were left as they are. */
  dismissals: readonly Dismissal[]
  /** Why this actor may not leave one as it is, or one that blocks; null where they may. */
  dismissalObjections: { usual: Reason | null; blocking: Reason | null }
  /** Of the working version as it stands. */
  approvals: Approval[]
  reviewsRequired: number
  /** Address of the live story, without host; null while readers can't see it. */
  livePath: string | null
  /** The same once it has been published, seen or not; readers who hold an old one are sent on. */
  path: string | null
  readdressObjection: Reason | null
  liveVersionId: string | null
  note: string | null
  publicNote: string | null
  publishAt: Date | null
  plannedCharacters: number | null
  firstPublishedAt: Date | null
  publishedAt: Date | null
  updatedAt: Date
}

/** Begins a story, empty, in its author's hands. */
export async function createStory(
  actor: Actor,
  input: { language?: StoryLanguage } = {},
  now = new Date(),
): Promise<{ id: string; revision: number }> {
  return transaction(async () => {
    const id = newId(now)
    const content = emptyContent(input.language)
    const workingVersionId = newId(now)
    await db().insert(stories).values({
      id,
      authorId: actor.id,
      stage: 'draft',
      revision: 1,
      workingVersionId,
      createdAt: now,
      updatedAt: now,
      headline: '',
      characters: 0,
    })
    await db()
      .insert(versions)
      .values({
        id: workingVersionId,
        storyId: id,
        number: 1,
        authorId: actor.id,
        content,
        hash: contentHash(content),
        headline: '',
        characters: 0,
        createdAt: now,
        updatedAt: now,
      })
    await record({ actor, action: 'create', storyId: id, versionId: workingVersionId, at: now })
    return { id, revision: 1 }
  })
}

/** The story's page for this actor; `not-found` where they may not see it. */
export async function getStory(
  actor: Actor,
  storyId: string,
  now = new Date(),
): Promise<StoryPage> {
  const { row, working, signed, reading, blocking, facts } = await loadStory(actor, storyId, now)
  const [author] = await db()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.id, row.authorId))
  return {
    id: row.id,
    revision: row.revision,
    author: author ?? { id: row.authorId, name: '' },
    situations: situationsOf(row),
    content: working.content,
    version: {
      id: working.id,
      number: working.number,
      sealedAt: working.sealedAt,
      characters: working.characters,
    },
    moves: movesFor(actor, facts),
    editObjection: editObjection(actor, facts),
    unready: facts.unready,
    blocking,
    dismissals: reading.dismissals,
    dismissalObjections: {
      usual: dismissalObjection(actor, row, false),
      blocking: dismissalObjection(actor, row, true),
    },
    approvals: signed,
    reviewsRequired: facts.reviews.length,
    livePath: row.liveVersionId ? row.path : null,
    path: row.path,
    readdressObjection: readdressObjection(actor, row.path),
    liveVersionId: row.liveVersionId,
    note: row.note,
    publicNote: row.publicNote,
    publishAt: row.publishAt,
    plannedCharacters: row.plannedCharacters,
    firstPublishedAt: row.firstPublishedAt,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
  }
}

/**
 * Saves the text and returns the story's new revision. Saving what is already there changes
 * nothing and succeeds, so a save repeated because its answer was lost is no conflict.
 * @throws Refused `stale` where another write came after `revision`; nothing is written then.
 */
export async function saveDraft(
  actor: Actor,
  input: { storyId: string; revision: number; content: unknown },
  now = new Date(),
): Promise<{ revision: number; savedAt: Date; characters: number }> {
  const content = readContent(input.content)
  return transaction(async () => {
    const { row, working, facts } = await loadStory(actor, input.storyId, now)
    if (contentHash(content) === working.hash) {
      return { revision: row.revision, savedAt: row.updatedAt, characters: working.characters }
    }
    if (row.revision !== input.revision) throw new Refused('stale', { key: 'changedMeanwhile' })
    const objection = editObjection(actor, facts)
    if (objection) throw new Refused('forbidden', objection)
    await checkReferences(content)
    await checkPictures(actor, row.id, picturesOf(content), picturesOf(working.content))

    const version = await writeVersion(row.id, working, actor, content, now)
    const isReopened = row.stage === 'approved'
    const revision = await writeStory(row, {
      workingVersionId: version.id,
      headline: content.headline,
      sectionId: content.sectionId,
      characters: version.characters,
      stage: isReopened ? 'draft' : row.stage,
      updatedAt: now,
    })
    if (isReopened) {
      await record({ actor, action: 'reopen', storyId: row.id, versionId: version.id, at: now })
    }
    await indexForDesk(row.id, deskText(content))
    return { revision, savedAt: now, characters: version.characters }
  })
}

/** Saves over a text that came between, which stays as a version of this name; both happen, or neither. */
export async function saveOver(
  actor: Actor,
  input: { storyId: string; revision: number; content: unknown; versionName: string },
  now = new Date(),
): Promise<{ revision: number }> {
  const { storyId, versionName: name, ...draft } = input
  return transaction(async () => {
    const { version } = await getStory(actor, storyId, now)
    if (!version.sealedAt) await nameVersion(actor, { storyId, versionId: version.id, name }, now)
    return saveDraft(actor, { storyId, ...draft }, now)
  })
}

/** Makes an old version's text the newest again, as a new version by whoever restores it. */
export async function restoreVersion(
  actor: Actor,
  input: { storyId: string; versionId: string; revision: number },
  now = new Date(),
): Promise<{ revision: number }> {
  return transaction(async () => {
    const version = await getVersion(actor, input)
    const { storyId, versionId, revision } = input
    const saved = await saveDraft(actor, { storyId, revision, content: version.content }, now)
    const detail = { number: version.number }
    await record({ actor, action: 'restoreVersion', storyId, versionId, detail, at: now })
    return { revision: saved.revision }
  })
}

/**
 * Keeps the text as it came, as a named version that never changes, before it is repaired. A text
 * that is kept already, under whatever name, is not kept twice.
 * @throws Refused `stale` where another write came after `revision`
 */
export async function keepReceived(
  actor: Actor,
  input: { storyId: string; revision: number; name: string },
  now = new Date(),
): Promise<void> {
  await transaction(async () => {
    const { row, working, facts } = await loadStory(actor, input.storyId, now)
    const objection = editObjection(actor, facts)
    if (objection) throw new Refused('forbidden', objection)
    if (row.revision !== input.revision) throw new Refused('stale', { key: 'changedMeanwhile' })
    if (working.sealedAt) return
    const version = { storyId: row.id, versionId: working.id, name: input.name }
    await nameVersion(actor, version, now, 'keepReceived')
  })
}

function readContent(value: unknown): StoryContent {
  const parsed = parseStoryContent(value)
  if (!parsed.ok && tagsIn(value) > mostTags) {
    throw new Refused('invalid', { key: 'tooManyTags', values: { most: mostTags } })
  }
  if (!parsed.ok) {
    const [field = ''] = parsed.problems[0]?.match(/^\w+/) ?? []
    throw new Refused('invalid', { key: 'badContent', values: { field } })
  }
  return parsed.content
}

function tagsIn(value: unknown): number {
  const { tags } = Object(value) as { tags?: unknown }
  return Array.isArray(tags) ? tags.length : 0
}

async function checkReferences(content: StoryContent): Promise<void> {
  if (content.sectionId) {
    const found = await db()
      .select()
      .from(sections)
      .where(inArray(sections.id, [content.sectionId]))
    if (found.length === 0) throw new Refused('invalid', { key: 'sectionNotFound' })
  }
  if (content.sourceId) {
    const found = await db()
      .select()
      .from(sources)
      .where(inArray(sources.id, [content.sourceId]))
    if (found.length === 0) throw new Refused('invalid', { key: 'sourceNotFound' })
  }
}

/** What the desk finds a story by: its fields first, since only the beginning is indexed. */
export function deskText(content: StoryContent): string {
  const names = content.byline.flatMap((entry) => [entry.institution, ...entry.names])
  return [
    content.headline,
    content.kicker,
    content.subhead,
    ...content.tags,
    ...names,
    content.summary,
    plainText(content.body),
  ].join('\n')
}

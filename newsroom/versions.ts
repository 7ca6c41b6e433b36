/**
 * The history of a story: an open version takes the saves of one author for ten minutes, then the
 * next begins; a sealed version never changes. Restoring an old one writes a new one, so that
 * nothing is ever taken away.
 */
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { StoryContent } from '@/content/story'
import { plainText } from '@/content/text'
import { countCharacters } from '@/copydesk/count'
import { db, people, transaction, versions } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { contentHash } from './fingerprint'
import { newId } from './ids'
import { seeStory } from './sight'

export type VersionRow = typeof versions.$inferSelect

/** An open version takes saves for this long; then history gets a new entry. */
const openForMilliseconds = 10 * 60_000

/** A line of the history, without the text. */
export interface VersionLine {
  id: string
  number: number
  authorName: string
  headline: string
  characters: number
  name: string | null
  hash: string
  createdAt: Date
  updatedAt: Date
  sealedAt: Date | null
}

/** A story's versions, newest first, for whoever may see the story. */
export async function listVersions(
  actor: Actor,
  input: { storyId: string; before?: number; limit?: number },
): Promise<VersionLine[]> {
  await seeStory(actor, input.storyId)
  return db()
    .select({
      id: versions.id,
      number: versions.number,
      authorName: people.name,
      headline: versions.headline,
      characters: versions.characters,
      name: versions.name,
      hash: versions.hash,
      createdAt: versions.createdAt,
      updatedAt: versions.updatedAt,
      sealedAt: versions.sealedAt,
    })
    .from(versions)
    .innerJoin(people, eq(people.id, versions.authorId))
    .where(
      and(
        eq(versions.storyId, input.storyId),
        input.before ? lt(versions.number, input.before) : undefined,
      ),
    )
    .orderBy(desc(versions.number))
    .limit(Math.min(input.limit ?? 50, 200))
}

/** A version with its text. A version of another story is not found, whoever asks. */
export async function getVersion(
  actor: Actor,
  input: { storyId: string; versionId: string },
): Promise<VersionRow> {
  await seeStory(actor, input.storyId)
  const [version] = await db()
    .select()
    .from(versions)
    .where(and(eq(versions.id, input.versionId), eq(versions.storyId, input.storyId)))
  if (!version) throw new Refused('not-found', { key: 'versionNotFound' })
  return version
}

/**
 * Gives a version a name, which seals it: a name is a promise that the text stays. The log says why
 * it was named.
 */
export async function nameVersion(
  actor: Actor,
  input: { storyId: string; versionId: string; name: string },
  now = new Date(),
  action: 'nameVersion' | 'keepReceived' = 'nameVersion',
): Promise<void> {
  const name = input.name.trim().slice(0, 80)
  if (name === '') throw new Refused('invalid', { key: 'nameMissing' })
  await transaction(async () => {
    const version = await getVersion(actor, input)
    if (version.sealedAt) throw new Refused('forbidden', { key: 'versionSealed' })
    await db().update(versions).set({ name, sealedAt: now }).where(eq(versions.id, version.id))
    const { storyId, versionId } = input
    await record({ actor, action, storyId, versionId, detail: { name }, at: now })
  })
}

/**
 * Writes content as the story's newest text and returns its version: the open one where the same
 * author goes on within ten minutes, else a new one. Only `stories.ts` calls it, in a transaction.
 */
export async function writeVersion(
  storyId: string,
  working: VersionRow | null,
  author: Actor,
  content: StoryContent,
  now: Date,
): Promise<{ id: string; characters: number }> {
  const characters = countCharacters(plainText(content.body)).characters
  const text = {
    content,
    hash: contentHash(content),
    headline: content.headline,
    characters,
    updatedAt: now,
  }
  if (working && isOpenTo(working, author, now)) {
    await db().update(versions).set(text).where(eq(versions.id, working.id))
    return { id: working.id, characters }
  }
  const id = newId(now)
  const number = (working?.number ?? 0) + 1
  await db()
    .insert(versions)
    .values({ id, storyId, number, authorId: author.id, createdAt: now, ...text })
  return { id, characters }
}

/** Seals a version for good, if it is not yet. */
export async function sealVersion(version: VersionRow, now: Date): Promise<void> {
  if (version.sealedAt) return
  await db().update(versions).set({ sealedAt: now }).where(eq(versions.id, version.id))
}

/** The same text by the same author once more, as the story's next version, sealed. Returns its id. */
export async function copyVersion(version: VersionRow, now: Date): Promise<string> {
  const id = newId(now)
  await db()
    .insert(versions)
    .values({
      ...version,
      id,
      number: version.number + 1,
      name: null,
      createdAt: now,
      updatedAt: now,
      sealedAt: now,
    })
  return id
}

/** Who wrote in the versions after the live one, up to and with the working one. */
export async function contributorsOf(
  storyId: string,
  liveVersionId: string | null,
): Promise<string[]> {
  const liveNumber = sql`coalesce((select ${versions.number} from ${versions} where ${versions.id} = ${liveVersionId}), 0)`
  const rows = await db()
    .selectDistinct({ authorId: versions.authorId })
    .from(versions)
    .where(and(eq(versions.storyId, storyId), sql`${versions.number} > ${liveNumber}`))
  return rows.map(({ authorId }) => authorId)
}

function isOpenTo(version: VersionRow, author: Actor, now: Date): boolean {
  const age = now.getTime() - version.createdAt.getTime()
  return !version.sealedAt && version.authorId === author.id && age < openForMilliseconds
}

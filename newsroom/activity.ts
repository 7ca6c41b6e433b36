/**
 * Who did what to which version, when. The log only grows, each entry hashed over the one before:
 * an entry altered behind the database's back breaks the chain for everything after it.
 */
import { and, asc, desc, eq, gt, inArray, lt, type SQL } from 'drizzle-orm'
import { activity, db, lockChain, people, stories, transaction, versions } from '@/db'
import { Refused } from '@/rules/refusal'
import { type Actor, hasRole, isSystem } from '@/rules/roles'
import { canonicalJson, sha256 } from './fingerprint'
import { seeStory } from './sight'

export type ActivityEntry = typeof activity.$inferSelect

interface NewEntry {
  actor: Actor
  action: string
  storyId?: string
  versionId?: string
  detail?: Record<string, unknown>
  at: Date
}

/** Appends an entry; belongs inside the transaction that does what it tells of. */
export function record(entry: NewEntry): Promise<void> {
  return recordAll([entry])
}

/** Appends entries in the order given; a few hundred at most, since they make one statement. */
export async function recordAll(entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return
  await transaction(async () => {
    await lockChain()
    const [last] = await db()
      .select({ sequence: activity.sequence, hash: activity.hash })
      .from(activity)
      .orderBy(desc(activity.sequence))
      .limit(1)
    const rows: ActivityEntry[] = []
    for (const entry of entries) {
      const before = rows.at(-1) ?? last
      const row = {
        sequence: (before?.sequence ?? 0) + 1,
        at: entry.at,
        actorId: isSystem(entry.actor) ? null : entry.actor.id,
        actorName: entry.actor.name,
        action: entry.action,
        storyId: entry.storyId ?? null,
        versionId: entry.versionId ?? null,
        detail: entry.detail ?? {},
        previousHash: before?.hash ?? '',
      }
      rows.push({ ...row, hash: entryHash(row) })
    }
    await db().insert(activity).values(rows)
  })
}

/** A story's activity, newest first, for whoever may see the story. */
export async function listActivity(
  actor: Actor,
  input: { storyId: string; before?: number; limit?: number },
): Promise<ActivityEntry[]> {
  await seeStory(actor, input.storyId)
  return entries(eq(activity.storyId, input.storyId), input)
}

/** An entry with what it was done to, as that is called now. */
type ToldEntry = ActivityEntry & {
  headline: string | null
  versionNumber: number | null
  /** Whose account it was about, where that is somebody else. */
  personName: string | null
}

/** The whole newsroom's activity, newest first; for editors. */
export async function listNewsroomActivity(
  actor: Actor,
  input: { before?: number; limit?: number } = {},
): Promise<ToldEntry[]> {
  if (!hasRole(actor, 'editor')) throw new Refused('forbidden', { key: 'needsEditor' })
  const found = await entries(undefined, input)
  const idsOf = (pick: (entry: ActivityEntry) => string | null) => [
    ...new Set(found.flatMap((entry) => pick(entry) ?? [])),
  ]
  const [headlines, numbers, names] = await Promise.all([
    db()
      .select({ id: stories.id, told: stories.headline })
      .from(stories)
      .where(
        inArray(
          stories.id,
          idsOf(({ storyId }) => storyId),
        ),
      ),
    db()
      .select({ id: versions.id, told: versions.number })
      .from(versions)
      .where(
        inArray(
          versions.id,
          idsOf(({ versionId }) => versionId),
        ),
      ),
    db()
      .select({ id: people.id, told: people.name })
      .from(people)
      .where(inArray(people.id, idsOf(otherPerson))),
  ])
  return found.map((entry) => ({
    ...entry,
    headline: toldOf(headlines, entry.storyId),
    versionNumber: toldOf(numbers, entry.versionId),
    personName: toldOf(names, otherPerson(entry)),
  }))
}

function otherPerson({ actorId, detail }: ActivityEntry): string | null {
  const { personId } = detail
  return typeof personId === 'string' && personId !== actorId ? personId : null
}

function toldOf<Told>(rows: { id: string; told: Told }[], id: string | null): Told | null {
  return rows.find((row) => row.id === id)?.told ?? null
}

/** The sequence of the first entry that does not follow from the one before, or null when all do. */
export async function findBrokenActivity(): Promise<number | null> {
  let previousHash = ''
  let sequence = 0
  for (;;) {
    const page = await db()
      .select()
      .from(activity)
      .where(gt(activity.sequence, sequence))
      .orderBy(asc(activity.sequence))
      .limit(1_000)
    if (page.length === 0) return null
    for (const { hash, ...row } of page) {
      const follows = row.sequence === sequence + 1 && row.previousHash === previousHash
      if (!follows || hash !== entryHash(row)) return row.sequence
      previousHash = hash
      sequence = row.sequence
    }
  }
}

function entries(which: SQL | undefined, page: { before?: number; limit?: number }) {
  return db()
    .select()
    .from(activity)
    .where(and(which, page.before ? lt(activity.sequence, page.before) : undefined))
    .orderBy(desc(activity.sequence))
    .limit(Math.min(page.limit ?? 50, 200))
}

function entryHash(row: Omit<ActivityEntry, 'hash'>): string {
  return sha256(canonicalJson(row))
}

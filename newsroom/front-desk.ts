/**
 * Arranging fronts: a draft that saves itself, launching it, and the history. Readers see launched
 * arrangements only. Every write names the revision it saw; a draft that has to give way to another,
 * or to an old arrangement, stays in the history: nothing is overwritten without a trace.
 */
import { and, desc, eq, inArray } from 'drizzle-orm'
import { db, fronts, frontVersions, people, sections, tags, transaction } from '@/db'
import { changesBetween } from '@/rules/arranging'
import {
  type Arrangement,
  arrangeObjection,
  defaultArrangement,
  home,
  hoursUnlaunched,
} from '@/rules/fronts'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { canonicalJson } from './fingerprint'
import { arrangementSchema } from './front-schema'
import { newId } from './ids'
import { touchPages } from './pages'
import { listSections } from './sections'

/** A front as the desk sees it. */
export interface DeskFront {
  id: string
  draft: Arrangement
  /** 0 where nobody has arranged it yet. */
  revision: number
  draftedBy: string | null
  draftedAt: Date | null
  /** Null where the front arranges itself. */
  launched: { arrangement: Arrangement; by: string; at: Date; number: number } | null
}

/** The front and its draft; of what nobody has arranged, the arrangement readers see anyway. */
export async function getDeskFront(actor: Actor, frontId: string): Promise<DeskFront> {
  mayArrange(actor)
  const sectionList = await listSections()
  if (frontId !== home && !sectionList.some((section) => section.id === frontId)) {
    throw new Refused('not-found', { key: 'frontNotFound' })
  }
  const [row] = await db()
    .select({ front: fronts, draftedBy: people.name })
    .from(fronts)
    .innerJoin(people, eq(people.id, fronts.draftedBy))
    .where(eq(fronts.id, frontId))
  const draft = defaultArrangement(frontId, sectionList)
  if (!row) {
    return { id: frontId, draft, revision: 0, draftedBy: null, draftedAt: null, launched: null }
  }
  const { front, draftedBy } = row
  const [version] = await versionsOf(frontId, eq(frontVersions.id, front.launchedVersionId ?? ''))
  return {
    id: frontId,
    draft: front.draft,
    revision: front.revision,
    draftedBy,
    draftedAt: front.draftedAt,
    launched: version
      ? { arrangement: version.arrangement, by: version.by, at: version.at, number: version.number }
      : null,
  }
}

/** A line for every front there can be: the home page's, then each section's. */
export async function listDeskFronts(actor: Actor, now = new Date()) {
  mayArrange(actor)
  const rows = await db()
    .select({
      id: fronts.id,
      draft: fronts.draft,
      draftedAt: fronts.draftedAt,
      launched: frontVersions.arrangement,
      launchedAt: frontVersions.at,
      launchedBy: people.name,
    })
    .from(fronts)
    .leftJoin(frontVersions, eq(frontVersions.id, fronts.launchedVersionId))
    .leftJoin(people, eq(people.id, frontVersions.personId))
  const known = new Map(rows.map((row) => [row.id, row]))
  return [{ id: home, name: null }, ...(await listSections())].map(({ id: frontId, name }) => {
    const row = known.get(frontId)
    return {
      id: frontId,
      /** Null for the home page. */
      name,
      launchedAt: row?.launchedAt ?? null,
      /** Null where the last launch is no long time ago. */
      hoursUnlaunched: hoursUnlaunched(row?.launchedAt ?? null, now),
      launchedBy: row?.launchedBy ?? null,
      hasChanges: row ? isChanged(row.launched, row.draft) : false,
      draftedAt: row?.draftedAt ?? null,
    }
  })
}

/**
 * Saves the draft and returns the front's new revision. Saving what is there changes nothing and
 * succeeds, so a save repeated because its answer was lost is no conflict.
 * @throws Refused `stale` where another write came after `revision`; nothing is written then.
 */
export async function saveFrontDraft(
  actor: Actor,
  input: { frontId: string; revision: number; arrangement: unknown },
  now = new Date(),
): Promise<{ revision: number; savedAt: Date }> {
  const arrangement = readArrangement(input.arrangement)
  return transaction(async () => {
    const front = await getDeskFront(actor, input.frontId)
    if (front.revision > 0 && isSame(front.draft, arrangement)) {
      return { revision: front.revision, savedAt: front.draftedAt ?? now }
    }
    await checkSubjects(arrangement)
    return {
      revision: await writeDraft(actor, front, input.revision, arrangement, now),
      savedAt: now,
    }
  })
}

/** Saves over a draft that came between, which stays in the history; both happen, or neither. */
export async function saveFrontOver(
  actor: Actor,
  input: { frontId: string; revision: number; arrangement: unknown },
  now = new Date(),
): Promise<{ revision: number; savedAt: Date }> {
  return transaction(async () => {
    await setAside(actor, await getDeskFront(actor, input.frontId), input.revision, now)
    return saveFrontDraft(actor, input, now)
  })
}

/** Shows readers the draft. Refuses where they see it already. */
export async function launchFront(
  actor: Actor,
  input: { frontId: string; revision: number },
  now = new Date(),
): Promise<{ revision: number }> {
  return transaction(async () => {
    const front = await getDeskFront(actor, input.frontId)
    if (front.launched && !isChanged(front.launched.arrangement, front.draft)) {
      throw new Refused('invalid', { key: 'frontAsLaunched' })
    }
    // One that nobody has saved yet gets its row here.
    const revision = await writeDraft(actor, front, input.revision, front.draft, now)
    const version = await addVersion(actor, front, 'launched', now)
    await db().update(fronts).set({ launchedVersionId: version.id }).where(eq(fronts.id, front.id))
    const detail = { front: front.id, number: version.number }
    await record({ actor, action: 'launchFront', detail, at: now })
    const home = front.id === 'home' ? ['front'] : [`section:${front.id}`]
    await touchPages([`front:${front.id}`, ...home], now)
    return { revision }
  })
}

/** Makes an old arrangement the draft; what was the draft stays in the history. Readers see it when it is launched. */
export async function restoreFront(
  actor: Actor,
  input: { frontId: string; versionId: string; revision: number },
  now = new Date(),
): Promise<{ revision: number }> {
  return transaction(async () => {
    const front = await getDeskFront(actor, input.frontId)
    const [version] = await versionsOf(front.id, eq(frontVersions.id, input.versionId))
    if (!version) throw new Refused('not-found', { key: 'versionNotFound' })
    await setAside(actor, front, input.revision, now)
    const revision = await writeDraft(actor, front, input.revision, version.arrangement, now)
    const detail = { front: front.id, number: version.number }
    await record({ actor, action: 'restoreFront', detail, at: now })
    return { revision }
  })
}

/** The arrangements that were, newest first. */
export async function listFrontVersions(actor: Actor, input: { frontId: string; limit?: number }) {
  const { id: frontId } = await getDeskFront(actor, input.frontId)
  return versionsOf(frontId, undefined, Math.min(input.limit ?? 30, 100))
}

function mayArrange(actor: Actor): void {
  const objection = arrangeObjection(actor)
  if (objection) throw new Refused('forbidden', objection)
}

function readArrangement(value: unknown): Arrangement {
  const parsed = arrangementSchema.safeParse(value)
  if (!parsed.success) throw new Refused('invalid', { key: 'badArrangement' })
  return parsed.data
}

/** A rule names a section or topic that there is. Stories are not asked for: a withdrawn one may come back. */
async function checkSubjects({ containers }: Arrangement): Promise<void> {
  const wanted = (from: 'section' | 'tag') =>
    new Set(
      containers.flatMap(({ fill }) =>
        fill.from === 'section' && from === 'section'
          ? [fill.sectionId]
          : fill.from === 'tag' && from === 'tag'
            ? [fill.tagId]
            : [],
      ),
    )
  const sectionIds = wanted('section')
  const foundSections = await db()
    .select({ id: sections.id })
    .from(sections)
    .where(inArray(sections.id, [...sectionIds]))
  if (foundSections.length < sectionIds.size) {
    throw new Refused('invalid', { key: 'sectionNotFound' })
  }
  const tagIds = wanted('tag')
  const foundTags = await db()
    .select({ id: tags.id })
    .from(tags)
    .where(inArray(tags.id, [...tagIds]))
  if (foundTags.length < tagIds.size) throw new Refused('invalid', { key: 'tagNotFound' })
}

/** Writes the draft if the front still is as it was seen; returns the new revision. */
async function writeDraft(
  actor: Actor,
  front: DeskFront,
  seen: number,
  draft: Arrangement,
  now: Date,
): Promise<number> {
  const row = { draft, revision: seen + 1, draftedBy: actor.id, draftedAt: now }
  const written =
    seen === 0
      ? await db()
          .insert(fronts)
          .values({ id: front.id, ...row })
          .onConflictDoNothing()
          .returning({ id: fronts.id })
      : await db()
          .update(fronts)
          .set(row)
          .where(and(eq(fronts.id, front.id), eq(fronts.revision, seen)))
          .returning({ id: fronts.id })
  if (written.length === 0) throw new Refused('stale', { key: 'frontChangedMeanwhile' })
  return seen + 1
}

/** Keeps a draft in the history before another takes its place, unless it is there as launched. */
async function setAside(actor: Actor, front: DeskFront, seen: number, now: Date): Promise<void> {
  if (front.revision !== seen) throw new Refused('stale', { key: 'frontChangedMeanwhile' })
  if (front.revision === 0) return
  if (front.launched && isSame(front.launched.arrangement, front.draft)) return
  await addVersion(actor, front, 'setAside', now)
}

async function addVersion(
  actor: Actor,
  front: DeskFront,
  kind: 'launched' | 'setAside',
  now: Date,
): Promise<{ id: string; number: number }> {
  const [last] = await versionsOf(front.id, undefined, 1)
  const version = { id: newId(now), number: (last?.number ?? 0) + 1 }
  await db()
    .insert(frontVersions)
    .values({
      ...version,
      frontId: front.id,
      kind,
      arrangement: front.draft,
      personId: actor.id,
      at: now,
    })
  return version
}

function versionsOf(frontId: string, which?: ReturnType<typeof eq>, limit = 1) {
  return db()
    .select({
      id: frontVersions.id,
      number: frontVersions.number,
      kind: frontVersions.kind,
      arrangement: frontVersions.arrangement,
      by: people.name,
      at: frontVersions.at,
    })
    .from(frontVersions)
    .innerJoin(people, eq(people.id, frontVersions.personId))
    .where(and(eq(frontVersions.frontId, frontId), which))
    .orderBy(desc(frontVersions.number))
    .limit(limit)
}

function isChanged(launched: Arrangement | null, draft: Arrangement): boolean {
  return !launched || changesBetween(launched, draft).length > 0
}

function isSame(one: Arrangement, other: Arrangement): boolean {
  return canonicalJson(one) === canonicalJson(other)
}

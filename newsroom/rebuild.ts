/**
 * What readers' pages read, derived anew from the live versions: to repair it, or to see whether it
 * is what it should be.
 */
import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { db, liveStories, people, stories, transaction, versions } from '@/db'
import { canonicalJson } from './fingerprint'
import { type LiveVersion, publishLive, withdrawLive } from './live'
import { touchPages } from './pages'

export type Progress = (done: number, all: number) => void

/**
 * Writes every live row anew, a few hundred to a transaction, drops rows that no live version
 * stands behind, and lets go of every finished page. Returns how many stories are live.
 */
export async function rebuildLive(onProgress?: Progress, now = new Date()): Promise<number> {
  await transaction(async () => {
    for (const storyId of await strays()) await withdrawLive(storyId)
  })
  const done = await eachBatch(async (batch) => {
    await transaction(async () => {
      for (const live of batch) await publishLive(live)
    })
  }, onProgress)
  await transaction(() => touchPages(['all'], now))
  return done
}

/** The stories of which readers see something else than a rebuild would show them. Writes nothing. */
export async function findStaleLive(onProgress?: Progress): Promise<string[]> {
  const stale = await strays()
  await eachBatch(async (batch) => {
    const ids = batch.map(({ storyId }) => storyId)
    await rolledBack(async () => {
      const before = await rowsOf(ids)
      for (const live of batch) await publishLive(live)
      const after = await rowsOf(ids)
      stale.push(...ids.filter((id) => before.get(id) !== after.get(id)))
    })
  }, onProgress)
  return stale
}

/** Shown to readers, though no live version stands behind it. */
async function strays(): Promise<string[]> {
  const rows = await db()
    .select({ storyId: liveStories.storyId })
    .from(liveStories)
    .innerJoin(stories, eq(stories.id, liveStories.storyId))
    .where(isNull(stories.liveVersionId))
  return rows.map(({ storyId }) => storyId)
}

async function rowsOf(ids: string[]): Promise<Map<string, string>> {
  const rows = await db().select().from(liveStories).where(inArray(liveStories.storyId, ids))
  return new Map(rows.map((row) => [row.storyId, canonicalJson(row)]))
}

class Undone extends Error {}

async function rolledBack(work: () => Promise<void>): Promise<void> {
  const attempt = transaction(async () => {
    await work()
    throw new Undone()
  })
  await attempt.catch((problem) => {
    if (!(problem instanceof Undone)) throw problem
  })
}

async function eachBatch(
  work: (batch: LiveVersion[]) => Promise<void>,
  onProgress?: Progress,
): Promise<number> {
  const all = await countLive()
  let done = 0
  for (let last = ''; ; ) {
    const batch = await liveVersionsAfter(last)
    const final = batch.at(-1)
    if (!final) return done
    await work(batch)
    done += batch.length
    onProgress?.(done, all)
    last = final.storyId
  }
}

async function countLive(): Promise<number> {
  const [counted] = await db()
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(stories)
    .where(isNotNull(stories.liveVersionId))
  return counted?.count ?? 0
}

async function liveVersionsAfter(storyId: string): Promise<LiveVersion[]> {
  const rows = await db()
    .select({ story: stories, content: versions.content, editor: people.name })
    .from(stories)
    .innerJoin(versions, eq(versions.id, stories.liveVersionId))
    .leftJoin(people, eq(people.id, stories.responsibleEditorId))
    .where(and(gt(stories.id, storyId), isNotNull(stories.liveVersionId)))
    .orderBy(asc(stories.id))
    .limit(200)
  return rows.map(({ story, content, editor }) => {
    const { liveVersionId, path, firstPublishedAt, publishedAt } = story
    if (!liveVersionId || !path || !firstPublishedAt || !publishedAt) {
      throw new Error(`Story ${story.id} is live without its version, address or times.`)
    }
    return {
      storyId: story.id,
      versionId: liveVersionId,
      content,
      path,
      firstPublishedAt,
      publishedAt,
      responsibleEditor: editor ?? '',
    }
  })
}

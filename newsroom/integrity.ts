/** Whether the house's data is what it claims to be. Reads everything, changes nothing. */
import { asc, gt, sql } from 'drizzle-orm'
import { db, engine, versions } from '@/db'
import { readThrough } from '@/db/backup'
import { findBrokenActivity } from './activity'
import { contentHash } from './fingerprint'
import { databaseFile } from './house'
import { findAlteredMedia } from './media'
import { findStaleLive, type Progress } from './rebuild'

export const examinations = ['storage', 'versions', 'activity', 'media', 'live'] as const
export type Examination = (typeof examinations)[number]

/** What one examination found wrong, in words for whoever runs the machine; empty where nothing is. */
export async function examine(what: Examination, onProgress?: Progress): Promise<string[]> {
  switch (what) {
    case 'storage':
      return engine === 'sqlite' ? readThrough(databaseFile()) : []
    case 'versions':
      return (await findAlteredVersions(onProgress)).map(
        (id) => `version ${id} does not match its hash`,
      )
    case 'activity': {
      const broken = await findBrokenActivity()
      return broken === null ? [] : [`the log breaks off at entry ${broken}`]
    }
    case 'media':
      return findAlteredMedia(onProgress)
    case 'live':
      return (await findStaleLive(onProgress)).map(
        (id) =>
          `story ${id}: readers see something else than its live version ("rebuild" mends it)`,
      )
  }
}

/** Versions whose text is not the one their hash was taken of. */
async function findAlteredVersions(onProgress?: Progress): Promise<string[]> {
  const [counted] = await db()
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(versions)
  const altered: string[] = []
  let done = 0
  for (let last = ''; ; ) {
    const page = await db()
      .select({ id: versions.id, content: versions.content, hash: versions.hash })
      .from(versions)
      .where(gt(versions.id, last))
      .orderBy(asc(versions.id))
      .limit(500)
    const final = page.at(-1)
    if (!final) return altered
    altered.push(...page.filter((row) => contentHash(row.content) !== row.hash).map(({ id }) => id))
    done += page.length
    onProgress?.(done, counted?.count ?? 0)
    last = final.id
  }
}

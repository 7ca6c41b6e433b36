/**
 * Opening and closing the newsroom as a whole: what a process does before its first question to
 * any other file here, and after its last.
 */
import { randomBytes } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { closeDatabase, dataDirectory, db, openDatabase, settings, transaction } from '@/db'

export { DatabaseShut, isDiskFull } from '@/db/trouble'

/**
 * Returns once the database is open and its tables are up to date.
 * @throws DatabaseShut in words for whoever starts the house, where it is known what is wrong
 */
export async function openNewsroom(): Promise<void> {
  await openDatabase()
}

/** Returns once what was being written is on disk. */
export async function closeNewsroom(): Promise<void> {
  await closeDatabase()
}

/** The one file of the embedded database; its log lies beside it while it is open. */
export function databaseFile(): string {
  return join(dataDirectory(), 'dateline.db')
}

/** Whether the database answers a question about one of its tables. */
export async function isDatabaseWell(): Promise<boolean> {
  try {
    await db().select({ one: sql`1` }).from(settings).limit(1)
    return true
  } catch {
    return false
  }
}

/** About a long story, so that a disk with room for a few bytes only is not taken for a sound one. */
const trialBytes = 16 * 1024
const trialRow = 'trial'

/** Whether a write is acknowledged by the database: tried, by writing a row of no meaning anew. */
export async function isDatabaseWritable(): Promise<boolean> {
  const value = randomBytes(trialBytes / 2).toString('hex')
  try {
    await transaction(() =>
      db()
        .insert(settings)
        .values({ key: trialRow, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } }),
    )
    return true
  } catch {
    return false
  }
}

/** Bytes left for us where the data lies: the embedded database, and pictures in any case. */
export async function roomLeft(): Promise<number> {
  const { bavail, bsize } = await statfs(dataDirectory())
  return bavail * bsize
}

/**
 * Backup and restore of the embedded database. A backup is verified before it takes the place of an
 * older one; what is restored is verified before it takes the place of what was there, which is
 * kept beside it.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { dataDirectory, engine } from '@/db'
import { copyDatabase, isInUse, putInPlace, verifyCopy } from '@/db/backup'
import { closeNewsroom, databaseFile, openNewsroom } from './house'
import { examinations, examine } from './integrity'
import type { Progress } from './rebuild'

/** Something stands in the way that whoever runs the machine can put right. */
class BackupProblem extends Error {}

/** Writes the whole database to one file, while the server runs or not. */
export async function backUp(to: string, onProgress?: Progress): Promise<void> {
  requireEmbedded('pg_dump')
  const from = databaseFile()
  if (!existsSync(from)) throw new BackupProblem(`There is no database at ${from}.`)
  if (resolve(to) === resolve(from)) throw new BackupProblem('That is the database itself.')
  mkdirSync(dirname(resolve(to)), { recursive: true })
  await copyDatabase(from, to, onProgress)
}

/**
 * Puts a backup in the place of the database, with the server stopped. Returns where the former
 * database is now, or null where there was none.
 */
export async function restore(from: string, now = new Date()): Promise<string | null> {
  requireEmbedded('pg_restore')
  verifyCopy(from)
  const data = dataDirectory()
  const target = databaseFile()
  if (existsSync(target) && isInUse(target)) {
    throw new BackupProblem('The database is in use. Stop the server, then restore.')
  }
  const staging = join(data, 'restoring')
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging)
  await copyDatabase(from, join(staging, 'dateline.db'))
  await requireWell(staging, data)

  const former = join(data, `dateline-before-${now.toISOString().replaceAll(/[:.]/g, '-')}.db`)
  const hadOne = existsSync(target)
  if (hadOne) renameSync(target, former)
  for (const rest of ['-wal', '-shm']) rmSync(target + rest, { force: true })
  putInPlace(join(staging, 'dateline.db'), target)
  rmSync(staging, { recursive: true, force: true })
  return hadOne ? former : null
}

/** Opened as the server will open it, brought up to date, and examined whole. */
async function requireWell(staging: string, data: string): Promise<void> {
  process.env.DATA_DIR = staging
  try {
    await openNewsroom()
    for (const examination of examinations) {
      const [problem] = await examine(examination)
      if (problem) throw new BackupProblem(`The backup is not whole: ${problem}.`)
    }
  } finally {
    await closeNewsroom()
    process.env.DATA_DIR = data
  }
  // Closed by one process alone: the log is in the file, which can be moved by itself.
  if (isInUse(join(staging, 'dateline.db')))
    throw new BackupProblem('Something else opened the copy.')
}

function requireEmbedded(instead: string): void {
  if (engine === 'sqlite') return
  throw new BackupProblem(`DATABASE_URL names a PostgreSQL server: use its own ${instead}.`)
}

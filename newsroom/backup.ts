/**
 * Backup and restore of the embedded database and the pictures, as one file. A backup is verified before it takes the place of an
 * older one; what is restored is verified before it takes the place of what was there, which is
 * kept beside it.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { dataDirectory, engine } from '@/db'
import {
  copyDatabase,
  isInUse,
  packFiles,
  picturesIn,
  putInPlace,
  unpackFiles,
  verifyCopy,
} from '@/db/backup'
import { closeNewsroom, databaseFile, openNewsroom } from './house'
import { examinations, examine } from './integrity'
import { mediaDirectory, originalPath } from './media-files'
import type { Progress } from './rebuild'

/** Something stands in the way that whoever runs the machine can put right. */
class BackupProblem extends Error {}

/**
 * Writes the whole database, with all pictures, to one file, while the server runs or not. Returns
 * the pictures that were lost before, in words: no reason to do without a copy of the rest.
 */
export async function backUp(to: string, onProgress?: Progress): Promise<string[]> {
  requireEmbedded('pg_dump')
  const from = databaseFile()
  if (!existsSync(from)) throw new BackupProblem(`There is no database at ${from}.`)
  if (resolve(to) === resolve(from)) throw new BackupProblem('That is the database itself.')
  mkdirSync(dirname(resolve(to)), { recursive: true })
  const lost: string[] = []
  // A file is there before its row, so the rows of the copy find theirs.
  await copyDatabase(from, to, onProgress, async (copy) => {
    const files = picturesIn(copy).map((media) => ({
      name: basename(originalPath(media)),
      path: originalPath(media),
    }))
    packFiles(
      copy,
      files.filter(({ path }) => existsSync(path)),
    )
    lost.push(...files.filter(({ path }) => !existsSync(path)).map(({ name }) => name))
  })
  return lost
}

/**
 * Puts a backup in the place of the database and the pictures, with the server stopped. Returns
 * where the former database is now, or null where there was none (its pictures lie beside it), and
 * in words which pictures are lost.
 */
export async function restore(
  from: string,
  now = new Date(),
): Promise<{ former: string | null; lost: string[] }> {
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
  const media = join(staging, 'media')
  mkdirSync(media)
  await copyDatabase(from, join(staging, 'dateline.db'))
  unpackFiles(join(staging, 'dateline.db'), media)
  gatherPictures(join(staging, 'dateline.db'), media, data)
  const lost = await requireWell(staging, data)

  const before = `before-${now.toISOString().replaceAll(/[:.]/g, '-')}`
  const former = join(data, `dateline-${before}.db`)
  const hadOne = existsSync(target)
  if (existsSync(mediaDirectory())) renameSync(mediaDirectory(), join(data, `media-${before}`))
  putInPlace(media, mediaDirectory())
  if (hadOne) renameSync(target, former)
  for (const rest of ['-wal', '-shm']) rmSync(target + rest, { force: true })
  putInPlace(join(staging, 'dateline.db'), target)
  rmSync(staging, { recursive: true, force: true })
  return { former: hadOne ? former : null, lost }
}

/** What is not in the copy may still lie here: a former database is restored without its pictures. */
function gatherPictures(copy: string, into: string, data: string): void {
  const folders = readdirSync(data).filter((name) => /^media($|-before-)/.test(name))
  for (const { id, type } of picturesIn(copy)) {
    const name = `${id}.${type}`
    const found = folders.map((folder) => join(data, folder, name)).find((path) => existsSync(path))
    if (found && !existsSync(join(into, name))) copyFileSync(found, join(into, name))
  }
}

/** Opened as the server will open it, brought up to date, and examined whole. */
async function requireWell(staging: string, data: string): Promise<string[]> {
  let lost: string[] = []
  process.env.DATA_DIR = staging
  try {
    await openNewsroom()
    for (const examination of examinations) {
      const problems = await examine(examination)
      // A picture that was lost before the backup is lost; the rest is worth having.
      if (examination === 'media') lost = problems
      else if (problems[0]) throw new BackupProblem(`The backup is not whole: ${problems[0]}.`)
    }
  } finally {
    await closeNewsroom()
    process.env.DATA_DIR = data
  }
  // Closed by one process alone: the log is in the file, which can be moved by itself.
  if (isInUse(join(staging, 'dateline.db')))
    throw new BackupProblem('Something else opened the copy.')
  return lost
}

function requireEmbedded(instead: string): void {
  if (engine === 'sqlite') return
  throw new BackupProblem(`DATABASE_URL names a PostgreSQL server: use its own ${instead}.`)
}

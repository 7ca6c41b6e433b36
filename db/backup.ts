/**
 * Copies of a SQLite database that are whole: taken page by page while others write, closed as a
 * single file without a log beside it, and read through before anyone relies on them. A plain copy
 * of the file in use is told apart, for what is still in its log is missing from it.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { media } from './schema'

type PictureType = (typeof media.$inferSelect)['type']

/** Why a file can't be relied on, in words. */
export class BadCopy extends Error {}

/**
 * Copies the database to a file, which is replaced only once the copy has been read through.
 * `complete` may add to the copy before that.
 * @throws BadCopy where the source is damaged; what lay at `to` stays as it was
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress?: (pages: number, all: number) => void,
  complete?: (copy: string) => Promise<void>,
): Promise<void> {
  const partial = `${to}.partial`
  rmSync(partial, { force: true })
  const source = new BetterSqlite(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(partial, {
      progress({ totalPages, remainingPages }) {
        onProgress?.(totalPages - remainingPages, totalPages)
        // In few steps: each write of another process in between makes it begin again.
        return 20_000
      },
    })
    const copy = new BetterSqlite(partial)
    copy.pragma('journal_mode = DELETE')
    copy.close()
    await complete?.(partial)
    verifyCopy(partial)
    putInPlace(partial, to)
  } catch (problem) {
    rmSync(partial, { force: true })
    throw problem instanceof BetterSqlite.SqliteError && problem.code !== 'SQLITE_FULL'
      ? new BadCopy(`${from}: ${problem.message}`)
      : problem
  } finally {
    source.close()
  }
}

/** The pictures whose files belong with a copy. */
export function picturesIn(copy: string): { id: string; type: PictureType }[] {
  const database = new BetterSqlite(copy, { readonly: true })
  try {
    return database.prepare('select id, type from media').all() as ReturnType<typeof picturesIn>
  } finally {
    database.close()
  }
}

/** Puts files into a copy, each whole, under its name: one file is easier not to lose than a folder. */
export function packFiles(copy: string, files: Iterable<{ name: string; path: string }>): void {
  const database = new BetterSqlite(copy)
  try {
    database.exec('create table packed_files (name text primary key, bytes blob not null)')
    const insert = database.prepare('insert into packed_files (name, bytes) values (?, ?)')
    for (const { name, path } of files) insert.run(name, readFileSync(path))
  } finally {
    database.close()
  }
}

/** Takes the files out of a copy into a folder, each on disk before this returns. */
export function unpackFiles(copy: string, into: string): void {
  const database = new BetterSqlite(copy)
  try {
    const isPacked = "select 1 from sqlite_master where name = 'packed_files'"
    if (!database.prepare(isPacked).get()) return
    const packed = database.prepare('select name, bytes from packed_files').iterate()
    for (const { name, bytes } of packed as Iterable<{ name: string; bytes: Buffer }>) {
      if (!/^[0-9a-z]+\.[a-z]+$/.test(name)) throw new BadCopy(`${copy} holds a file ${name}.`)
      const partial = join(into, `${name}.part`)
      writeFileSync(partial, bytes)
      putInPlace(partial, join(into, name))
    }
    database.exec('drop table packed_files')
    database.exec('vacuum')
  } finally {
    database.close()
  }
}

/** @throws BadCopy unless the file is a whole database, closed, with the house's tables in it */
export function verifyCopy(path: string): void {
  if (isOpenEnded(path)) {
    throw new BadCopy(
      `${path} is a plain copy of a database in use, without what was in its log. Only "newsroom backup" makes one that can be restored.`,
    )
  }
  const problems = readThrough(path)
  if (problems.length > 0) throw new BadCopy(`${path}: ${problems.slice(0, 5).join('; ')}`)
}

/** What SQLite finds wrong in a file when it reads all of it; empty where nothing is. */
export function readThrough(path: string): string[] {
  let copy: BetterSqlite.Database | undefined
  try {
    copy = new BetterSqlite(path, { readonly: true, fileMustExist: true })
    const found = copy.pragma('integrity_check') as { integrity_check: string }[]
    const problems = found.map((row) => row.integrity_check).filter((text) => text !== 'ok')
    const strays = copy.pragma('foreign_key_check') as { table: string }[]
    problems.push(...strays.map(({ table }) => `a row of ${table} refers to nothing`))
    if (!copy.prepare("select 1 from sqlite_master where name = 'live_stories'").get()) {
      problems.push('the tables of a newsroom are missing')
    }
    return problems
  } catch (problem) {
    return [(problem as Error).message]
  } finally {
    copy?.close()
  }
}

/** Whether another process has the database open; also empties the log into the file where none has. */
export function isInUse(path: string): boolean {
  const database = new BetterSqlite(path, { fileMustExist: true, timeout: 500 })
  try {
    return database.pragma('journal_mode = DELETE', { simple: true }) !== 'delete'
  } catch (problem) {
    if ((problem as { code?: string }).code === 'SQLITE_BUSY') return true
    throw problem
  } finally {
    database.close()
  }
}

/** On disk before it bears the name, and the name on disk as well. */
export function putInPlace(from: string, to: string): void {
  sync(from)
  renameSync(from, to)
  sync(dirname(to))
}

function sync(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** Bytes 18 and 19 of the file are 2 where it is kept with a write-ahead log beside it. */
function isOpenEnded(path: string): boolean {
  if (!existsSync(path)) throw new BadCopy(`There is no file ${path}.`)
  const header = Buffer.alloc(20)
  const file = openSync(path, 'r')
  readSync(file, header, 0, 20, 0)
  closeSync(file)
  const isDatabase = header.toString('latin1', 0, 15) === 'SQLite format 3'
  if (!isDatabase) throw new BadCopy(`${path} is no SQLite database.`)
  return header[18] === 2
}

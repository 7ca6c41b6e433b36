/**
 * Copies of a SQLite database that are whole: taken page by page while others write, closed as a
 * single file without a log beside it, and read through before anyone relies on them. A plain copy
 * of the file in use is told apart, for what is still in its log is missing from it.
 */
import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'

/** Why a file can't be relied on, in words. */
export class BadCopy extends Error {}

/**
 * Copies the database to a file, which is replaced only once the copy has been read through.
 * @throws BadCopy where the source is damaged; what lay at `to` stays as it was
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress?: (pages: number, all: number) => void,
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

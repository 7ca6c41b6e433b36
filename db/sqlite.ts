/**
 * SQLite, as durable as it can be: WAL, a sync at every commit, foreign keys on, on every
 * connection and read back. One connection writes, in turn; another reads.
 */
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Connection, Database } from './index'
import * as schema from './schema'

/** What must be true of every connection. `synchronous` 2 is FULL: better-sqlite3 defaults to NORMAL. */
export const requiredPragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 10_000,
} as const

export function connectSqlite(path: string): Connection {
  const writer = open(path)
  const database = drizzle(writer, { schema, casing: 'snake_case' })
  migrate(database, { migrationsFolder: 'drizzle/sqlite' })
  const reader = open(path)
  let lastWrite: Promise<unknown> = Promise.resolve()

  return {
    reader: drizzle(reader, { schema, casing: 'snake_case' }),
    write(work) {
      const turn = lastWrite.then(() => runTransaction(writer, database, work))
      lastWrite = turn.catch(() => {})
      return turn
    },
    async close() {
      await lastWrite
      reader.close()
      writer.close()
    },
  }
}

/** Opens a connection with the required pragmas, and refuses one that did not take them. */
function open(path: string): BetterSqlite.Database {
  const sqlite = new BetterSqlite(path)
  for (const [pragma, value] of Object.entries(requiredPragmas)) {
    sqlite.pragma(`${pragma} = ${value}`)
    const actual = sqlite.pragma(pragma, { simple: true })
    const isAsAsked = pragma === 'busy_timeout' ? Number(actual) > 0 : actual === value
    if (!isAsAsked) throw new Error(`${path}: SQLite answered ${pragma} = ${actual}, not ${value}.`)
  }
  return sqlite
}

async function runTransaction<Result>(
  sqlite: BetterSqlite.Database,
  database: Database,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  // Not drizzle's transaction(): better-sqlite3 takes no async function there, and still writes.
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const result = await work(database)
    sqlite.exec('COMMIT')
    return result
  } catch (problem) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw problem
  }
}

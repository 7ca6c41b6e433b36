/**
 * The one door to the database. `db()` is the connection, or the transaction the caller stands in;
 * `transaction()` is the only way to write: everything in it happens, or nothing does. On SQLite
 * writers queue for one connection that begins IMMEDIATE; readers have a connection of their own
 * and never wait. Never await the network inside a transaction: everyone else's writes wait too.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { engine } from './dialect'
import type * as schema from './schema'
import { inWords } from './trouble'

export { engine } from './dialect'
export * from './schema'

export type Database = BetterSQLite3Database<typeof schema>

interface Connection {
  reader: Database
  /** Runs the work on a transaction of its own; commits if it returns, rolls back if it throws. */
  write<Result>(work: (transaction: Database) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

interface OpenTransaction {
  database: Database
  afterCommit: (() => void | Promise<void>)[]
}

// On globalThis, because the server and Next's bundle each load this module: one queue for both.
const place = globalThis as { [key: symbol]: unknown }
const connectionKey = Symbol.for('dateline.db.connection')
const scopeKey = Symbol.for('dateline.db.scope')
place[scopeKey] ??= new AsyncLocalStorage<OpenTransaction>()
const scope = place[scopeKey] as AsyncLocalStorage<OpenTransaction>

function connection(): Connection {
  const open = place[connectionKey] as Connection | undefined
  if (!open) throw new Error('The database is not open: call openDatabase() first.')
  return open
}

/** The connection, or the open transaction where the caller is inside one. */
export function db(): Database {
  return scope.getStore()?.database ?? connection().reader
}

/** All or nothing. Joins the transaction it is called in. */
export async function transaction<Result>(work: () => Promise<Result>): Promise<Result> {
  if (scope.getStore()) return work()
  const afterCommit: OpenTransaction['afterCommit'] = []
  const result = await connection().write((database) => scope.run({ database, afterCommit }, work))
  for (const effect of afterCommit) await scope.exit(effect)
  return result
}

/** Runs once the open transaction is on disk, before its caller goes on; never if it fails. */
export function afterCommit(effect: () => void | Promise<void>): void {
  const open = scope.getStore()
  if (!open) throw new Error('afterCommit() belongs inside transaction().')
  open.afterCommit.push(effect)
}

/** Whoever appends to a chain goes one at a time, until their transaction ends. */
export async function lockChain(): Promise<void> {
  if (engine === 'sqlite') return // BEGIN IMMEDIATE already lets one writer in at a time.
  await execute(sql`select pg_advisory_xact_lock(7301)`)
}

/** A raw statement on either engine. For `db/` itself and its tests: elsewhere use the builder. */
export async function execute(statement: SQL): Promise<void> {
  if (engine === 'sqlite') await db().run(statement)
  else await (db() as unknown as { execute(statement: SQL): Promise<unknown> }).execute(statement)
}

/** The rows of a raw question on either engine. For `db/` itself: elsewhere use the builder. */
export async function rowsOf<Row>(question: SQL): Promise<Row[]> {
  if (engine === 'sqlite') return db().all(question) as Row[]
  const asked = db() as unknown as { execute(question: SQL): Promise<{ rows: Row[] }> }
  return (await asked.execute(question)).rows
}

/**
 * Opens what the environment names, brings its tables up to date, and returns once it is ready.
 * @throws DatabaseShut in words where it is known what is wrong
 */
export async function openDatabase(): Promise<void> {
  if (place[connectionKey]) return
  const url = process.env.DATABASE_URL
  const where = engine === 'sqlite' || !url ? join(dataFolder(), 'dateline.db') : url
  try {
    place[connectionKey] = await connect()
  } catch (problem) {
    throw inWords(problem, where)
  }
}

export async function closeDatabase(): Promise<void> {
  const open = place[connectionKey] as Connection | undefined
  place[connectionKey] = undefined
  await open?.close()
}

/** Where everything that is not in PostgreSQL lives; made when missing. */
export function dataDirectory(): string {
  const directory = dataFolder()
  if (!existsSync(/* turbopackIgnore: true */ directory)) mkdirSync(directory, { recursive: true })
  return directory
}

function dataFolder(): string {
  return process.env.DATA_DIR || 'data'
}

async function connect(): Promise<Connection> {
  const url = process.env.DATABASE_URL ?? ''
  if (engine === 'sqlite') {
    const { connectSqlite } = await import('./sqlite')
    return connectSqlite(join(dataDirectory(), 'dateline.db'))
  }
  const { connectPglite, connectPostgres } = await import('./postgres')
  return url.startsWith('pglite:')
    ? connectPglite(url.slice('pglite:'.length))
    : connectPostgres(url)
}

export type { Connection }

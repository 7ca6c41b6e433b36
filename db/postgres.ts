/**
 * PostgreSQL over the network (`pg`), or inside the process for tests (PGlite). The rest of the
 * house sees the builder's SQLite type; both builders answer the calls it uses alike.
 */
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Connection, Database } from './index'
import * as schema from './schema'

const options = { schema, casing: 'snake_case' } as const
const migrationsFolder = 'drizzle/postgres'

export async function connectPostgres(url: string): Promise<Connection> {
  const { default: pg } = await import('pg')
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { migrate } = await import('drizzle-orm/node-postgres/migrator')
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // A connection that dies idle is replaced by the pool; without a listener it ends the process.
  pool.on('error', () => {})
  const database = drizzle(pool, options)
  // Several instances may start at once: one migrates, the others wait for it.
  const migrator = await pool.connect()
  try {
    await migrator.query('select pg_advisory_lock(7300)')
    await migrate(drizzle(migrator, options), { migrationsFolder })
    await migrator.query('select pg_advisory_unlock(7300)')
  } finally {
    migrator.release()
  }
  return {
    reader: database as unknown as Database,
    write: (work) => database.transaction((tx) => work(tx as unknown as Database)),
    close: () => pool.end(),
  }
}

/** For tests; `prepared` is a dump to begin with, or empty. */
export async function connectPglite(prepared: string): Promise<Connection> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  const client = await PGlite.create(
    prepared ? { loadDataDir: new Blob([readFileSync(prepared)]) } : {},
  )
  const database = drizzle(client, options)
  await migrate(database, { migrationsFolder })
  await database.execute(sql`set timezone to 'UTC'`)
  return {
    reader: database as unknown as Database,
    write: (work) => database.transaction((tx) => work(tx as unknown as Database)),
    close: () => client.close(),
  }
}

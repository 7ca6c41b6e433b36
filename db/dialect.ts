/**
 * The vocabulary the schema is written in, with a SQLite and a PostgreSQL spelling of each word.
 * The types are SQLite's for both: queries keep to what the two builders share (`select`,
 * `.returning()`, `onConflictDoUpdate`, always awaited), so one type serves either engine.
 */
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

/** Chosen once per process by `DATABASE_URL`; `pglite:` is PostgreSQL inside the process, for tests. */
export const engine: 'sqlite' | 'postgres' = /^(postgres|postgresql|pglite):/.test(
  process.env.DATABASE_URL ?? '',
)
  ? 'postgres'
  : 'sqlite'

const isPostgres = engine === 'postgres'
/** The PostgreSQL spelling under the SQLite word's type. */
function spelled<Word>(sqlite: Word, postgres: unknown): Word {
  return isPostgres ? (postgres as Word) : sqlite
}

export const table = spelled(lite.sqliteTable, pg.pgTable)
export const index = spelled(lite.index, pg.index)
export const uniqueIndex = spelled(lite.uniqueIndex, pg.uniqueIndex)
export const primaryKey = spelled(lite.primaryKey, pg.primaryKey)

export const text = () => spelled(lite.text(), isPostgres && pg.text())
export const integer = () => spelled(lite.integer(), isPostgres && pg.integer())
export const flag = () => spelled(lite.integer({ mode: 'boolean' }), isPostgres && pg.boolean())

/** A point in time, kept to the millisecond on both engines. */
export const moment = () =>
  spelled(
    lite.integer({ mode: 'timestamp_ms' }),
    isPostgres && pg.timestamp({ mode: 'date', precision: 3, withTimezone: true }),
  )

/** One of a closed list of words; the list also types the column. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return spelled(
    lite.text({ enum: words }),
    isPostgres && pg.text({ enum: [...words] as unknown as [string] }),
  )
}

/** A JSON value. PostgreSQL reorders keys, so nothing may depend on their order. */
export function json<Value>() {
  const column = spelled(lite.text({ mode: 'json' }), isPostgres && pg.jsonb())
  return column.$type<Value>()
}

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, settings } from './index'
import { connectSqlite, requiredPragmas } from './sqlite'

describe('a SQLite database', () => {
  let connection: Connection

  beforeAll(() => {
    connection = connectSqlite(join(mkdtempSync(join(tmpdir(), 'dateline-sqlite-')), 'test.db'))
  })
  afterAll(() => connection.close())

  test('reads back the required pragmas on the reading and on the writing connection', async () => {
    const pragmas = Object.entries(requiredPragmas)
    const read = (database: Connection['reader']) =>
      pragmas.map(([name]) => Object.values(database.all(sql.raw(`pragma ${name}`))[0] ?? {})[0])
    const expected = pragmas.map(([, value]) => value)
    expect(read(connection.reader)).toEqual(expected)
    expect(await connection.write(async (database) => read(database))).toEqual(expected)
  })

  test('is new enough not to lose a WAL that is being reset (fixed in 3.51.3)', () => {
    const [row] = connection.reader.all<{ version: string }>(sql`select sqlite_version() version`)
    const [major = 0, minor = 0, patch = 0] = (row?.version ?? '').split('.').map(Number)
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
  })

  test('writes all of a transaction or none of it, one writer after the other', async () => {
    const add = (key: string, isBroken: boolean) =>
      connection.write(async (database) => {
        await database.insert(settings).values({ key, value: 1 })
        await new Promise((resolve) => setTimeout(resolve, 5))
        if (isBroken) throw new Error('broken')
      })
    const results = await Promise.allSettled([add('a', false), add('b', true), add('c', false)])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const rows = await connection.reader.select({ key: settings.key }).from(settings)
    expect(rows.map(({ key }) => key)).toEqual(['a', 'c'])
  })
})

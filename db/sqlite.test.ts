import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Connection, openDatabase, settings } from './index'
import { connectSqlite, requiredPragmas } from './sqlite'
import { DatabaseShut } from './trouble'

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

describe('a database that does not open says why:', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-shut-'))
    vi.stubEnv('DATA_DIR', folder)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  /** What whoever starts the house reads. */
  async function told(): Promise<string> {
    const problem = await openDatabase().catch((problem: unknown) => problem)
    expect(problem).toBeInstanceOf(DatabaseShut)
    return (problem as Error).message
  }

  test('a file that is none, which is left as it is', async () => {
    const file = join(folder, 'dateline.db')
    const bytes = Buffer.alloc(20_000, 'no database ')
    writeFileSync(file, bytes)
    expect(await told()).toMatch(/dateline\.db is damaged, or no database at all.*restore FILE/)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('a folder where the file should be', async () => {
    mkdirSync(join(folder, 'dateline.db'))
    expect(await told()).toMatch(/dateline\.db can't be opened for writing.*DATA_DIR/)
  })

  test('a file where DATA_DIR should be', async () => {
    writeFileSync(join(folder, 'file'), '')
    vi.stubEnv('DATA_DIR', join(folder, 'file', 'data'))
    expect(await told()).toMatch(/file\/data.*can't be opened for writing/)
  })
})

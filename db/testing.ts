/**
 * A real database with the real migrations for each test file, on the engine its run is for:
 * SQLite in a temporary folder, PostgreSQL in the process or at a server's address.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase, openDatabase } from './index'

/** Opens an empty database before the file's tests and takes it away after them. */
export function testDatabase(): void {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
    process.env.DATA_DIR = folder
    if (process.env.DATABASE_URL?.startsWith('postgres')) await moveToOwnDatabase()
    await openDatabase()
  })
  afterAll(async () => {
    await closeDatabase()
    rmSync(folder, { recursive: true, force: true })
  })
}

/** On a server the files of a run must not meet: each gets a database of its own. */
async function moveToOwnDatabase(): Promise<void> {
  const url = new URL(process.env.DATABASE_URL ?? '')
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client(url.href)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  process.env.DATABASE_URL = url.href
}

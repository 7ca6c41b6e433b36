/**
 * A real database with the real migrations for each test file, on the engine its run is for:
 * SQLite in a temporary folder, PostgreSQL in the process or at a server's address.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase, openDatabase } from './index'

/** Opens an empty database before the file's tests and takes it away after them. */
export function testDatabase(): void {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
    process.env.DATA_DIR = folder
    await openDatabase()
  })
  afterAll(async () => {
    await closeDatabase()
    rmSync(folder, { recursive: true, force: true })
  })
}

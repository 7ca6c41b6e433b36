import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
const onBothEngines = ['newsroom/**/*.test.ts', 'db/**/*.test.ts']
const onSqliteOnly = ['db/sqlite.test.ts', 'newsroom/backup.test.ts']

const template = join(tmpdir(), `dateline-pglite-${process.pid}.tar`)

/** What needs a database runs once on each engine, everything else once. */
const unit = [
  {
    name: 'pure',
    include: ['**/*.test.{ts,tsx}'],
    exclude: [...onBothEngines, 'node_modules/**', 'e2e/**', '.next/**'],
  },
  { name: 'sqlite', include: onBothEngines },
  {
    name: 'postgres',
    include: onBothEngines,
    exclude: onSqliteOnly,
    env: { DATABASE_URL: `pglite:${template}` },
    provide: { template },
    globalSetup: ['bin/pglite-template.mjs'],
  },
]

/** `npm run unit:server`: once more, on a real PostgreSQL that this run starts and stops. */
const cluster = join(tmpdir(), `dateline-pg-${process.pid}`)
const onServer = {
  name: 'server',
  include: onBothEngines,
  exclude: onSqliteOnly,
  env: { DATABASE_URL: `postgres://dateline@${encodeURIComponent(cluster)}/postgres` },
  provide: { cluster },
  globalSetup: ['bin/postgres-cluster.mjs'],
  maxWorkers: 2,
}

export default defineConfig({
  resolve: { alias },
  test: {
    setupFiles: ['vitest.setup.ts'],
    // Generous: two cores may be busy with something else, and PostgreSQL starts for each file.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: (process.env.DATELINE_TEST_SERVER ? [onServer] : unit).map((test) => ({
      extends: true,
      test,
    })),
  },
})

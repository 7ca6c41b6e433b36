import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
const onBothEngines = ['newsroom/**/*.test.ts', 'db/**/*.test.ts']

/** What needs a database runs once on each engine, everything else once. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...onBothEngines, 'node_modules/**', 'e2e/**', '.next/**'],
        },
      },
      { extends: true, test: { name: 'sqlite', include: onBothEngines } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onBothEngines,
          exclude: ['db/sqlite.test.ts'],
          env: { DATABASE_URL: 'pglite:' },
        },
      },
    ],
  },
})

import { defineConfig } from 'drizzle-kit'

/** `npm run db:generate` runs this once for each engine; see package.json. */
const isPostgres = /^(postgres|postgresql|pglite):/.test(process.env.DATABASE_URL ?? '')

export default defineConfig({
  dialect: isPostgres ? 'postgresql' : 'sqlite',
  schema: './db/schema.ts',
  out: isPostgres ? './drizzle/postgres' : './drizzle/sqlite',
  casing: 'snake_case',
})

/**
 * PostgreSQL in the process takes seconds to make its first database: made once for a run of the
 * tests, with the tables in it, and loaded by each file. For vitest.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'

export default async function setup({ config }) {
  const { template } = config.provide
  const client = await PGlite.create()
  await migrate(drizzle(client), { migrationsFolder: 'drizzle/postgres' })
  const dump = await client.dumpDataDir('none')
  writeFileSync(template, Buffer.from(await dump.arrayBuffer()))
  await client.close()
  return () => rmSync(template, { force: true })
}

/** Writes the migrations that bring both engines to what db/schema.ts says. Takes drizzle-kit's flags. */
import { spawnSync } from 'node:child_process'

for (const DATABASE_URL of ['', 'pglite:']) {
  const { status } = spawnSync('drizzle-kit', ['generate', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL },
  })
  if (status !== 0) process.exit(status ?? 1)
}

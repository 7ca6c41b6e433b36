/** Finds the programs of a PostgreSQL server; as root on Debian, fetches them. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './terminal.mjs'

const debian = '/usr/lib/postgresql'
const elsewhere = ['/opt/homebrew/bin', '/usr/local/bin', '/usr/bin', '/usr/local/pgsql/bin']

/** The folder with initdb and postgres in it, the newest first; null where there is none. */
export function findPostgres() {
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
    ...elsewhere,
  ]
  return (
    folders.find(
      (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
    ) ?? null
  )
}

export function requirePostgres() {
  const folder = findPostgres()
  if (folder) return folder
  throw new Problem(
    'No PostgreSQL server is installed. On Debian or Ubuntu: sudo apt-get install postgresql. On macOS: brew install postgresql.',
  )
}

/**
 * A PostgreSQL server for one run of the tests: a cluster of its own in a temporary folder, reached
 * by a socket in it, gone afterwards. The system's own clusters are not touched.
 */
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { requirePostgres } from './postgres.mjs'

/** For vitest: starts the server, and gives back how to stop it. */
export default async function setup({ config }) {
  const folder = config.provide.cluster
  const bin = requirePostgres()
  const data = join(folder, 'data')
  const asOwner = { stdio: ['ignore', 'ignore', 'pipe'], ...unprivileged(), cwd: '/' }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (asOwner.uid !== undefined) chownSync(folder, asOwner.uid, asOwner.gid)
  const initdb = ['-D', data, '-U', 'dateline', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']
  execFileSync(join(bin, 'initdb'), initdb, asOwner)

  const settings = ['-k', folder, '-h', '', '-c', 'max_connections=200', '-c', 'fsync=off']
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], asOwner)
  let complaint = ''
  server.stderr.on('data', (text) => {
    complaint = (complaint + text).slice(-4000)
  })
  const ended = new Promise((resolve) => server.once('close', resolve))
  try {
    await untilReady(join(folder, '.s.PGSQL.5432'), ended)
  } catch (problem) {
    server.kill('SIGQUIT')
    throw new Error(`${problem.message}\n${complaint}`)
  }

  return async () => {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag) =>
        Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // The next one, then.
    }
  }
  throw new Error('Root may not run PostgreSQL, and there is no user postgres or nobody here.')
}

async function untilReady(socket, ended) {
  const isOver = ended.then(() => true)
  for (let tries = 0; tries < 300; tries++) {
    const wait = new Promise((resolve) => setTimeout(() => resolve(false), 100))
    if (await Promise.race([isOver, wait])) throw new Error('PostgreSQL ended while starting.')
    if (existsSync(socket)) return
  }
  throw new Error('PostgreSQL did not start within half a minute.')
}

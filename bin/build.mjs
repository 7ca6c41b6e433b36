/** Builds for production when what goes into it changed since the last time. `npm run build` always builds. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { projectNode, quietly, root } from './run.mjs'
import { command, step } from './terminal.mjs'

const stamp = join(root, '.next/dateline-built')
const sources = [
  'app',
  'components',
  'content',
  'copydesk',
  'db',
  'messages',
  'newsroom',
  'rules',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
]

export async function build({ always = false } = {}) {
  const wanted = fingerprint()
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await step('Build', async (note) => {
    note('about a minute')
    rmSync(stamp, { force: true })
    await quietly(projectNode, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      onLine: (line) => note(line.slice(0, 60)),
    })
    writeFileSync(stamp, wanted)
    return 'for production'
  })
}

/** Of contents, not of times: a fresh checkout of the same text builds nothing anew. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesIn)) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function filesIn(path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (stats?.isDirectory()) {
    return readdirSync(join(root, path))
      .sort()
      .flatMap((name) => filesIn(`${path}/${name}`))
  }
  return stats && !/\.test\.tsx?$/.test(path) ? [path] : []
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    await install()
    await build({ always: true })
  })
}

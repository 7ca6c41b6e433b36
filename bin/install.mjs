/**
 * From a bare clone to a project that runs: packages by the lock file, nothing compiled, and the
 * project's own Node. Done again only when the lock file changed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from './explain.mjs'
import { projectNode, quietly, root } from './run.mjs'
import { Problem, step } from './terminal.mjs'

const stamp = join(root, 'node_modules/.dateline-installed')
const oldestNode = [20, 19]

/** Packages and Node, ready for use; quick when they are. */
export async function install() {
  requireNode()
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && projectNodeVersion()) return
  await step('Packages', async (note) => {
    rmSync(stamp, { force: true })
    const isOnline = await hasRegistry()
    note(
      isOnline
        ? 'npm install: about a minute the first time'
        : 'the package registry does not answer; trying with what npm has kept',
    )
    const reach = isOnline ? [] : ['--prefer-offline', '--fetch-retries=0']
    // Not `npm ci`: it refuses a lock file that lacks other systems' optional packages.
    const only = ['--ignore-scripts', '--no-save', '--include=dev', '--no-audit', '--no-fund']
    await npm('install', ...only, ...reach)
    return 'installed'
  })
  await step('Node for the project', async () => {
    await installNode()
    return projectNodeVersion()
  })
  writeFileSync(stamp, wanted)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw new Problem(
    `Node ${process.versions.node} is too old: ${oldestNode.join('.')} or newer is needed (nodejs.org).`,
  )
}

function npm(...args) {
  // Warnings of engines speak of the system's Node, which runs none of these packages.
  return quietly('npm', [...args, '--loglevel=error'], { shell: process.platform === 'win32' })
}

/** Asked first, because npm itself says nothing for minutes. One that answers with an error is there. */
async function hasRegistry() {
  try {
    await npm('ping', '--fetch-retries=0', '--fetch-timeout=10000')
    return true
  } catch (problem) {
    return explain(problem.details) === null
  }
}

/** The one install script that is needed: the `node` package fetches the binary for this machine. */
async function installNode() {
  if (projectNodeVersion()) return
  const folder = join(root, 'node_modules/node')
  await quietly(process.execPath, ['installArchSpecificPackage'], { cwd: folder })
  if (!existsSync(projectNode)) symlinkSync('../node/bin/node', projectNode)
  if (!projectNodeVersion()) {
    throw new Problem(`The project's own Node does not run on ${process.platform} ${process.arch}.`)
  }
}

/** Its version, or null where it does not run or is not the one wanted. */
function projectNodeVersion() {
  const { stdout } = spawnSync(projectNode, ['--version'], { encoding: 'utf8' })
  const version = stdout?.trim()
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return version === `v${dependencies.node}` ? version : null
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
}

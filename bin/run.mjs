/**
 * Child processes: started from the project's root, their output kept for when they fail, and
 * stopped with us. None outlives the command that started it.
 */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explain } from './explain.mjs'
import { Problem } from './terminal.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** The project's own Node. The system's may be too old for the database driver, and crash in it. */
export const projectNode = join(
  root,
  'node_modules/.bin',
  process.platform === 'win32' ? 'node.cmd' : 'node',
)

const running = new Set()
const patience = 10_000

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(signal))

// npm passes a signal to its shell, which dies of it and passes it on to nobody: we see it by the
// parent we have lost.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || leave('SIGTERM'), 500).unref()
}

/** Starts a process that is stopped when we are. */
export function start(file, args, options = {}) {
  const child = spawn(file, args, { cwd: root, stdio: 'inherit', ...options })
  running.add(child)
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }))
    child.once('close', (code, signal) => resolve({ code, signal }))
  }).finally(() => running.delete(child))
  return child
}

/** Runs to the end and gives its exit code; what it prints goes through. */
export async function passThrough(file, args, options = {}) {
  const { code, error } = await start(file, args, options).ended
  if (error) throw error
  return code ?? 1
}

/**
 * Runs quietly; `onLine` sees each line.
 * @throws Problem with what went wrong in words where the output tells, and the end of the output
 */
export async function quietly(file, args, { onLine = () => {}, ...options } = {}) {
  const child = start(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk) => {
    output = (output + chunk).slice(-200_000)
    for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line.trim())
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const { code, error } = await child.ended
  if (code === 0) return output
  const details = error ? error.message : output
  const what = `${[file.split('/').at(-1), ...args].join(' ').slice(0, 120)} failed.`
  throw new Problem(explain(details) ?? what, { details: details.slice(-6000) })
}

async function leave(signal) {
  const isClean = await stopAll()
  process.exit(isClean ? 0 : signal === 'SIGINT' ? 130 : 143)
}

/** Tells whether everything ended as if it had been asked to, as a server does. */
async function stopAll() {
  const ends = [...running].map((child) => {
    child.kill('SIGTERM')
    return child.ended
  })
  const late = setTimeout(() => {
    for (const child of running) child.kill('SIGKILL')
  }, patience)
  const codes = await Promise.all(ends)
  clearTimeout(late)
  return codes.length > 0 && codes.every(({ code }) => code === 0)
}

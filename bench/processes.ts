/** Everything the bench starts, and stops again whatever happens. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { Tasks } from './house'

const children = new Set<ChildProcess>()

export interface House {
  url: string
  pid: number
  ask<Name extends keyof Tasks>(
    task: Name,
    ...input: Parameters<Tasks[Name]>
  ): Promise<Awaited<ReturnType<Tasks[Name]>>>
  stop(): Promise<void>
}

/** The server of this project, in production, with its data in the folder. */
export async function startHouse(folder: string): Promise<House> {
  const port = await freePort()
  const env = productionEnvironment(folder, port)
  const child = fork('bench/house.ts', { execArgv: ['--import', 'tsx'], env, silent: true })
  const url = await whenAnswering(child, port)
  return {
    url,
    pid: child.pid as number,
    ask: (task, ...[input]) =>
      new Promise((resolve, reject) => {
        child.once('message', (message: { outcome?: unknown; problem?: string }) => {
          if (message.problem) reject(new Error(message.problem))
          else resolve(message.outcome as never)
        })
        child.send({ task, input })
      }),
    stop: () => stop(child),
  }
}

export async function startPlainNext(folder: string): Promise<{ url: string }> {
  const port = await freePort()
  const env = productionEnvironment(folder, port)
  const child = fork('bench/plain-next.ts', { execArgv: ['--import', 'tsx'], env, silent: true })
  return { url: await whenAnswering(child, port) }
}

/** Runs in the foreground, so that stopping it is stopping this process. */
export async function startNginx(config: string, port: number): Promise<void> {
  const child = spawn('nginx', ['-c', config, '-g', 'daemon off;'], { stdio: 'pipe' })
  await whenAnswering(child, port)
}

export async function stopAll(): Promise<void> {
  await Promise.all([...children].map(stop))
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

export function productionEnvironment(folder: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...env } = process.env
  const demo = { NODE_ENV: 'production', DATELINE_DEMO: '1', DATA_DIR: folder, PORT: String(port) }
  return { ...env, ...demo, SITE_URL: `http://localhost:${port}` } as NodeJS.ProcessEnv
}

async function whenAnswering(child: ChildProcess, port: number): Promise<string> {
  children.add(child)
  let said = ''
  child.stderr?.on('data', (data) => {
    said += data
  })
  child.stdout?.resume()
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) break
    const answers = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answers) return url
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${child.spawnargs.join(' ')} did not start.\n${said}`)
}

function stop(child: ChildProcess): Promise<void> {
  children.delete(child)
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

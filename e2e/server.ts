/** A built server with a data folder of its own, on a free port, for one worker or one test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Newsroom {
  url: string
  dataDirectory: string
  /** What the server said so far, for when a test fails. */
  log: () => string
  /** Ends the server as told by SIGTERM; or at once, as by a power cut. */
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
  /** Starts it again on the same data and port. */
  start: () => Promise<void>
  /** Stops it and removes its data. */
  dispose: () => Promise<void>
}

interface Options {
  /** A prepared data folder to copy; an empty house without one. */
  template?: string
  env?: Record<string, string>
}

export async function openServer({ template, env = {} }: Options = {}): Promise<Newsroom> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'dateline-e2e-'))
  if (template) cpSync(template, dataDirectory, { recursive: true })
  const port = await freePort()
  const url = `http://localhost:${port}`
  let child: ChildProcess | undefined
  let log = ''

  const newsroom: Newsroom = {
    url,
    dataDirectory,
    log: () => log,
    async start() {
      child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
        env: { ...serverEnvironment(dataDirectory, port), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const keep = (text: Buffer) => {
        log = (log + text).slice(-100_000)
      }
      child.stdout?.on('data', keep)
      child.stderr?.on('data', keep)
      await untilHealthy(url, child, () => log)
    },
    async stop(signal = 'SIGTERM') {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
    async dispose() {
      await newsroom.stop()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
  await newsroom.start()
  return newsroom
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** Nothing of the caller's own settings reaches it. */
function serverEnvironment(dataDirectory: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    DATELINE_DEMO: '1',
    DATA_DIR: dataDirectory,
    PORT: String(port),
    HOST: '127.0.0.1',
  }
}

async function untilHealthy(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended while starting:\n${log()}`)
    const isUp = await fetch(`${url}/robots.txt`).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The server did not answer within a minute:\n${log()}`)
}

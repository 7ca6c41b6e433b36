/**
 * Nothing acknowledged is lost: the server is killed at random moments while it saves, publishes
 * and takes in pictures, and each time it is back, every entry of a ledger kept outside its database
 * is there and whole.
 * DATELINE_CRASH_ROUNDS=50 for the long form.
 */
import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from './server'
import type { Acknowledged, Asked, Standing } from './writer'

/** What was acknowledged, kept where the server can't reach it. */
interface Ledger {
  stories: Map<string, { saved: number; live: number }>
  pictures: Set<string>
}

const rounds = Number(process.env.DATELINE_CRASH_ROUNDS || 8)

test('a server killed while it saves and publishes loses nothing it acknowledged', async () => {
  test.setTimeout(60_000 + rounds * 20_000)
  const folder = mkdtempSync(join(tmpdir(), 'dateline-crash-'))
  cpSync(process.env.DATELINE_E2E_TEMPLATE ?? '', folder, { recursive: true })
  const port = await freePort()
  const env = environment(folder, port)
  const ledger: Ledger = { stories: new Map(), pictures: new Set() }
  let child: ChildProcess | undefined
  try {
    for (let round = 1; round <= rounds; round++) {
      child = await startWriter(env, port)
      const { standings, pictures } = await readBack(child, ledger)
      expect(pictures, `round ${round}: pictures`).toEqual([...ledger.pictures].map(() => true))
      for (const standing of standings) {
        const entry = ledger.stories.get(standing.storyId)
        expect(standing.saved, `round ${round}: saved`).toBeGreaterThanOrEqual(entry?.saved ?? 0)
        expect(standing.live, `round ${round}: live`).toBeGreaterThanOrEqual(entry?.live ?? 0)
        if (standing.live > 0) {
          const page = await fetch(`http://localhost:${port}${standing.path}`)
          expect(page.status).toBe(200)
          expect(await page.text()).toContain(`止${standing.live}`)
        }
      }
      expect(standings).toHaveLength(ledger.stories.size)
      await killWhileWriting(child, ledger, round % 2 ? 'saved' : 'picture')
      // Exits with another code where a file, a version's hash or the log's chain is damaged.
      execFileSync(process.execPath, ['--import', 'tsx', 'bin/newsroom/main.ts', 'check'], {
        env,
        stdio: 'pipe',
      })
    }
    const acknowledged = [...ledger.stories.values()]
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds)
    expect(acknowledged.some(({ live }) => live > 0)).toBe(true)
    expect(ledger.pictures.size).toBeGreaterThan(0)
  } finally {
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

test('told to stop, the server ends by itself with its work done', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-stop-'))
  cpSync(process.env.DATELINE_E2E_TEMPLATE ?? '', folder, { recursive: true })
  const port = await freePort()
  const env = environment(folder, port)
  const child = await startWriter(env, port)
  const answers = Array.from({ length: 20 }, (_, turn) =>
    fetch(`http://localhost:${port}/city?before=${turn}`).then((reply) => reply.status),
  )
  const settled = Promise.allSettled(answers)
  await answers[0]
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(0)
  // Asked before, answered whole; too late to connect, refused: nothing in between.
  for (const outcome of await settled) {
    if (outcome.status === 'fulfilled') expect(outcome.value).toBe(200)
    else
      expect(String(outcome.reason.cause?.code)).toMatch(/ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET/)
  }
  execFileSync(process.execPath, ['--import', 'tsx', 'bin/newsroom/main.ts', 'check'], {
    env,
    stdio: 'pipe',
  })
  rmSync(folder, { recursive: true, force: true })
})

async function startWriter(env: NodeJS.ProcessEnv, port: number): Promise<ChildProcess> {
  const child = fork('e2e/writer.ts', { execArgv: ['--import', 'tsx'], env, silent: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended while starting:\n${said}`)
    const isUp = await fetch(`http://localhost:${port}/api/health`).then(
      () => true,
      () => false,
    )
    if (isUp) return child
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The server did not answer:\n${said}`)
}

async function readBack(
  child: ChildProcess,
  { stories, pictures }: Ledger,
): Promise<{ standings: Standing[]; pictures: boolean[] }> {
  const asked: Asked = { stories: [...stories.keys()], pictures: [...pictures] }
  child.send(asked)
  const [answer] = await once(child, 'message')
  return answer
}

/** Some time after the first acknowledgement of this kind, at a moment nobody chose. */
async function killWhileWriting(
  child: ChildProcess,
  { stories, pictures }: Ledger,
  kind: Acknowledged['acknowledged'],
): Promise<void> {
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  child.on('message', (message: Acknowledged) => {
    if (message.acknowledged === kind) begin()
    if (message.acknowledged === 'picture') {
      pictures.add(message.mediaId)
      return
    }
    const { acknowledged, storyId, turn } = message
    const entry = stories.get(storyId) ?? { saved: 0, live: 0 }
    if (acknowledged === 'saved') entry.saved = turn
    else entry.live = turn
    stories.set(storyId, entry)
  })
  child.send('write')
  await begun
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 600))
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

function environment(folder: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    DATELINE_DEMO: '1',
    DATA_DIR: folder,
    PORT: String(port),
  }
}

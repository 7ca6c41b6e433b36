/** Whether the house is well, for whoever watches over it: no names, no headlines, no secrets. */
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { dueButNotOut } from '@/newsroom/clock'
import { isDatabaseWell } from '@/newsroom/house'

export interface Watched {
  /** When the clock last went round, or null before its first time. */
  lastTickAt: () => Date | null
}

/** A clock that has not gone round for so long has stopped. */
const lateAfterMilliseconds = 15_000

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** Answers 200 where readers and writers are served and the clock runs, else 503. */
export async function answerHealth(response: ServerResponse, watched: Watched): Promise<void> {
  const now = new Date()
  const database = (await isDatabaseWell()) ? 'ok' : 'down'
  const lastTick = watched.lastTickAt()
  const isOnTime = lastTick && now.getTime() - lastTick.getTime() < lateAfterMilliseconds
  const clock = isOnTime ? 'ok' : 'late'
  const due = database === 'ok' ? (await dueButNotOut(now)).length : null
  const status = database === 'ok' && clock === 'ok' && due === 0 ? 'ok' : 'degraded'
  response.writeHead(database === 'ok' && clock === 'ok' ? 200 : 503, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(`${JSON.stringify({ status, database, clock, dueButNotOut: due, version })}\n`)
}

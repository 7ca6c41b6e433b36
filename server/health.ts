/**
 * Whether the house is well, for whoever watches over it: no names, no headlines, no secrets. What
 * has to be tried or asked is so at most every few seconds, however many strangers ask.
 */
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { dueButNotOut } from '@/newsroom/clock'
import { isDatabaseWell, isDatabaseWritable, roomLeft } from '@/newsroom/house'

export interface Watched {
  /** When the clock last went round, or null before its first time. */
  lastTickAt: () => Date | null
}

interface Findings {
  database: 'ok' | 'down'
  writes: 'ok' | 'failing'
  disk: 'ok' | 'low' | 'full' | 'unknown'
  due: number | null
}

/** A clock that has not gone round for so long has stopped. */
const lateAfterMilliseconds = 15_000
/** What was found is told again for so long. */
const keptMilliseconds = 3_000
/** Room for a day's pictures; and for a few saves, which is none. */
const lowBytes = 256 * 1024 * 1024
const fullBytes = 8 * 1024 * 1024

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** Answers 200 where readers and writers are served and the clock runs, else 503. */
export function openHealth(
  watched: Watched,
  room: () => Promise<number> = roomLeft,
): (response: ServerResponse) => Promise<void> {
  let found: Promise<Findings> | null = null
  /** Of the last look; null while it is under way, so that one that hangs is no reason for another. */
  let lookedAt: number | null = null
  const latest = () => {
    const isOld = lookedAt !== null && Date.now() - lookedAt >= keptMilliseconds
    if (found && !isOld) return found
    lookedAt = null
    found = look(room, new Date()).finally(() => {
      lookedAt = Date.now()
    })
    return found
  }

  return async (response) => {
    const { database, writes, disk, due } = await latest()
    const lastTick = watched.lastTickAt()
    const isOnTime = lastTick && Date.now() - lastTick.getTime() < lateAfterMilliseconds
    const clock = isOnTime ? 'ok' : 'late'
    const isServing = [database, writes, clock].every((each) => each === 'ok') && disk !== 'full'
    const status = isServing && disk === 'ok' && due === 0 ? 'ok' : 'degraded'
    response.writeHead(isServing ? 200 : 503, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    const told = { status, database, clock, dueButNotOut: due, version, writes, disk }
    response.end(`${JSON.stringify(told)}\n`)
  }
}

async function look(room: () => Promise<number>, now: Date): Promise<Findings> {
  const disk = await room().then(
    (bytes) => (bytes < fullBytes ? 'full' : bytes < lowBytes ? 'low' : 'ok'),
    () => 'unknown' as const,
  )
  if (!(await isDatabaseWell())) return { database: 'down', writes: 'failing', disk, due: null }
  const writes = (await isDatabaseWritable()) ? 'ok' : 'failing'
  const due = await dueButNotOut(now).then(
    (late) => late.length,
    () => null,
  )
  return { database: 'ok', writes, disk, due }
}

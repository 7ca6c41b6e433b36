/**
 * What must happen outside after a commit: written in the transaction that makes it necessary,
 * done after it, retried until it is. A piece of work is done at least once, and by one worker at
 * a time, who holds it by a lease; a worker that dies loses the lease, never the work.
 */
import { and, asc, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { db, outbox, transaction } from '@/db'
import { newId } from './ids'

export type Work = typeof outbox.$inferSelect
type Payload = Work['payload']
/** Word to other processes is in there too, and is nobody's to deliver. */
type Kind = Exclude<Work['kind'], 'pages'>

/** Long enough for the slowest of mail servers. */
const leaseMilliseconds = 60_000
const mostAttempts = 20
const day = 24 * 60 * 60_000

/** Belongs inside the transaction that makes the work necessary. */
export async function enqueue(kind: Kind, payload: Payload, now: Date): Promise<void> {
  const id = newId(now)
  await db().insert(outbox).values({ id, kind, payload, createdAt: now, dueAt: now, attempts: 0 })
}

/**
 * Does what is due of one kind, oldest first, a few at a time; returns how many were done. What
 * fails is tried again later, each time after twice as long, and given up after some ten hours.
 */
export async function workOutbox(
  kind: Kind,
  deliver: (payload: Payload) => Promise<void>,
  now: Date,
): Promise<number> {
  let done = 0
  for (const work of await claim(kind, now)) {
    try {
      await deliver(work.payload)
      // The payload goes: a mail may hold an invitation, and it is nobody's any more.
      await settle(work, { doneAt: now, leaseUntil: null, lastError: null, payload: {} })
      done++
    } catch (problem) {
      await postpone(work, problem, now)
    }
  }
  return done
}

/** How many pieces of work have failed and wait for another try. */
export async function countFailing(): Promise<number> {
  const failing = await db()
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), isNotNull(outbox.lastError)))
    .limit(1_000)
  return failing.length
}

/** Word to other processes is old after a day, work that is done after thirty. */
export async function tidyOutbox(now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  await transaction(async () => {
    await db()
      .delete(outbox)
      .where(
        or(
          and(eq(outbox.kind, 'pages'), lt(outbox.dueAt, before(1))),
          lt(outbox.doneAt, before(30)),
        ) ?? eq(outbox.id, ''),
      )
  })
}

async function claim(kind: Kind, now: Date): Promise<Work[]> {
  const isFree = or(isNull(outbox.leaseUntil), lt(outbox.leaseUntil, now))
  const isDue = and(eq(outbox.kind, kind), isNull(outbox.doneAt), lte(outbox.dueAt, now), isFree)
  const due = await db()
    .select({ id: outbox.id })
    .from(outbox)
    .where(isDue)
    .orderBy(asc(outbox.dueAt))
    .limit(10)
  if (due.length === 0) return []
  const leaseUntil = new Date(now.getTime() + leaseMilliseconds)
  return transaction(async () => {
    const claimed: Work[] = []
    for (const { id } of due) {
      // Asked again in the same breath as it is taken: another worker may have been quicker.
      const mine = and(eq(outbox.id, id), isDue)
      claimed.push(...(await db().update(outbox).set({ leaseUntil }).where(mine).returning()))
    }
    return claimed
  })
}

async function postpone(work: Work, problem: unknown, now: Date): Promise<void> {
  const attempts = work.attempts + 1
  const wait = Math.min(10_000 * 2 ** (attempts - 1), 60 * 60_000)
  await settle(work, {
    attempts,
    dueAt: new Date(now.getTime() + wait),
    leaseUntil: null,
    lastError: String(problem).slice(0, 500),
    ...(attempts >= mostAttempts && { doneAt: now, payload: {} }),
  })
}

async function settle(work: Work, outcome: Partial<Work>): Promise<void> {
  await transaction(async () => {
    await db().update(outbox).set(outcome).where(eq(outbox.id, work.id))
  })
}

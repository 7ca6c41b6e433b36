/**
 * What other processes changed, for the pages kept in this one. Rows may become visible in another
 * order than they were made in, and clocks differ, so each look goes back a while over rows already
 * seen, and a look after a long sleep goes back to the one before it.
 */
import { and, eq, gt, isNull } from 'drizzle-orm'
import { db, outbox } from '@/db'
import { isToldHere, purge } from './pages'

/** Longer than any transaction lasts, and clocks differ. */
const overlapMilliseconds = 60_000

/** Returns a function that purges what was committed elsewhere since it was last called. */
export function followOtherProcesses(start = new Date()): (now?: Date) => Promise<void> {
  const seen = new Map<string, Date>()
  let lastLook = start
  return async (now = new Date()) => {
    const since = new Date(Math.min(lastLook.getTime(), now.getTime()) - overlapMilliseconds)
    const rows = await db()
      .select({ id: outbox.id, payload: outbox.payload, dueAt: outbox.dueAt })
      .from(outbox)
      .where(and(isNull(outbox.doneAt), gt(outbox.dueAt, since), eq(outbox.kind, 'pages')))
    lastLook = now
    const news = rows.filter(({ id }) => !seen.has(id) && !isToldHere(id))
    for (const { id, dueAt } of rows) seen.set(id, dueAt)
    for (const [id, dueAt] of seen) if (dueAt < since) seen.delete(id)
    const tags = new Set(news.flatMap(({ payload }) => payload.tags as string[]))
    if (tags.size > 0) purge([...tags])
  }
}

/**
 * Who is signed in, and where. A session is a row: ended there, it is ended at the very next
 * request, whatever cookie still claims it. Role and account are read with it, never remembered.
 */
import { and, desc, eq, gt, isNull, lt, ne } from 'drizzle-orm'
import { db, people, sessions, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { newToken, tokenHash } from './secrets'

const day = 86_400_000
const idleLife = 14 * day
const longestLife = 90 * day

export interface Session {
  id: string
  createdAt: Date
  expiresAt: Date
  userAgent: string
}

/** Returns the token: shown to the browser, stored nowhere. */
export async function startSession(
  personId: string,
  userAgent: string,
  now = new Date(),
): Promise<string> {
  const token = newToken()
  await transaction(async () => {
    await db()
      .delete(sessions)
      .where(lt(sessions.expiresAt, new Date(now.getTime() - longestLife)))
    await db()
      .insert(sessions)
      .values({
        id: tokenHash(token),
        personId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + idleLife),
        userAgent: userAgent.slice(0, 300),
      })
  })
  return token
}

/** Whom the token signs in now: nobody once the session ended, expired, or its person is suspended. */
export async function findSignedIn(
  token: string,
  now = new Date(),
): Promise<{ actor: Actor; sessionId: string } | null> {
  const [found] = await db()
    .select({ session: sessions, id: people.id, name: people.name, role: people.role })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, tokenHash(token)), isOpen(now), isNull(people.suspendedAt)))
  if (!found) return null
  const { session, ...actor } = found
  await prolong(session, now)
  return { actor, sessionId: session.id }
}

/** Where the actor is signed in, latest first. */
export function listSessions(actor: Actor, now = new Date()): Promise<Session[]> {
  return db()
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, actor.id), isOpen(now)))
    .orderBy(desc(sessions.createdAt))
}

/** Signs out the browser that holds this token. */
export async function endSession(token: string, now = new Date()): Promise<void> {
  await transaction(async () => {
    await db()
      .update(sessions)
      .set({ endedAt: now })
      .where(and(eq(sessions.id, tokenHash(token)), isNull(sessions.endedAt)))
  })
}

/** Ends one of the actor's own sessions; another's is not found. */
export async function endOwnSession(
  actor: Actor,
  input: { sessionId: string },
  now = new Date(),
): Promise<void> {
  await transaction(async () => {
    const ended = await db()
      .update(sessions)
      .set({ endedAt: now })
      .where(and(eq(sessions.id, input.sessionId), eq(sessions.personId, actor.id)))
      .returning({ id: sessions.id })
    if (ended.length === 0) throw new Refused('not-found', { key: 'sessionNotFound' })
  })
}

/** Ends the actor's sessions, but for the one to keep. */
export async function endOwnSessions(
  actor: Actor,
  input: { keep: string },
  now = new Date(),
): Promise<void> {
  await endSessionsOf(actor.id, now, { sessionId: input.keep })
}

/** Ends a person's sessions everywhere, but for the one to keep. Belongs to the change that asks for it. */
export async function endSessionsOf(
  personId: string,
  now: Date,
  keep?: { sessionId: string },
): Promise<void> {
  await transaction(async () => {
    await db()
      .update(sessions)
      .set({ endedAt: now })
      .where(
        and(
          eq(sessions.personId, personId),
          isNull(sessions.endedAt),
          keep ? ne(sessions.id, keep.sessionId) : undefined,
        ),
      )
  })
}

function isOpen(now: Date) {
  return and(isNull(sessions.endedAt), gt(sessions.expiresAt, now))
}

/** A session in use lives on, but is written at most once a day. */
async function prolong(session: typeof sessions.$inferSelect, now: Date): Promise<void> {
  const last = session.createdAt.getTime() + longestLife
  const expiresAt = new Date(Math.min(now.getTime() + idleLife, last))
  if (expiresAt.getTime() - session.expiresAt.getTime() < day) return
  await transaction(async () => {
    await db().update(sessions).set({ expiresAt }).where(eq(sessions.id, session.id))
  }).catch(() => {
    // A full disk must not sign anyone out: the session keeps the days it has.
  })
}

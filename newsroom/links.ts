/**
 * The links themselves, as rows: single use, expiring, stored as hashes. Whether one may be made or
 * used is decided in `invitations.ts`.
 */
import { and, eq, isNull } from 'drizzle-orm'
import { db, invitations } from '@/db'
import type { AccountState } from '@/rules/people'
import { Refused } from '@/rules/refusal'
import { type Actor, isSystem } from '@/rules/roles'
import { newToken, tokenHash } from './secrets'

export type Purpose = 'invite' | 'reset'

const hour = 3_600_000
/** Long enough for a holiday; a reset, asked for by whoever wants one, only for an afternoon. */
const life: Record<Purpose, number> = { invite: 7 * 24 * hour, reset: 4 * hour }

export interface Link {
  purpose: Purpose
  /** Address on this site; holds the token, so it goes to its person and into no log. */
  path: string
  expiresAt: Date
}

/**
 * A new link for the person: an invitation until they have accepted one, a reset after that. Earlier
 * ones go on working until one is used. Inside a transaction.
 */
export async function writeLink(
  person: { id: string; state: AccountState },
  by: Actor | null,
  now: Date,
): Promise<Link> {
  const purpose = person.state === 'invited' ? 'invite' : 'reset'
  const token = newToken()
  const expiresAt = new Date(now.getTime() + life[purpose])
  await db()
    .insert(invitations)
    .values({
      id: tokenHash(token),
      personId: person.id,
      purpose,
      createdBy: by && !isSystem(by) ? by.id : null,
      createdAt: now,
      expiresAt,
    })
  return { purpose, path: `/${purpose}/${token}`, expiresAt }
}

/** Uses the link up, and the person's other links with it; refuses where it was used meanwhile. */
export async function spendLink(token: string, personId: string, now: Date): Promise<void> {
  const used = await db()
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.id, tokenHash(token)), isNull(invitations.usedAt)))
    .returning({ id: invitations.id })
  if (used.length === 0) throw linkSpent()
  await spendLinksOf(personId, now)
}

/** After this no link of the person works any more. Inside a transaction. */
export async function spendLinksOf(personId: string, now: Date): Promise<void> {
  await db()
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.personId, personId), isNull(invitations.usedAt)))
}

export function linkSpent(): Refused {
  return new Refused('invalid', { key: 'linkSpent' })
}

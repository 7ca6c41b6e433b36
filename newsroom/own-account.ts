/** What people may do with their own accounts. A new password signs out every other browser. */
import { eq } from 'drizzle-orm'
import { db, people, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { countGuess, takeBack } from './guesses'
import { spendLinksOf } from './links'
import { isPassword } from './passwords'
import { freshHash } from './people'
import { endSessionsOf, startSession } from './sessions'

export interface OwnAccount {
  name: string
  email: string
  hasPassword: boolean
  isLinked: boolean
}

export async function getOwnAccount(actor: Actor): Promise<OwnAccount> {
  const row = await ownRow(actor)
  const { name, email } = row
  return { name, email, hasPassword: row.passwordHash !== null, isLinked: row.oidcSubject !== null }
}

/**
 * Ends every session of the person, this one included, and returns the token of a new one in its
 * place. The present password is asked for, so that a screen left alone changes nothing.
 */
export async function changeOwnPassword(
  actor: Actor,
  input: { present: string; wanted: string; address: string; userAgent: string },
  now = new Date(),
): Promise<string> {
  const row = await ownRow(actor)
  const counted = await countGuess(
    { email: row.email, address: input.address, device: row.id },
    now,
  )
  const isAllowed = row.passwordHash === null || (await isPassword(input.present, row.passwordHash))
  if (!isAllowed) throw new Refused('invalid', { key: 'passwordWrong' })
  const passwordHash = await freshHash(input.wanted, row)
  return transaction(async () => {
    await takeBack(counted, now)
    await db().update(people).set({ passwordHash }).where(eq(people.id, row.id))
    await endSessionsOf(row.id, now)
    await spendLinksOf(row.id, now)
    await record({ actor, action: 'changePassword', detail: { personId: row.id }, at: now })
    return startSession(row.id, input.userAgent, now)
  })
}

async function ownRow(actor: Actor): Promise<typeof people.$inferSelect> {
  const [row] = await db().select().from(people).where(eq(people.id, actor.id))
  if (!row) throw new Refused('not-found', { key: 'personNotFound' })
  return row
}

/**
 * Links that let someone choose a password: invitations, and resets for who forgot theirs. A link
 * works once and not for long, and only its hash is stored. Using one spends every other link of
 * that person and ends every session.
 */
import { and, eq, gt, isNull } from 'drizzle-orm'
import { db, invitations, people, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { countMail, countToken } from './guesses'
import { type Link, linkSpent, type Purpose, spendLink, writeLink } from './links'
import { canSendMail, queueMail } from './mail'
import { touchPages } from './pages'
import {
  addPerson,
  asPerson,
  change,
  findPersonByEmail,
  freshHash,
  type NewPerson,
  nameSchema,
  type Person,
} from './people'
import { tokenHash } from './secrets'
import { endSessionsOf } from './sessions'

/** Adds someone and asks them in: by mail where the house can send one; the link is returned either way. */
export async function invite(
  actor: Actor,
  input: NewPerson,
  now = new Date(),
): Promise<{ person: Person; link: Link; isMailed: boolean }> {
  return transaction(async () => {
    const person = await addPerson(actor, input, now)
    const isMailed = canSendMail()
    if (isMailed) await queueMail({ mail: 'invite', personId: person.id, from: actor.name }, now)
    return { person, link: await writeLink(person, actor, now), isMailed }
  })
}

/** A fresh link for an administrator to hand over: an invitation until it was accepted, then a reset. */
export async function makeLink(actor: Actor, personId: string, now = new Date()): Promise<Link> {
  let link: Link | undefined
  await change(actor, 'makeLink', personId, now, async (person) => {
    link = await writeLink(person, actor, now)
    return { purpose: link.purpose }
  })
  if (!link) throw new Error('A link was asked for and not made.')
  return link
}

/** Answers alike whether the account exists, is suspended, or nothing can be sent. */
export async function requestReset(
  input: { email: string; address: string },
  now = new Date(),
): Promise<void> {
  await countMail(input.email, input.address, now)
  const person = await findPersonByEmail(input.email)
  if (!person || person.state === 'suspended' || !canSendMail()) return
  await transaction(() => queueMail({ mail: 'reset', personId: person.id }, now))
}

/** Whom a link is for, while it works. */
export async function findInvitation(
  token: string,
  now = new Date(),
): Promise<{ purpose: Purpose; person: Person } | null> {
  const [found] = await db()
    .select({ purpose: invitations.purpose, person: people })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(
      and(
        eq(invitations.id, tokenHash(token)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now),
        isNull(people.suspendedAt),
      ),
    )
  return found ? { purpose: found.purpose, person: asPerson(found.person) } : null
}

/** Sets the password and spends the link; the person may then sign in. */
export async function acceptInvitation(
  input: { token: string; purpose: Purpose; password: string; name?: string; address: string },
  now = new Date(),
): Promise<Person> {
  await countToken(input.address, now)
  const found = await findInvitation(input.token, now)
  if (found?.purpose !== input.purpose) throw linkSpent()
  const { person } = found
  const name = input.name === undefined ? person.name : nameSchema.safeParse(input.name).data
  if (!name) throw new Refused('invalid', { key: 'nameMissing' })
  const passwordHash = await freshHash(input.password, { email: person.email, name })
  await transaction(async () => {
    await spendLink(input.token, person.id, now)
    await db().update(people).set({ passwordHash, name }).where(eq(people.id, person.id))
    await endSessionsOf(person.id, now)
    const action = input.purpose === 'invite' ? 'acceptInvitation' : 'resetPassword'
    await record({ actor: { ...person, name }, action, detail: { personId: person.id }, at: now })
    if (name !== person.name) await touchPages(['house:masthead'], now)
  })
  return { ...person, name, state: 'active' }
}

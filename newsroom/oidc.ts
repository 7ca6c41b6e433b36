/**
 * Accounts of an identity provider (OIDC). One belongs to a person by issuer and subject, nothing
 * else: the same mail address opens no door. It is linked by its person only: by accepting an
 * invitation with it, or from their own account page while signed in.
 */
import { and, eq, isNull } from 'drizzle-orm'
import { db, people, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { findInvitation } from './invitations'
import { linkSpent, spendLink } from './links'
import { asPerson } from './people'
import { endSessionsOf, startSession } from './sessions'

/** As the provider's signed ID token says, after every check of the token itself. */
export interface Identity {
  issuer: string
  subject: string
  /** `email_verified` where the provider says anything of it. */
  emailVerified: boolean | undefined
}

/** Signs in whoever this identity is linked to, and returns the session's token. */
export async function signInByOidc(
  identity: Identity,
  userAgent: string,
  now = new Date(),
): Promise<string> {
  assertVouchedFor(identity)
  const [person] = await db()
    .select({ id: people.id })
    .from(people)
    .where(and(isIdentity(identity), isNull(people.suspendedAt)))
  if (!person) throw new Refused('invalid', { key: 'oidcUnknown' })
  return startSession(person.id, userAgent, now)
}

/** Accepts an invitation with this identity in place of a password; returns the person's id. */
export async function acceptInvitationByOidc(
  token: string,
  identity: Identity,
  now = new Date(),
): Promise<string> {
  assertVouchedFor(identity)
  const found = await findInvitation(token, now)
  if (found?.purpose !== 'invite') throw linkSpent()
  await transaction(async () => {
    await spendLink(token, found.person.id, now)
    await link(found.person, identity, now)
    await endSessionsOf(found.person.id, now)
  })
  return found.person.id
}

/** Links this identity to the actor's own account, in place of any other. */
export async function linkOwnAccount(
  actor: Actor,
  identity: Identity,
  now = new Date(),
): Promise<void> {
  assertVouchedFor(identity)
  await transaction(() => link(actor, identity, now))
}

/** Takes the link away again; refused where it is the only way in. */
export async function unlinkOwnAccount(actor: Actor, now = new Date()): Promise<void> {
  await transaction(async () => {
    const [row] = await db().select().from(people).where(eq(people.id, actor.id))
    if (!row?.passwordHash) throw new Refused('forbidden', { key: 'onlyWayIn' })
    await db()
      .update(people)
      .set({ oidcIssuer: null, oidcSubject: null })
      .where(eq(people.id, actor.id))
    await record({ actor, action: 'unlinkAccount', detail: {}, at: now })
  })
}

function assertVouchedFor(identity: Identity): void {
  if (identity.emailVerified === false) throw new Refused('invalid', { key: 'oidcUnverified' })
}

async function link(
  person: Pick<Actor, 'id' | 'name' | 'role'>,
  identity: Identity,
  now: Date,
): Promise<void> {
  const [holder] = await db().select().from(people).where(isIdentity(identity))
  if (holder && holder.id !== person.id) throw new Refused('invalid', { key: 'oidcTaken' })
  const { issuer, subject } = identity
  const [linked] = await db()
    .update(people)
    .set({ oidcIssuer: issuer, oidcSubject: subject })
    .where(eq(people.id, person.id))
    .returning()
  if (!linked) throw new Refused('not-found', { key: 'personNotFound' })
  const { id, name, role } = asPerson(linked)
  await record({ actor: { id, name, role }, action: 'linkAccount', detail: { issuer }, at: now })
}

function isIdentity({ issuer, subject }: Identity) {
  return and(eq(people.oidcIssuer, issuer), eq(people.oidcSubject, subject))
}

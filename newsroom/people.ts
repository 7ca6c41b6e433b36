/**
 * The people of the house and their accounts. A role holds from the next request on; a suspension
 * ends every session and link in the same transaction; and no change leaves the house without an
 * administrator who can sign in.
 */
import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db, lockChain, people, transaction } from '@/db'
import {
  type AccountState,
  mayManagePeople,
  type PersonChange,
  personObjection,
} from '@/rules/people'
import { Refused } from '@/rules/refusal'
import { type Actor, type Role, roles, systemActor } from '@/rules/roles'
import { record } from './activity'
import { newId } from './ids'
import { spendLinksOf } from './links'
import { touchPages } from './pages'
import { hashPassword, passwordObjection } from './passwords'
import { endSessionsOf } from './sessions'

type PersonRow = typeof people.$inferSelect

export interface Person {
  id: string
  email: string
  name: string
  role: Role
  state: AccountState
  createdAt: Date
}

/** Lower case, as stored; a name without control characters. */
export const emailSchema = z.string().trim().toLowerCase().max(200).pipe(z.email())
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)

const personSchema = z.strictObject({ email: emailSchema, name: nameSchema, role: z.enum(roles) })
export type NewPerson = z.input<typeof personSchema>

/** Whoever stands at the machine itself may do all an administrator may. */
export const commandLine: Actor = { ...systemActor('command line'), role: 'administrator' }

/** Everyone with an account, by name. Administrators only. */
export async function listPeople(actor: Actor): Promise<Person[]> {
  if (!mayManagePeople(actor)) throw new Refused('forbidden', { key: 'needsRole.administrator' })
  return (await db().select().from(people).orderBy(asc(people.name), asc(people.id))).map(asPerson)
}

export async function findPersonByEmail(email: string): Promise<Person | null> {
  const [row] = await db().select().from(people).where(eq(people.email, email.trim().toLowerCase()))
  return row ? asPerson(row) : null
}

/** Whether the house has anybody yet; before that, it can only be set up. */
export async function hasPeople(): Promise<boolean> {
  return (await db().select({ id: people.id }).from(people).limit(1)).length > 0
}

/** Adds someone, able to sign in at once where a password is given, else by an invitation. */
export async function addPerson(
  actor: Actor,
  input: NewPerson & { password?: string },
  now = new Date(),
): Promise<Person> {
  if (!mayManagePeople(actor)) throw new Refused('forbidden', { key: 'needsRole.administrator' })
  const { password, ...facts } = input
  const parsed = personSchema.safeParse(facts)
  if (!parsed.success) throw new Refused('invalid', { key: 'badInput' })
  const person = parsed.data
  const passwordHash = password === undefined ? null : await freshHash(password, person)
  return transaction(async () => {
    const row = { id: newId(now), ...person, passwordHash, createdAt: now }
    const [added] = await db().insert(people).values(row).onConflictDoNothing().returning()
    if (!added) throw new Refused('invalid', { key: 'emailTaken' })
    const detail = { personId: row.id, name: person.name, role: person.role }
    await record({ actor, action: 'addPerson', detail, at: now })
    return asPerson(added)
  })
}

export async function changeRole(
  actor: Actor,
  input: { personId: string; role: Role },
  now = new Date(),
): Promise<void> {
  await change(actor, 'changeRole', input.personId, now, async (person) => {
    await db().update(people).set({ role: input.role }).where(eq(people.id, person.id))
    return { from: person.role, to: input.role }
  })
}

/** Shuts the account and ends its sessions, at once. */
export async function suspend(actor: Actor, personId: string, now = new Date()): Promise<void> {
  await change(actor, 'suspend', personId, now, async (person) => {
    await db().update(people).set({ suspendedAt: now }).where(eq(people.id, person.id))
    await endSessionsOf(person.id, now)
    await spendLinksOf(person.id, now)
  })
}

export async function reinstate(actor: Actor, personId: string, now = new Date()): Promise<void> {
  await change(actor, 'reinstate', personId, now, async (person) => {
    await db().update(people).set({ suspendedAt: null }).where(eq(people.id, person.id))
  })
}

/** Signs someone out everywhere, for an administrator. */
export async function endAllSessions(
  actor: Actor,
  personId: string,
  now = new Date(),
): Promise<void> {
  await change(actor, 'endSessions', personId, now, async (person) => {
    await endSessionsOf(person.id, now)
  })
}

/**
 * Loads the person, asks the rules, makes the change and tells of it, one change at a time in the
 * whole house: two administrators who suspend each other must not both succeed.
 */
export async function change(
  actor: Actor,
  what: PersonChange,
  personId: string,
  now: Date,
  make: (person: Person) => Promise<Record<string, unknown> | undefined | void>,
): Promise<void> {
  if (!mayManagePeople(actor)) throw new Refused('forbidden', { key: 'needsRole.administrator' })
  await transaction(async () => {
    await lockChain()
    const [row] = await db().select().from(people).where(eq(people.id, personId))
    if (!row) throw new Refused('not-found', { key: 'personNotFound' })
    const person = asPerson(row)
    const reason = personObjection(actor, what, person, await countAdministrators())
    if (reason) throw new Refused('forbidden', reason)
    const detail = (await make(person)) ?? {}
    await record({ actor, action: what, detail: { personId, ...detail }, at: now })
    if (what === 'suspend' || what === 'reinstate') await touchPages(['house:masthead'], now)
  })
}

/** The hash of a new password, or a refusal where it is too easily guessed. */
export async function freshHash(
  password: string,
  person: { email: string; name: string },
): Promise<string> {
  const reason = passwordObjection(password, [person.email, person.name])
  if (reason) throw new Refused('invalid', reason)
  return hashPassword(password)
}

export function asPerson(row: PersonRow): Person {
  const canSignIn = row.passwordHash !== null || row.oidcSubject !== null
  const state = row.suspendedAt ? 'suspended' : canSignIn ? 'active' : 'invited'
  const { id, email, name, role, createdAt } = row
  return { id, email, name, role, state, createdAt }
}

async function countAdministrators(): Promise<number> {
  const [counted] = await db()
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .where(
      and(
        eq(people.role, 'administrator'),
        isNull(people.suspendedAt),
        or(isNotNull(people.passwordHash), isNotNull(people.oidcSubject)),
      ),
    )
  return counted?.count ?? 0
}

/** A browser without a network, for tests that call actions and route handlers as Next would. */
import { getTableName, is, Table } from 'drizzle-orm'
import * as tables from '@/db'
import { db, people, transaction } from '@/db'
import { newId } from '@/newsroom/ids'
import { hashPassword } from '@/newsroom/passwords'
import { tokenHash } from '@/newsroom/secrets'
import { startSession } from '@/newsroom/sessions'
import type { Actor, Role } from '@/rules/roles'
import { sealSession, sessionCookie } from './session-cookie'

const jar = new Map<string, string>()
let address = 0

/** Stands in for `next/headers`: this browser's cookies, and a new address for each request. */
export const nextHeaders = {
  headers: async () => new Headers({ 'x-forwarded-for': `2001:db8:${address++ % 9_999}::1` }),
  cookies: async () => ({
    get: cookie,
    getAll: () => [...jar.keys()].map(cookie),
    set: (name: string, value: string) => void jar.set(name, value),
  }),
}

function cookie(name: string): { name: string; value: string } | undefined {
  const value = jar.get(name)
  return value === undefined ? undefined : { name, value }
}

export const password = 'a quiet harbour'
let passwordHash: Promise<string> | undefined

/** Somebody new who can sign in, by password and by a provider. */
export async function newPerson(role: Role): Promise<Actor & { email: string }> {
  passwordHash ??= hashPassword(password)
  const id = newId()
  const person = { id, name: `某${role}`, role, email: `${id}@example.test` }
  const hash = await passwordHash
  await transaction(() =>
    db()
      .insert(people)
      .values({
        ...person,
        passwordHash: hash,
        oidcIssuer: 'https://id.example',
        oidcSubject: id,
        createdAt: new Date(),
      }),
  )
  return person
}

/** The browser of this person, or of nobody. */
export async function browseAs(person: Actor | null): Promise<void> {
  jar.clear()
  if (!person) return
  const token = await startSession(person.id, 'Firefox')
  jar.set(sessionCookie().name, await sealSession(token))
}

/** A hash of each table's rows, to see whether anything changed, and where; counts of tries apart. */
export async function everyRow(): Promise<Record<string, string>> {
  const rows: Record<string, string> = {}
  for (const table of Object.values(tables)) {
    if (!is(table, Table) || table === tables.signInFailures) continue
    rows[getTableName(table)] = tokenHash(
      JSON.stringify(
        await db()
          .select()
          .from(table as typeof people),
      ),
    )
  }
  return rows
}

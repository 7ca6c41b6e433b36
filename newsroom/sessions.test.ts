import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db, people, sessions, transaction } from '@/db'
import { testDatabase } from '@/db/testing'
import type { Actor } from '@/rules/roles'
import { changeOwnPassword } from './own-account'
import { addPerson, changeRole, commandLine, endAllSessions, suspend } from './people'
import { endOwnSession, endSession, findSignedIn, listSessions, startSession } from './sessions'

testDatabase()

const day = 86_400_000
let admin: Actor
let count = 0

/** Someone new, signed in. */
async function signedIn(password = 'a quiet harbour') {
  const email = `person${++count}@example.test`
  const { id, name } = await addPerson(commandLine, {
    email,
    name: '沈砚',
    role: 'editor',
    password,
  })
  const actor: Actor = { id, name, role: 'editor' }
  return { actor, email, token: await startSession(id, 'Firefox') }
}

beforeAll(async () => {
  const { actor } = await signedIn()
  await changeRole(commandLine, { personId: actor.id, role: 'administrator' })
  admin = { ...actor, role: 'administrator' }
})

describe('at the very next request', () => {
  test('someone signed in is known, with the role they have now', async () => {
    const { actor, token } = await signedIn()
    expect((await findSignedIn(token))?.actor).toEqual(actor)
    await changeRole(admin, { personId: actor.id, role: 'reporter' })
    expect((await findSignedIn(token))?.actor.role).toBe('reporter')
  })

  test('someone suspended is nobody, also once the account is open again', async () => {
    const { actor, token } = await signedIn()
    await suspend(admin, actor.id)
    expect(await findSignedIn(token)).toBeNull()
    await transaction(() =>
      db().update(people).set({ suspendedAt: null }).where(eq(people.id, actor.id)),
    )
    expect(await findSignedIn(token)).toBeNull()
  })

  test('suspension holds even where a session was left open', async () => {
    const { actor, token } = await signedIn()
    await transaction(() =>
      db().update(people).set({ suspendedAt: new Date() }).where(eq(people.id, actor.id)),
    )
    expect(await findSignedIn(token)).toBeNull()
  })

  test('a token is worth nothing after sign-out', async () => {
    const { token } = await signedIn()
    await endSession(token)
    expect(await findSignedIn(token)).toBeNull()
  })

  test('an administrator signs someone out everywhere', async () => {
    const { actor, token } = await signedIn()
    const second = await startSession(actor.id, 'Phone')
    await endAllSessions(admin, actor.id)
    expect(await findSignedIn(token)).toBeNull()
    expect(await findSignedIn(second)).toBeNull()
  })

  test('a new password ends every session, and leads to a new one', async () => {
    const { actor, token } = await signedIn()
    const second = await startSession(actor.id, 'Phone')
    const fresh = await changeOwnPassword(actor, {
      present: 'a quiet harbour',
      wanted: 'another quiet harbour',
      address: '192.0.2.1',
      userAgent: 'Firefox',
    })
    expect(await findSignedIn(token)).toBeNull()
    expect(await findSignedIn(second)).toBeNull()
    expect((await findSignedIn(fresh))?.actor.id).toBe(actor.id)
  })

  test('a wrong present password changes nothing', async () => {
    const { actor, token } = await signedIn()
    const change = changeOwnPassword(actor, {
      present: 'not the password',
      wanted: 'another quiet harbour',
      address: '192.0.2.1',
      userAgent: 'Firefox',
    })
    await expect(change).rejects.toMatchObject({ reason: { key: 'passwordWrong' } })
    expect(await findSignedIn(token)).not.toBeNull()
  })
})

test('no token is stored, only its hash', async () => {
  const { token } = await signedIn()
  expect(JSON.stringify(await db().select().from(sessions))).not.toContain(token)
})

test('a made-up token, and the stored hash itself, sign nobody in', async () => {
  const [row] = await db().select().from(sessions)
  expect(await findSignedIn('')).toBeNull()
  expect(await findSignedIn(row?.id ?? '')).toBeNull()
})

describe('in time', () => {
  test('a session left alone for a fortnight is over', async () => {
    const { token } = await signedIn()
    expect(await findSignedIn(token, new Date(Date.now() + 15 * day))).toBeNull()
  })

  test('one in use lives on, but not for ever', async () => {
    const { token } = await signedIn()
    const began = Date.now()
    for (let at = 10; at <= 80; at += 10) {
      expect(await findSignedIn(token, new Date(began + at * day))).not.toBeNull()
    }
    expect(await findSignedIn(token, new Date(began + 91 * day))).toBeNull()
  })
})

test('one sees and ends one’s own sessions only', async () => {
  const { actor, token } = await signedIn()
  const stranger = await signedIn()
  const [own] = await listSessions(actor)
  if (!own) throw new Error('No session is listed.')
  expect(await listSessions(actor)).toHaveLength(1)
  const others = endOwnSession(stranger.actor, { sessionId: own.id })
  await expect(others).rejects.toMatchObject({ code: 'not-found' })
  expect(await findSignedIn(token)).not.toBeNull()
  await endOwnSession(actor, { sessionId: own.id })
  expect(await findSignedIn(token)).toBeNull()
})

import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { activity, db, invitations, outbox, people } from '@/db'
import { testDatabase } from '@/db/testing'
import type { Actor } from '@/rules/roles'
import { acceptInvitation, findInvitation, invite, makeLink, requestReset } from './invitations'
import { addPerson, commandLine, findPersonByEmail, reinstate, suspend } from './people'
import { findSignedIn, startSession } from './sessions'
import { signIn } from './sign-in'

testDatabase()

const address = '192.0.2.7'
const password = 'a quiet harbour'
let admin: Actor
let count = 0
const newcomer = () => ({
  email: `new${++count}@example.test`,
  name: '新来的',
  role: 'reporter' as const,
})
const tokenOf = (link: { path: string }) => link.path.split('/')[2] ?? ''

beforeAll(async () => {
  const facts = { email: 'admin@example.test', name: '罗青', role: 'administrator' as const }
  const { id } = await addPerson(commandLine, { ...facts, password })
  admin = { id, name: facts.name, role: facts.role }
})
afterEach(() => {
  delete process.env.SMTP_URL
})

async function member() {
  const facts = newcomer()
  const { id } = await addPerson(commandLine, { ...facts, password })
  return { id, ...facts, token: await startSession(id, 'Firefox') }
}

describe('an invitation', () => {
  test('lets its person choose a password and sign in', async () => {
    const { person, link } = await invite(admin, newcomer())
    expect(person.state).toBe('invited')
    const accepted = await acceptInvitation({
      token: tokenOf(link),
      purpose: 'invite',
      name: '梅',
      password,
      address,
    })
    expect(accepted).toMatchObject({ id: person.id, name: '梅', state: 'active', role: 'reporter' })
    const session = await signIn({
      email: person.email,
      password,
      address,
      device: null,
      userAgent: '',
    })
    expect((await findSignedIn(session))?.actor.id).toBe(person.id)
  })

  test('works once, also when used twice at the same time', async () => {
    const { person, link } = await invite(admin, newcomer())
    const use = (secret: string) =>
      acceptInvitation({ token: tokenOf(link), purpose: 'invite', password: secret, address })
    const results = await Promise.allSettled([use('the first harbour'), use('the second harbour')])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(use('the third harbour')).rejects.toMatchObject({ reason: { key: 'linkSpent' } })
    expect(await findInvitation(tokenOf(link))).toBeNull()
    expect((await findPersonByEmail(person.email))?.state).toBe('active')
  })

  test('spends the other links of its person', async () => {
    const { person, link } = await invite(admin, newcomer())
    const second = await makeLink(admin, person.id)
    await acceptInvitation({ token: tokenOf(second), purpose: 'invite', password, address })
    expect(await findInvitation(tokenOf(link))).toBeNull()
  })

  test('expires', async () => {
    const { link } = await invite(admin, newcomer())
    expect(
      await findInvitation(tokenOf(link), new Date(link.expiresAt.getTime() - 1)),
    ).not.toBeNull()
    expect(await findInvitation(tokenOf(link), link.expiresAt)).toBeNull()
    const late = acceptInvitation(
      { token: tokenOf(link), purpose: 'invite', password, address },
      new Date(link.expiresAt.getTime() + 1),
    )
    await expect(late).rejects.toMatchObject({ reason: { key: 'linkSpent' } })
  })

  test('is no reset, and a reset is no invitation', async () => {
    const { link } = await invite(admin, newcomer())
    const asReset = acceptInvitation({ token: tokenOf(link), purpose: 'reset', password, address })
    await expect(asReset).rejects.toMatchObject({ reason: { key: 'linkSpent' } })
    const { id } = await member()
    const reset = await makeLink(admin, id)
    expect(reset.path).toMatch(/^\/reset\/[\w-]{43}$/)
    const asInvite = acceptInvitation({
      token: tokenOf(reset),
      purpose: 'invite',
      password,
      address,
    })
    await expect(asInvite).rejects.toMatchObject({ reason: { key: 'linkSpent' } })
  })

  test('ends with a suspension, for good', async () => {
    const { person, link } = await invite(admin, newcomer())
    await suspend(admin, person.id)
    expect(await findInvitation(tokenOf(link))).toBeNull()
    await reinstate(admin, person.id)
    expect(await findInvitation(tokenOf(link))).toBeNull()
  })

  test('is stored as a hash, and told of without its token', async () => {
    const { link } = await invite(admin, newcomer())
    const everything = await Promise.all(
      [invitations, activity, outbox, people].map((table) => db().select().from(table)),
    )
    expect(JSON.stringify(everything)).not.toContain(tokenOf(link))
  })

  test('a password too weak leaves it usable', async () => {
    const { link } = await invite(admin, newcomer())
    const token = tokenOf(link)
    const weak = acceptInvitation({ token, purpose: 'invite', password: 'short', address })
    await expect(weak).rejects.toMatchObject({ reason: { key: 'passwordShort' } })
    expect(await findInvitation(token)).not.toBeNull()
  })
})

describe('a reset', () => {
  test('sets the password and ends every session', async () => {
    const { id, email, token } = await member()
    const link = await makeLink(admin, id)
    await acceptInvitation({
      token: tokenOf(link),
      purpose: 'reset',
      password: 'another quiet harbour',
      address,
    })
    expect(await findSignedIn(token)).toBeNull()
    const old = signIn({ email, password, address, device: null, userAgent: '' })
    await expect(old).rejects.toMatchObject({ reason: { key: 'signInFailed' } })
  })

  test('is mailed to those who have an account, and everyone gets the same answer', async () => {
    process.env.SMTP_URL = 'smtp://localhost:1'
    const { id, email } = await member()
    const gone = await member()
    await suspend(admin, gone.id)
    for (const each of [email, 'nobody@example.test', gone.email]) {
      expect(await requestReset({ email: each, address: `192.0.2.${++count}` })).toBeUndefined()
    }
    const mails = await db().select().from(outbox).where(eq(outbox.kind, 'mail'))
    expect(mails.map(({ payload }) => payload)).toEqual([{ mail: 'reset', personId: id }])
  })

  test('a stranger can’t fill someone’s mailbox', async () => {
    process.env.SMTP_URL = 'smtp://localhost:1'
    const { email } = await member()
    const ask = (n: number) => requestReset({ email, address: `198.51.100.${n}` })
    for (let n = 0; n < 3; n++) await ask(n)
    await expect(ask(4)).rejects.toMatchObject({ code: 'limited' })
  })
})

test('only administrators invite and make links', async () => {
  const { id } = await member()
  const chief: Actor = { id, name: '陶然', role: 'chief' }
  const facts = { ...newcomer(), role: 'administrator' as const }
  await expect(invite(chief, facts)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await findPersonByEmail(facts.email)).toBeNull()
  await expect(makeLink(chief, admin.id)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await db().select().from(invitations).where(eq(invitations.personId, admin.id))).toEqual(
    [],
  )
})

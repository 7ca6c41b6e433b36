import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/db/testing'
import type { Actor } from '@/rules/roles'
import { findInvitation, invite } from './invitations'
import {
  acceptInvitationByOidc,
  type Identity,
  linkOwnAccount,
  signInByOidc,
  unlinkOwnAccount,
} from './oidc'
import { addPerson, commandLine, suspend } from './people'
import { findSignedIn } from './sessions'

testDatabase()

const password = 'a quiet harbour'
let count = 0
const identity = (change: Partial<Identity> = {}): Identity => ({
  issuer: 'https://id.example',
  subject: `subject-${++count}`,
  emailVerified: true,
  ...change,
})
async function member(): Promise<Actor> {
  const email = `person${++count}@example.test`
  const { id, name } = await addPerson(commandLine, {
    email,
    name: '沈砚',
    role: 'editor',
    password,
  })
  return { id, name, role: 'editor' }
}
const whoIs = async (token: string) => (await findSignedIn(token))?.actor.id

let person: Actor
const own = identity()
beforeAll(async () => {
  person = await member()
  await linkOwnAccount(person, own)
})

test('a linked account signs its person in', async () => {
  expect(await whoIs(await signInByOidc(own, ''))).toBe(person.id)
})

describe('nobody is signed in', () => {
  test.each([
    ['by an account that nobody linked', () => identity()],
    ['by the same subject of another issuer', () => ({ ...own, issuer: 'https://id2.example' })],
    ['by another subject of the issuer', () => ({ ...own, subject: 'subject-0' })],
  ])('%s', async (_what, make) => {
    await expect(signInByOidc(make(), '')).rejects.toMatchObject({ reason: { key: 'oidcUnknown' } })
  })

  test('where the provider says the address is not verified', async () => {
    const doubtful = { ...own, emailVerified: false }
    await expect(signInByOidc(doubtful, '')).rejects.toMatchObject({
      reason: { key: 'oidcUnverified' },
    })
  })

  test('into a suspended account', async () => {
    const gone = await member()
    const theirs = identity()
    await linkOwnAccount(gone, theirs)
    await suspend(commandLine, gone.id)
    await expect(signInByOidc(theirs, '')).rejects.toMatchObject({ code: 'invalid' })
  })
})

test('an account belongs to one person', async () => {
  const second = await member()
  await expect(linkOwnAccount(second, own)).rejects.toMatchObject({ reason: { key: 'oidcTaken' } })
  expect(await whoIs(await signInByOidc(own, ''))).toBe(person.id)
})

test('an unverified account is not linked either', async () => {
  const link = linkOwnAccount(person, identity({ emailVerified: false }))
  await expect(link).rejects.toMatchObject({ reason: { key: 'oidcUnverified' } })
})

test('an invitation can be accepted with it, once', async () => {
  const admin: Actor = { ...(await member()), role: 'administrator' }
  const facts = { email: 'mei@example.test', name: '梅', role: 'reporter' as const }
  const { person: invited, link } = await invite(admin, facts)
  const token = link.path.split('/')[2] ?? ''
  const theirs = identity()
  expect(await acceptInvitationByOidc(token, theirs)).toBe(invited.id)
  expect(await whoIs(await signInByOidc(theirs, ''))).toBe(invited.id)
  expect(await findInvitation(token)).toBeNull()
  await expect(acceptInvitationByOidc(token, identity())).rejects.toMatchObject({
    reason: { key: 'linkSpent' },
  })
  const onlyWay = unlinkOwnAccount({ ...facts, id: invited.id })
  await expect(onlyWay).rejects.toMatchObject({ reason: { key: 'onlyWayIn' } })
})

test('unlinked, it signs nobody in', async () => {
  await unlinkOwnAccount(person)
  await expect(signInByOidc(own, '')).rejects.toMatchObject({ reason: { key: 'oidcUnknown' } })
})

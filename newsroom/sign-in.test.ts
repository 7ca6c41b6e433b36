import { beforeAll, describe, expect, test } from 'vitest'
import { db, signInFailures } from '@/db'
import { testDatabase } from '@/db/testing'
import { findDevice, rememberDevice } from './devices'
import { addPerson, commandLine, suspend } from './people'
import { findSignedIn } from './sessions'
import { type SignIn, signIn } from './sign-in'

testDatabase()

const password = 'a quiet harbour'
let count = 0
async function someone() {
  const email = `person${++count}@example.test`
  const { id } = await addPerson(commandLine, { email, name: '沈砚', role: 'editor', password })
  return { id, email }
}

const attempt = (email: string, change: Partial<SignIn> = {}): SignIn => ({
  email,
  password,
  address: `198.51.100.${++count % 250}`,
  device: null,
  userAgent: 'Firefox',
  ...change,
})
const wrong = (email: string, change: Partial<SignIn> = {}) =>
  attempt(email, { password: 'a guess of mine', ...change })

/** How it ended: `in`, or the key of the refusal. */
async function outcome(input: SignIn, now?: Date): Promise<string> {
  try {
    await signIn(input, now)
    return 'in'
  } catch (problem) {
    return (problem as { reason?: { key: string } }).reason?.key ?? String(problem)
  }
}

test('the right password signs in, however the address is written', async () => {
  const { id, email } = await someone()
  const token = await signIn(attempt(` ${email.toUpperCase()} `))
  expect((await findSignedIn(token))?.actor.id).toBe(id)
})

test('someone invited has no password that could be right', async () => {
  const email = 'invited@example.test'
  await addPerson(commandLine, { email, name: '梅', role: 'reporter' })
  expect(await outcome(attempt(email, { password: '' }))).toBe('signInFailed')
})

describe('known, unknown and suspended', () => {
  let known: string
  let suspended: string
  beforeAll(async () => {
    known = (await someone()).email
    const person = await someone()
    suspended = person.email
    await suspend(commandLine, person.id)
  })

  test('get the same answer', async () => {
    const answers = await Promise.all([
      outcome(wrong(known)),
      outcome(wrong('nobody@example.test')),
      outcome(wrong(suspended)),
      outcome(attempt(suspended)),
    ])
    expect(new Set(answers)).toEqual(new Set(['signInFailed']))
  })

  test('get it after the same work', { timeout: 60_000 }, async () => {
    const times: Record<string, number[]> = {
      [known]: [],
      'nobody@example.test': [],
      [suspended]: [],
    }
    for (let round = 0; round < 70; round++) {
      // In turn, so that a busy machine is busy for all alike; in time, so that no limit is met.
      const now = new Date(Date.now() + round * 180_000)
      for (const [email, taken] of Object.entries(times)) {
        const began = performance.now()
        expect(await outcome(wrong(email, { address: `2001:db8:${++count}::1` }), now)).toBe(
          'signInFailed',
        )
        taken.push(performance.now() - began)
      }
    }
    const medians = Object.values(times).map((taken) => taken.sort((a, b) => a - b)[35] ?? 0)
    // Without the work for nobody an unknown account answers some twenty times as fast.
    expect(Math.min(...medians) / Math.max(...medians)).toBeGreaterThan(0.75)
  })

  test('run into the limit alike', async () => {
    for (const email of ['nobody2@example.test', (await someone()).email]) {
      const answers: string[] = []
      for (let n = 0; n < 8; n++)
        answers.push(await outcome(wrong(email, { address: '203.0.113.9' })))
      expect(answers).toEqual([...Array(6).fill('signInFailed'), 'tooManyTries', 'tooManyTries'])
    }
  })
})

describe('guessing', () => {
  test('tries in parallel gain nothing', async () => {
    const { email } = await someone()
    const tries = Array.from({ length: 30 }, () =>
      outcome(wrong(email, { address: '203.0.113.20' })),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter((answer) => answer === 'signInFailed')).toHaveLength(6)
    expect(await outcome(attempt(email, { address: '203.0.113.21' }))).toBe('tooManyTries')
  })

  test('nor do rotated addresses', async () => {
    const { email } = await someone()
    const answers: string[] = []
    for (let n = 0; n < 60; n++) {
      answers.push(await outcome(wrong(email, { address: `2001:db8:f${n}::1` })))
    }
    expect(answers.filter((answer) => answer === 'signInFailed').length).toBeLessThanOrEqual(31)
  })

  test('nor do many accounts from one address', async () => {
    const answers: string[] = []
    for (let n = 0; n < 50; n++) {
      const address = `2001:db8:aaaa:1::${n + 1}` // One household has all of these.
      answers.push(await outcome(wrong(`someone${n}@example.test`, { address })))
    }
    expect(answers.filter((answer) => answer === 'signInFailed').length).toBeLessThanOrEqual(41)
  })

  test('a right password gives back what it cost', async () => {
    const { email } = await someone()
    const address = '203.0.113.40'
    for (let n = 0; n < 20; n++) expect(await outcome(attempt(email, { address }))).toBe('in')
  })

  test('the pressure goes by itself', async () => {
    const { email } = await someone()
    const address = '203.0.113.50'
    for (let n = 0; n < 7; n++) await outcome(wrong(email, { address }))
    expect(await outcome(attempt(email, { address }))).toBe('tooManyTries')
    expect(await outcome(attempt(email, { address }), new Date(Date.now() + 180_000))).toBe('in')
  })
})

describe('a stranger', () => {
  test('does not lock out an editor at their own desk', async () => {
    const { email } = await someone()
    const proof = rememberDevice(undefined, email)
    for (let n = 0; n < 60; n++) await outcome(wrong(email, { address: `2001:db8:e${n}::1` }))
    for (let n = 0; n < 8; n++) await outcome(wrong(email, { address: '203.0.113.60' }))
    // The same neighbourhood as the stranger, as in a newsroom behind one address.
    const own = { address: '203.0.113.60', device: findDevice(proof, email) }
    expect(await outcome(attempt(email, { ...own, device: null }))).toBe('tooManyTries')
    expect(await outcome(attempt(email, own))).toBe('in')
  })

  test('can’t make a browser known, nor use one known to another account', async () => {
    const { email } = await someone()
    const other = await someone()
    const proof = rememberDevice(undefined, email)
    expect(findDevice(proof, email)).toHaveLength(43)
    expect(findDevice(proof, other.email)).toBeNull()
    const [name] = proof.split('.')
    for (const forged of [
      name,
      `${name}.${'A'.repeat(43)}`,
      `${name}.`,
      '',
      '.',
      'x'.repeat(20_000),
    ]) {
      expect(findDevice(forged, email)).toBeNull()
    }
    expect(findDevice(rememberDevice(proof, other.email), email)).toBe(name)
  })

  test('who has a known browser still can’t guess for ever', async () => {
    const { email } = await someone()
    const device = findDevice(rememberDevice(undefined, email), email)
    const answers: string[] = []
    for (let n = 0; n < 14; n++) answers.push(await outcome(wrong(email, { device })))
    expect(answers.filter((answer) => answer === 'signInFailed')).toHaveLength(10)
  })
})

test('the table of failures names no account', async () => {
  expect(JSON.stringify(await db().select().from(signInFailures))).not.toContain('example.test')
})

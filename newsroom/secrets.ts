/**
 * Secrets: the house's own (`AUTH_SECRET`), and the tokens it hands out. A token is 256 bits of
 * chance, given away once; only its hash is ever stored.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token: its SHA-256, hexadecimal. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Signed by the house: whoever does not know `AUTH_SECRET` can't make one. */
export function signature(text: string): string {
  return createHmac('sha256', authSecret()).update(text).digest('base64url')
}

export function isSignature(text: string, claimed: string): boolean {
  const expected = Buffer.from(signature(text))
  const given = Buffer.from(claimed)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

const place = globalThis as { [key: symbol]: unknown }
const ephemeralKey = Symbol.for('dateline.secret')

/** `AUTH_SECRET`; outside production, where it is not set, one that lives as long as the process. */
export function authSecret(): string {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET
  if (process.env.NODE_ENV === 'production') throw new Error('AUTH_SECRET is not set.')
  place[ephemeralKey] ??= newToken()
  return place[ephemeralKey] as string
}

/** What is wrong with a value for `AUTH_SECRET`, in words for whoever starts the server, or null. */
export function secretProblem(secret: string | undefined): string | null {
  const advice = 'Make one with: openssl rand -base64 32'
  if (!secret) return `AUTH_SECRET is not set. ${advice}`
  if (secret.length < 32) return `AUTH_SECRET is shorter than 32 characters. ${advice}`
  const isExample = /change[-_ ]?me|example|secret|password|replace|your[-_ ]|0123456789/i.test(
    secret,
  )
  if (isExample || new Set(secret).size < 12) {
    return `AUTH_SECRET looks like an example, not like chance. ${advice}`
  }
  return null
}

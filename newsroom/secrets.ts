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

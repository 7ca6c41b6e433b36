/**
 * Passwords: argon2id at OWASP's recommended cost (19 MiB, two passes). A check takes the same time
 * whether or not there is a password to check, so its time tells nobody who has an account.
 */
import { hash, verify } from '@node-rs/argon2'
import type { Reason } from '@/rules/refusal'

// The package's default algorithm is argon2id; its enum can't be named under isolatedModules.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const shortestPassword = 10
const longestPassword = 200

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

/** False, after the same work, where there is no hash (`null`). */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const isRight = await verify(
    passwordHash ?? (await nobodysHash()),
    password.slice(0, longestPassword).normalize('NFKC'),
  )
  return isRight && passwordHash !== null
}

/** Why nobody should choose this password, or null. `about` is what others know of the person. */
export function passwordObjection(password: string, about: string[] = []): Reason | null {
  const length = [...password].length
  if (length < shortestPassword) {
    return { key: 'passwordShort', values: { least: shortestPassword } }
  }
  if (password.length > longestPassword) {
    return { key: 'passwordLong', values: { most: longestPassword } }
  }
  const plain = password.toLowerCase()
  const isKnown = about.some((fact) => fact !== '' && plain === fact.toLowerCase())
  const isMonotone = new Set(plain).size < 4
  return isKnown || isMonotone ? { key: 'passwordWeak' } : null
}

let nobody: Promise<string> | undefined
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(crypto.randomUUID())
  return nobody
}

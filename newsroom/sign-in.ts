/**
 * Signing in with a password. Known, unknown and suspended accounts get the same answer after the
 * same work; guesses are counted before they are looked at.
 */
import { eq } from 'drizzle-orm'
import { db, people } from '@/db'
import { Refused } from '@/rules/refusal'
import { countGuess, takeBack } from './guesses'
import { isPassword } from './passwords'
import { startSession } from './sessions'

export interface SignIn {
  email: string
  password: string
  address: string
  /** From `findDevice`: the browser's name where it has been in this account before. */
  device: string | null
  userAgent: string
}

/** Returns the token of a new session. Refuses as `invalid` (one reason for all) or `limited`. */
export async function signIn(input: SignIn, now = new Date()): Promise<string> {
  const email = input.email.trim().toLowerCase().slice(0, 300)
  const counted = await countGuess({ ...input, email }, now)
  const [person] = await db().select().from(people).where(eq(people.email, email))
  const isRight = await isPassword(input.password, person?.passwordHash ?? null)
  if (!person || !isRight || person.suspendedAt) {
    throw new Refused('invalid', { key: 'signInFailed' })
  }
  await takeBack(counted, now)
  return startSession(person.id, input.userAgent, now)
}

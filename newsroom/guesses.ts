/**
 * How often one may guess a password. Each try is counted before the password is looked at, so
 * tries in parallel gain nothing; a right one is given back. A count is a bucket that leaks: the
 * pressure goes by itself, and nobody is shut out for longer than one drop takes.
 *
 * A browser that has signed in to the account before has a bucket of its own. Whatever a stranger
 * does, from however many addresses, an editor at their own desk still gets in.
 */
import { inArray, lt, sql } from 'drizzle-orm'
import { db, signInFailures, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import { tokenHash } from './secrets'

const seconds = 1_000
const minutes = 60 * seconds

/** How many tries a bucket holds, and how long one takes to leak out of it. */
const buckets = {
  /** Any accounts, from one address. */
  address: { holds: 40, leaks: 30 * seconds },
  /** One account, from one neighbourhood of addresses. */
  neighbourhood: { holds: 6, leaks: 150 * seconds },
  /** One account, from unknown browsers anywhere: after the burst, one try in two minutes. */
  account: { holds: 30, leaks: 2 * minutes },
  /** One account, from a browser that has signed in to it before. */
  device: { holds: 10, leaks: 90 * seconds },
  /** Mails asked for with "forgot password", for one account. */
  mail: { holds: 3, leaks: 20 * minutes },
  /** Links and codes tried, and mails asked for, from one address. */
  token: { holds: 30, leaks: 30 * seconds },
} as const

export interface Guess {
  email: string
  /** As the server in front knows it. */
  address: string
  /** The browser's name, where it has signed in to this very account before. */
  device: string | null
}

/** Counts a guess, or refuses it (`limited`). Hand the result to `takeBack` if the guess was right. */
export function countGuess(guess: Guess, now: Date): Promise<Counted> {
  const account = accountKey(guess.email)
  if (guess.device) return count([['device', `${guess.device}:${account}`]], now)
  return count(
    [
      ['address', household(guess.address)],
      ['neighbourhood', `${neighbourhood(guess.address)}:${account}`],
      ['account', account],
    ],
    now,
  )
}

/** Counts a request for a reset mail. */
export function countMail(email: string, address: string, now: Date): Promise<Counted> {
  return count(
    [
      ['mail', accountKey(email)],
      ['token', household(address)],
    ],
    now,
  )
}

/** Counts a try at a link's token or the set-up code. */
export function countToken(address: string, now: Date): Promise<Counted> {
  return count([['token', household(address)]], now)
}

export type Counted = string[]

/** The guess was right: it and what was counted against the same browser or neighbourhood is forgotten. */
export async function takeBack(counted: Counted, now: Date): Promise<void> {
  await transaction(async () => {
    const own = counted.filter((name) => /^(device|neighbourhood):/.test(name))
    const shared = counted.filter((name) => !own.includes(name))
    await db().delete(signInFailures).where(inArray(signInFailures.bucket, own))
    await db()
      .update(signInFailures)
      .set({ count: sql`${signInFailures.count} - 1` })
      .where(inArray(signInFailures.bucket, shared))
    // Every bucket is empty within a day: what is left of older ones is only a row.
    const yesterday = new Date(now.getTime() - 24 * 60 * minutes)
    await db().delete(signInFailures).where(lt(signInFailures.since, yesterday))
  })
}

async function count(wanted: [keyof typeof buckets, string][], now: Date): Promise<Counted> {
  // In one order, so that two transactions that want the same rows wait rather than deadlock.
  const named = wanted
    .map(([kind, key]) => ({ name: `${kind}:${key}`, ...buckets[kind] }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  await transaction(async () => {
    for (const { name, holds, leaks } of named) {
      // Inserting over itself takes the row's lock: what is read stays true until it is written.
      const [row] = await db()
        .insert(signInFailures)
        .values({ bucket: name, count: 0, since: now })
        .onConflictDoUpdate({ target: signInFailures.bucket, set: { bucket: name } })
        .returning()
      if (!row) throw new Error(`The bucket ${name} can't be read.`)
      const leaked = Math.max(0, Math.floor((now.getTime() - row.since.getTime()) / leaks))
      const level = Math.max(0, row.count - leaked)
      if (level >= holds) {
        const wait = row.since.getTime() + (leaked + 1) * leaks - now.getTime()
        const reason = { key: 'tooManyTries', values: { minutes: Math.ceil(wait / minutes) } }
        throw new Refused('limited', reason)
      }
      const since = level === 0 ? now : new Date(row.since.getTime() + leaked * leaks)
      await db()
        .update(signInFailures)
        .set({ count: level + 1, since })
        .where(inArray(signInFailures.bucket, [name]))
    }
  })
  return named.map(({ name }) => name)
}

/** Not the address itself: the table must not become a list of whoever was ever mistyped. */
export function accountKey(email: string): string {
  return tokenHash(email.trim().toLowerCase()).slice(0, 32)
}

/** One household: an IPv4 address, or the /64 of an IPv6 one. */
export function household(address: string): string {
  return address.includes(':') ? sixGroups(address, 4) : address
}

/** An IPv4 /24 or an IPv6 /48: what one person can easily move about in. */
function neighbourhood(address: string): string {
  return address.includes(':') ? sixGroups(address, 3) : address.split('.').slice(0, 3).join('.')
}

function sixGroups(address: string, groups: number): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return groups === 3 ? neighbourhood(mapped) : mapped
  const [head = '', tail = ''] = address.split('%', 1).join('').split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const gap = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0
  const full = [...left, ...Array<string>(gap).fill('0'), ...right]
  return full
    .slice(0, groups)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

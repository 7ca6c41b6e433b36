import { cookies, headers } from 'next/headers'
import { findDevice, rememberDevice } from '@/newsroom/devices'
import { sealSession, sessionCookie } from './session-cookie'

export const deviceCookie = 'dateline-device'

/** What a request says of the browser it comes from. */
export interface Visit {
  /** The server in front has put the one address that may be believed into this header. */
  address: string
  userAgent: string
}

export async function readVisit(): Promise<Visit> {
  const from = await headers()
  return {
    address: from.get('x-forwarded-for') ?? '',
    userAgent: from.get('user-agent') ?? '',
  }
}

export async function findOwnDevice(email: string): Promise<string | null> {
  return findDevice((await cookies()).get(deviceCookie)?.value, email)
}

/** Signs this browser in, and lets it be known to this account from now on. */
export async function enter(token: string, email: string): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await sealSession(token), options)
  await rememberOwnDevice(email)
}

export async function rememberOwnDevice(email: string): Promise<void> {
  const jar = await cookies()
  const proof = rememberDevice(jar.get(deviceCookie)?.value, email)
  jar.set(deviceCookie, proof, { ...sessionCookie().options, maxAge: 400 * 24 * 60 * 60 })
}

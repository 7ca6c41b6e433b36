import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { hasPeople } from '@/newsroom/people'
import { findSignedIn } from '@/newsroom/sessions'
import { type Actor, hasRole, type Role } from '@/rules/roles'
import { sessionCookie, unsealSession } from './session-cookie'

/** Who is asking, with the role they have now; null for anyone not signed in. */
export async function findActor(): Promise<Actor | null> {
  return (await findSession())?.actor ?? null
}

/** Who is asking; sends others to sign in, to set up an empty house, or, lacking the role, to the desk. */
export async function requireActor(atLeast: Role = 'reporter', to = '/desk'): Promise<Actor> {
  const actor = await findActor()
  if (!actor) redirect((await hasPeople()) ? `/sign-in?to=${encodeURIComponent(to)}` : '/set-up')
  if (!hasRole(actor, atLeast)) redirect('/desk')
  return actor
}

export async function findSession(): Promise<{
  actor: Actor
  sessionId: string
  token: string
} | null> {
  const token = await unsealSession((await cookies()).get(sessionCookie().name)?.value)
  const found = token && (await findSignedIn(token))
  return found ? { ...found, token } : null
}

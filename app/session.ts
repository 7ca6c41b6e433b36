import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { siteUrl } from '@/newsroom/addresses'
import { hasPeople } from '@/newsroom/people'
import { authSecret } from '@/newsroom/secrets'
import { findSignedIn } from '@/newsroom/sessions'
import { type Actor, hasRole, type Role } from '@/rules/roles'

/** `__Host-` binds the cookie to this very host, which needs HTTPS. */
export function sessionCookieName(): string {
  return siteUrl().startsWith('https:') ? '__Host-dateline-session' : 'dateline-session'
}

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
  const token = await readSessionToken()
  const found = token && (await findSignedIn(token))
  return found ? { ...found, token } : null
}

/** The cookie is next-auth's, and carries nothing but the token: whatever else it claims is ignored. */
export async function readSessionToken(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value
  if (!cookie || cookie.length > 4096) return null
  try {
    const claims = await decode({ token: cookie, secret: authSecret() })
    return typeof claims?.session === 'string' ? claims.session : null
  } catch {
    return null // Forged, damaged or expired: nobody in particular.
  }
}

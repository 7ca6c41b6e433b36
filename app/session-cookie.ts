import { decode, encode } from 'next-auth/jwt'
import { siteUrl } from '@/newsroom/addresses'
import { authSecret } from '@/newsroom/secrets'

const longestLife = 90 * 24 * 60 * 60

/** `__Host-` binds the cookie to this very host, which needs HTTPS. */
export function sessionCookie() {
  const secure = siteUrl().startsWith('https:')
  return {
    name: secure ? '__Host-dateline-session' : 'dateline-session',
    options: {
      httpOnly: true,
      sameSite: 'lax' as const,
      path: '/',
      secure,
      maxAge: longestLife,
    },
  }
}

/** The cookie is next-auth's, and carries the session's token and nothing else. */
export function sealSession(token: string): Promise<string> {
  return encode({ token: { session: token }, secret: authSecret(), maxAge: longestLife })
}

/** The token in a cookie; null for one that is forged, damaged or expired. */
export async function unsealSession(cookie: string | undefined): Promise<string | null> {
  const claims = await unseal(cookie)
  return typeof claims?.session === 'string' ? claims.session : null
}

/** Other facts that a browser carries for a while, and can neither read nor change. */
export function seal(facts: Record<string, string>, purpose: string, maxAge: number) {
  return encode({ token: facts, secret: authSecret(), salt: purpose, maxAge })
}

export async function unseal(cookie: string | undefined, purpose = '') {
  if (!cookie || cookie.length > 4_096) return null
  try {
    return await decode({ token: cookie, secret: authSecret(), salt: purpose })
  } catch {
    return null
  }
}

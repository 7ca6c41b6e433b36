import type { NextAuthOptions, Profile, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { siteUrl } from '@/newsroom/addresses'
import {
  acceptInvitationByOidc,
  type Identity,
  linkOwnAccount,
  signInByOidc,
} from '@/newsroom/oidc'
import { authSecret } from '@/newsroom/secrets'
import { endSession, findSignedIn, startSession } from '@/newsroom/sessions'
import { signIn } from '@/newsroom/sign-in'
import { Refused } from '@/rules/refusal'
import { returnPath } from '@/rules/return-path'
import type { Errand } from './errand'
import { returnCookie } from './next-auth'
import { sessionCookie } from './session-cookie'
import type { Visit } from './visit'

export interface Circumstances {
  visit: Visit
  findDevice: (email: string) => string | null
  errand: Errand
  /** Hears the address of whoever has signed in with a password. */
  onPassword: (email: string) => Promise<void>
}

export const csrfCookie = 'dateline-csrf'

/** The name of the provider where one is configured, for its button; else null. */
export function oidcName(): string | null {
  return process.env.OIDC_ISSUER ? process.env.OIDC_NAME || 'OpenID' : null
}

/**
 * next-auth checks what it is given and carries the cookie; who is signed in, is asked of the
 * newsroom at each request. Its JWT holds the session's token alone.
 */
export function authOptions(circumstances: Circumstances): NextAuthOptions {
  const cookie = sessionCookie()
  const passing = { ...cookie.options, maxAge: undefined }
  return {
    secret: authSecret(),
    providers: [password(circumstances), ...(oidcName() ? [oidc()] : [])],
    session: { strategy: 'jwt', maxAge: cookie.options.maxAge },
    useSecureCookies: cookie.options.secure,
    cookies: {
      sessionToken: cookie,
      csrfToken: { name: csrfCookie, options: passing },
      callbackUrl: { name: returnCookie, options: passing },
    },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type === 'credentials') return true
        return bringIn(user, profile, circumstances)
      },
      jwt: ({ token, user }) => ({ session: user ? sessionOf(user) : token.session }),
      async session({ session, token }) {
        const found = typeof token.session === 'string' && (await findSignedIn(token.session))
        return found
          ? { expires: session.expires, user: { name: found.actor.name } }
          : { expires: new Date(0).toISOString() }
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${siteUrl()}/`) ? url.slice(siteUrl().length) : url
        return baseUrl + returnPath(path)
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token.session === 'string') await endSession(token.session)
      },
    },
    logger: {
      // A line for whoever looks after the provider; what strangers send is no news otherwise.
      error(code, detail) {
        if (!code.startsWith('OAUTH') && !code.startsWith('SIGNIN')) return
        const problem = 'error' in detail ? detail.error : detail
        process.stderr.write(`Sign-in with the provider failed: ${String(problem)}\n`)
      },
      warn() {},
      debug() {},
    },
  }
}

function password({ visit, findDevice, onPassword }: Circumstances) {
  return Credentials({
    id: 'credentials',
    credentials: { email: {}, password: {} },
    async authorize(given) {
      const email = given?.email ?? ''
      try {
        const device = findDevice(email)
        const session = await signIn({ email, password: given?.password ?? '', device, ...visit })
        await onPassword(email)
        return { id: '', session } as User
      } catch (problem) {
        if (!(problem instanceof Refused)) throw problem
        if (problem.code === 'limited') throw new Error('TooManyTries')
        return null
      }
    },
  })
}

function oidc(): OAuthConfig<Profile> {
  return {
    id: 'oidc',
    name: oidcName() ?? '',
    type: 'oauth',
    wellKnown: `${process.env.OIDC_ISSUER?.replace(/\/$/, '')}/.well-known/openid-configuration`,
    issuer: process.env.OIDC_ISSUER,
    clientId: process.env.OIDC_CLIENT_ID,
    clientSecret: process.env.OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: (claims) => ({ id: claims.sub ?? '' }),
  }
}

/** Returns whether the person may come in, or where to send them instead. */
async function bringIn(
  user: User,
  profile: Profile | undefined,
  { visit, errand }: Circumstances,
): Promise<boolean | string> {
  const identity = identityOf(profile)
  if (!identity) return false
  try {
    if (errand?.for === 'link') {
      const signedIn = await findSignedIn(errand.token)
      if (!signedIn) return '/sign-in?to=/desk/account'
      await linkOwnAccount(signedIn.actor, identity)
      return '/desk/account'
    }
    const session =
      errand?.for === 'invitation'
        ? await startSession(await acceptInvitationByOidc(errand.token, identity), visit.userAgent)
        : await signInByOidc(identity, visit.userAgent)
    Object.assign(user, { session })
    return true
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    return `/sign-in?error=${problem.reason.key}`
  }
}

function identityOf(profile: Profile | undefined): Identity | null {
  const claims = profile as Record<string, unknown> | undefined
  if (typeof claims?.iss !== 'string' || typeof claims.sub !== 'string' || !claims.sub) return null
  const said = claims.email_verified
  const emailVerified = said === undefined ? undefined : said === true || said === 'true'
  return { issuer: claims.iss, subject: claims.sub, emailVerified }
}

function sessionOf(user: User): string | undefined {
  return (user as User & { session?: string }).session
}

import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { authOptions, csrfCookie, oidcName } from '@/app/auth'
import { beginErrand } from '@/app/errand'
import { askNextAuth } from '@/app/next-auth'
import { findSession } from '@/app/session'
import { readVisit } from '@/app/visit'
import { siteUrl } from '@/newsroom/addresses'
import { authSecret, newToken } from '@/newsroom/secrets'
import { returnPath } from '@/rules/return-path'

/** Sends someone to the provider: to sign in, to accept an invitation, or to link their account. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!oidcName()) return new Response(null, { status: 404 })
  const form = await request.formData().catch(() => null)
  if (!form) return new Response(null, { status: 400 })
  const invitation = form.get('invitation')
  const session = form.get('link') === null ? null : await findSession()
  if (session) await beginErrand({ for: 'link', token: session.token })
  else if (typeof invitation === 'string' && /^[\w-]{43}$/.test(invitation)) {
    await beginErrand({ for: 'invitation', token: invitation })
  } else await beginErrand(null)

  // The server in front has seen that our own page sent this, so next-auth's proof is made here.
  const csrfToken = newToken()
  const proof = createHash('sha256')
    .update(csrfToken + authSecret())
    .digest('hex')
  const jar = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  return askNextAuth(
    {
      method: 'POST',
      path: ['signin', 'oidc'],
      query: {},
      body: { csrfToken, callbackUrl: siteUrl() + returnPath(form.get('to')) },
      cookies: { ...jar, [csrfCookie]: `${csrfToken}|${proof}` },
    },
    authOptions({
      visit: await readVisit(),
      findDevice: () => null,
      errand: null,
      onPassword: async () => {},
    }),
  )
}

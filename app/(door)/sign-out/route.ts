import { cookies } from 'next/headers'
import { findSession } from '@/app/session'
import { sessionCookie } from '@/app/session-cookie'
import { endSession } from '@/newsroom/sessions'

/** Signs this browser out. A plain form does it, so it works where scripts do not. */
export async function POST(): Promise<Response> {
  const session = await findSession()
  if (session) await endSession(session.token)
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
  return new Response(null, { status: 303, headers: { Location: '/sign-in?signed=out' } })
}

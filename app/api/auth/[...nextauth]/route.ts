import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/app/auth'
import { endErrand } from '@/app/errand'
import { askNextAuth } from '@/app/next-auth'
import { deviceCookie, readVisit, rememberOwnDevice } from '@/app/visit'
import { findDevice } from '@/newsroom/devices'

/** What next-auth is asked for; its pages and other services are not offered. */
const offered: Record<string, readonly string[]> = {
  GET: ['csrf', 'session', 'providers', 'signin', 'signout', 'error', 'callback/oidc'],
  POST: ['callback/credentials', 'signin/oidc', 'signout'],
}

interface Context {
  params: Promise<{ nextauth: string[] }>
}

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return answer('GET', request, context)
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
  return answer('POST', request, context)
}

async function answer(method: 'GET' | 'POST', request: NextRequest, context: Context) {
  const path = (await context.params).nextauth
  if (!offered[method]?.includes(path.join('/'))) return new Response(null, { status: 404 })
  const body = method === 'POST' ? await readBody(request) : {}
  if (!body) return new Response(null, { status: 400 })
  const jar = await cookies()
  const options = authOptions({
    visit: await readVisit(),
    findDevice: (email) => findDevice(jar.get(deviceCookie)?.value, email),
    errand: path[0] === 'callback' ? await endErrand() : null,
    onPassword: rememberOwnDevice,
  })
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const carried = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]))
  return askNextAuth(
    // A query at the start of a sign-in would be handed on to the provider as it is.
    { method, path, query: method === 'POST' ? {} : query, body, cookies: carried },
    options,
  )
}

async function readBody(request: NextRequest): Promise<Record<string, string> | null> {
  try {
    const isJson = request.headers.get('content-type')?.includes('application/json')
    const body: unknown = isJson
      ? await request.json()
      : Object.fromEntries(new URLSearchParams(await request.text()))
    if (typeof body !== 'object' || body === null) return null
    const texts = Object.entries(body).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(texts) as Record<string, string>
  } catch {
    return null
  }
}

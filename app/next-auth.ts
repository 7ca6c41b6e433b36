import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { siteUrl } from '@/newsroom/addresses'
import { returnPath } from '@/rules/return-path'

/** Where next-auth keeps what to return to. */
export const returnCookie = 'dateline-return'

interface Question {
  method: 'GET' | 'POST'
  /** What follows /api/auth: the action, and the provider where it has one. */
  path: string[]
  query: Record<string, string>
  body: Record<string, string>
  cookies: Record<string, string>
}

/**
 * Asks next-auth in the terms of Next's older API, where everything it may know is handed over:
 * no header of the request reaches it, and it believes in no host but the configured one.
 */
export async function askNextAuth(question: Question, options: NextAuthOptions): Promise<Response> {
  process.env.NEXTAUTH_URL ??= siteUrl()
  const answer = { status: 200, headers: new Headers(), body: '' }
  const response = {
    status(code: number) {
      answer.status = code
      return response
    },
    getHeader: (name: string) => (isCookie(name) ? answer.headers.getSetCookie() : undefined),
    setHeader(name: string, value: string | string[]) {
      answer.headers.delete(name)
      for (const each of [value].flat()) answer.headers.append(name, each)
      return response
    },
    json(body: unknown) {
      response.setHeader('Content-Type', 'application/json').send(JSON.stringify(body))
    },
    send(body: unknown) {
      answer.body = typeof body === 'object' ? JSON.stringify(body) : String(body ?? '')
    },
    end() {},
  }
  const request = {
    method: question.method,
    headers: {},
    query: { ...ownAddress(question.query, 'callbackUrl'), nextauth: question.path },
    body: ownAddress(question.body, 'callbackUrl'),
    cookies: ownAddress(question.cookies, returnCookie),
  }
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  )
  return new Response(answer.body, answer)
}

/** Where to go on afterwards is a place of ours: next-auth answers 500 to what it can't parse. */
function ownAddress(facts: Record<string, string>, name: string): Record<string, string> {
  const wanted = facts[name]
  if (wanted === undefined) return facts
  const site = siteUrl()
  const path = wanted.startsWith(`${site}/`) ? wanted.slice(site.length) : wanted
  return { ...facts, [name]: site + returnPath(path) }
}

function isCookie(name: string): boolean {
  return name.toLowerCase() === 'set-cookie'
}

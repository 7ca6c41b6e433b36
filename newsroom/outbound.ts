/**
 * The one way out: every request this house makes to an address that somebody wrote down. It goes to
 * public addresses only, looked at when the connection is made and at every redirect, so that neither
 * a name that resolves inwards nor an outside server's answer leads to a machine of the house. What
 * comes back is bounded in size and time, and never decompressed.
 */
import { type LookupAddress, lookup as resolve } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'

export interface Outgoing {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
}

export interface Answer {
  status: number
  /** The beginning of it, as text. */
  text: string
}

export interface Reach {
  /** Whether a connection to this address, in figures, may be made. Tests let themselves in here. */
  mayReach: (address: string) => boolean
  milliseconds: number
  mostBytes: number
}

const outside: Reach = { mayReach: isPublicAddress, milliseconds: 10_000, mostBytes: 64 * 1024 }
const mostRedirects = 3

/** Not sent, because of where it would have gone. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/**
 * Sends the request, follows at most three redirects, and reads the answer up to the limit.
 * @throws Unreachable where the address is not one of the public web
 * @throws Error where nobody answers in time, or the answer is too long
 */
export async function send(
  address: string,
  outgoing: Outgoing = {},
  reach: Partial<Reach> = {},
): Promise<Answer> {
  const limits = { ...outside, ...reach }
  const signal = AbortSignal.timeout(limits.milliseconds)
  let url = readAddress(address)
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const response = await once(url, outgoing, limits, signal)
    const status = response.statusCode ?? 0
    const next = response.headers.location
    // What was posted is posted again only where the answer asks for just that (RFC 9110 §15.4).
    const isRedirect =
      next && (outgoing.method === 'POST' ? /^30[78]$/ : /^30[12378]$/).test(String(status))
    if (!isRedirect) return { status, text: await read(response, limits, signal) }
    response.destroy()
    url = readAddress(next, url)
  }
  throw new Error(`${new URL(address).origin} redirects too often.`)
}

function readAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Unreachable('This is not an address.')
  const url = new URL(address, base)
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new Unreachable(`${url.protocol} is not of the web.`)
  }
  return url
}

function once(url: URL, outgoing: Outgoing, limits: Reach, signal: AbortSignal) {
  const { method = 'GET', headers = {}, body = '' } = outgoing
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  // Figures are connected to as they are, without the resolver being asked.
  if (isIP(host) && !limits.mayReach(host)) return Promise.reject(inwards(url))
  return new Promise<IncomingMessage>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method,
      headers: {
        'User-Agent': 'Dateline',
        'Accept-Encoding': 'identity',
        ...headers,
        ...(body && { 'Content-Length': Buffer.byteLength(body) }),
      },
      lookup: guardedLookup(url, limits.mayReach),
      agent: false,
      signal,
    })
    request.once('response', resolve)
    request.once('error', (problem) => reject(signal.aborted ? late(url) : problem))
    request.end(body)
  })
}

/** Resolves like the system does, and hands on only what may be reached: the connection uses just that. */
function guardedLookup(url: URL, mayReach: Reach['mayReach']): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (problem, found: LookupAddress[] = []) => {
      if (problem) return done(problem, '', 0)
      const allowed = found.filter(({ address }) => mayReach(address))
      const [first] = allowed
      if (!first) return done(inwards(url), '', 0)
      if (options.all) done(null, allowed)
      else done(null, first.address, first.family)
    })
  }
}

async function read(response: IncomingMessage, limits: Reach, signal: AbortSignal) {
  const chunks: Buffer[] = []
  let size = 0
  const stop = () => response.destroy(new Error('The answer does not end in time.'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limits.mostBytes) throw new Error('The answer is too long.')
      chunks.push(chunk)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    response.destroy()
  }
  return Buffer.concat(chunks).toString('utf8')
}

function inwards(url: URL): Unreachable {
  return new Unreachable(`${url.hostname} is not a public address.`)
}

function late(url: URL): Error {
  return new Error(`${url.host} does not answer in time.`)
}

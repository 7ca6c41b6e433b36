/**
 * What of a request may be believed. Host and forwarding headers are whatever the sender wrote, so
 * they are replaced by what is configured before anyone reads them; a body over the limit is
 * refused before anyone parses it; a request that another site made a browser send changes nothing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { heaviestPicture } from '@/newsroom/media-files'
import type { Environment } from './environment'

/** Longest body of a request: a long story, with much room to spare. */
export const longestBody = 4 * 1024 * 1024
/** The one address that takes more. What comes there goes to disk as it comes. */
const uploads = '/api/uploads'

type Site = Pick<Environment, 'siteUrl' | 'isDevelopment' | 'isDemo' | 'trustedProxies'>

/** Before the request is handed on: what it says of hosts and addresses is what we know. */
export function settleHeaders(request: IncomingMessage, site: Site, policy: string): void {
  const { headers } = request
  headers['x-forwarded-for'] = clientAddress(request, site.trustedProxies)
  headers['x-forwarded-proto'] = site.siteUrl.protocol.slice(0, -1)
  headers.host = believedHost(request, site)
  for (const name of Object.keys(headers)) {
    if (
      /^(?:forwarded|x-forwarded-(?:host|port|server)|x-(?:middleware|invoke|matched)-.*)$/.test(
        name,
      )
    ) {
      delete headers[name]
    }
  }
  // Next takes the nonce of its own scripts from here.
  headers['content-security-policy'] = policy
}

/** Whether a browser was made to send this by another site. Those with a token of their own never are. */
export function isFromElsewhere(request: IncomingMessage, site: Site): boolean {
  const { origin, 'sec-fetch-site': fetchSite } = request.headers
  if (isReading(request)) return false
  if (fetchSite && fetchSite !== 'same-origin' && fetchSite !== 'none') return true
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== believedHost(request, site)
}

export function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

/**
 * Answers 413 where the body is announced longer than the limit, or turns out to be. Returns
 * whether the request may go on.
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): boolean {
  const longest = path === uploads ? heaviestPicture : longestBody
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > longest) {
    refuse(request, response)
    return false
  }
  if (request.headers['transfer-encoding'] === undefined) return true
  let received = 0
  const push = request.push.bind(request)
  // Seen as it comes off the wire: listening for data would start the stream before its reader.
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0
    if (received <= longest) return push(chunk, encoding)
    refuse(request, response)
    return true
  }
  return true
}

/**
 * What still comes is read and thrown away for a moment: a connection closed with bytes unread is
 * reset, and the sender would never see the answer.
 */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.push = () => true
  request.resume()
  const text = 'The request is too long.\n'
  if (!response.headersSent) {
    response.writeHead(413, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': text.length,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      Connection: 'close',
    })
    response.write(text)
  }
  setTimeout(() => {
    response.end()
    request.destroy()
  }, 500)
}

/** The configured name; on a developer's own machine also the other names of that machine. */
function believedHost(request: IncomingMessage, site: Site): string {
  const host = request.headers.host ?? ''
  const isLocalName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host)
  return isLocalName && (site.isDevelopment || site.isDemo) ? host : site.siteUrl.host
}

/** Each trusted proxy appends the address it was called from; the first of theirs is the client's. */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  if (trustedProxies === 0) return peer
  const told = String(request.headers['x-forwarded-for'] ?? '').split(',')
  return told.at(-trustedProxies)?.trim() || peer
}

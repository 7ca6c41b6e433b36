/**
 * Finished bytes, ready to be sent as they lie: each compression in its own variant with a strong
 * ETag (RFC 9110 §8.8.3) and with its headers made up beforehand, because that is most of the work
 * of answering.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Coding = 'identity' | 'gzip' | 'br'

interface Variant {
  body: Buffer
  etag: string
  /** Names and values in turn, as `writeHead` takes them fastest. */
  headers: string[]
  unchangedHeaders: string[]
  /** The whole answer as it goes over the wire, made anew each second for its Date. */
  wire: { second: number; bytes: Buffer }
}

export interface Finished {
  status: number
  variants: Readonly<Record<Coding, Variant>>
  /** What it takes in memory, headers included, about. */
  bytes: number
}

const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

/** How long the server keeps a connection that asks nothing: longer than proxies keep theirs. */
export const keepAliveSeconds = 75
const keepAlive = `Keep-Alive: timeout=${keepAliveSeconds}`

/** Shorter than this, compressed bytes are no fewer packets. */
const worthCompressing = 860

/** `headers` are sent with every variant; length, coding, tag and type are added here. */
export async function finish(page: {
  status: number
  type: string
  body: Buffer
  headers: Readonly<Record<string, string>>
}): Promise<Finished> {
  const { status, body } = page
  const digest = createHash('sha256')
    .update(page.type)
    .update(body)
    .digest('base64url')
    .slice(0, 22)
  const isText = /^text\/|javascript|json|xml|svg|manifest/.test(page.type)
  const shared = Object.entries({
    ...page.headers,
    ...(page.type && { 'Content-Type': page.type }),
    ...(isText && { Vary: 'Accept-Encoding' }),
  }).flat()
  const cacheControl = page.headers['Cache-Control'] ?? 'no-store'

  const variant = (coding: Coding, bytes: Buffer): Variant => {
    const etag = coding === 'identity' ? `"${digest}"` : `"${digest}-${coding}"`
    return {
      body: bytes,
      etag,
      headers: [
        ...shared,
        ...['Content-Length', String(bytes.length), 'ETag', etag],
        ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
      ],
      unchangedHeaders: [
        ...['ETag', etag, 'Cache-Control', cacheControl],
        ...(isText ? ['Vary', 'Accept-Encoding'] : []),
      ],
      wire: { second: 0, bytes: Buffer.alloc(0) },
    }
  }

  const identity = variant('identity', body)
  const variants = { identity, gzip: identity, br: identity }
  if (isText && body.length >= worthCompressing) {
    const [gzipped, brotlied] = await Promise.all([
      inGzip(body, { level: 7 }),
      inBrotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 7,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      }),
    ])
    if (gzipped.length < body.length) variants.gzip = variant('gzip', gzipped)
    if (brotlied.length < body.length) variants.br = variant('br', brotlied)
  }
  const kept = [...new Set(Object.values(variants))]
  const bytes = kept.reduce(
    (sum, { body, headers }) => sum + body.length + headers.join().length,
    0,
  )
  // Twice: what was asked for lately lies there a second time, as it goes over the wire.
  return { status, variants, bytes: 2 * bytes + 1_000 }
}

/** Sends the variant the request prefers, or 304 where the asker has it. */
export function send(finished: Finished, request: IncomingMessage, response: ServerResponse): void {
  const { 'accept-encoding': accepted, 'if-none-match': known } = request.headers
  const variant = finished.variants[accepted === undefined ? 'identity' : codingFor(accepted)]
  if (finished.status === 200) {
    if (known !== undefined && includesTag(known, variant.etag)) {
      response.writeHead(304, variant.unchangedHeaders)
      response.end()
      return
    }
    if (request.method === 'GET' && request.httpVersionMinor === 1 && response.shouldKeepAlive) {
      sendWhole(response, wireOf(variant))
      return
    }
  }
  response.writeHead(finished.status, variant.headers)
  response.end(request.method === 'HEAD' ? undefined : variant.body)
}

/**
 * Head and body in one piece. Node would put the head together and check it for each answer, and
 * write it apart from the body, which is half of the work of answering; told that the head is out,
 * it writes what it is given and looks after the connection as always.
 */
function sendWhole(response: ServerResponse, wire: Buffer): void {
  const inside = response as unknown as { _header: string; _headerSent: boolean }
  inside._header = 'in the wire'
  inside._headerSent = true
  response.end(wire)
}

/** The page as it goes over the wire to who asked plainly and stays; undefined for all but 200. */
export function wholeAnswer(finished: Finished, coding: Coding): Buffer | undefined {
  return finished.status === 200 ? wireOf(finished.variants[coding]) : undefined
}

function wireOf(variant: Variant): Buffer {
  const second = Math.floor(Date.now() / 1_000)
  if (variant.wire.second !== second) {
    const date = new Date(second * 1_000).toUTCString()
    const lines = ['HTTP/1.1 200 OK', `Date: ${date}`, 'Connection: keep-alive', keepAlive]
    for (let at = 0; at < variant.headers.length; at += 2) {
      lines.push(`${variant.headers[at]}: ${variant.headers[at + 1]}`)
    }
    const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
    variant.wire = { second, bytes: Buffer.concat([head, variant.body]) }
  }
  return variant.wire.bytes
}

/** Few spellings of Accept-Encoding are ever met, so each is read once; bounded, lest someone invents more. */
const codings = new Map<string, Coding>()

export function codingFor(accepted: string): Coding {
  const known = codings.get(accepted)
  if (known) return known
  const weights = new Map<string, number>()
  for (const item of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0)
  }
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  const best: Coding =
    weightOf('br') > 0 && weightOf('br') >= weightOf('gzip')
      ? 'br'
      : weightOf('gzip') > 0
        ? 'gzip'
        : 'identity'
  if (codings.size < 200) codings.set(accepted, best)
  return best
}

/** RFC 9110 §13.1.2: compared weakly, since a proxy that recompresses weakens the tag. */
function includesTag(list: string, etag: string): boolean {
  if (list === etag) return true
  return list.split(',').some((item) => {
    const tag = item.trim()
    return tag === '*' || tag === etag || tag === `W/${etag}`
  })
}

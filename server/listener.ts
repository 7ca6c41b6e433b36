/**
 * Every request comes in here. A finished page goes out before anything of the request is parsed;
 * the rest is sorted by room: the paper to the page cache, everything else to Next, with what
 * browsers must be told and never with leave to be kept by others.
 */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { describedBy, type PageDescription } from '@/newsroom/pages'
import { type Address, canonicalAddress, readAddress } from './addresses'
import type { Environment } from './environment'
import type { Files } from './files'
import { send } from './finished'
import { isFromElsewhere, isReading, limitBody, settleHeaders } from './incoming'
import type { PageCache } from './page-cache'
import type { Policies } from './policies'
import type { RequestHandler } from './rendering'
import { reportProblem } from './report'
import { troublePage } from './trouble'

export interface Rooms {
  pages: PageCache
  pictures: PageCache
  files: Files
  next: RequestHandler
  health: (response: ServerResponse) => Promise<void>
  beacon: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  policies: Policies
  environment: Environment
}

export function listenerFor(rooms: Rooms): RequestListener {
  const { pages } = rooms
  return (request, response) => {
    // The way of nearly all requests, so it asks nothing it need not know.
    const page = pages.find(request.url as string)
    if (page && isReading(request)) {
      send(page, request, response)
      return
    }
    answer(request, response, rooms).catch((problem: unknown) => {
      if (request.destroyed && !request.complete) return // Its sender went away, or was told to.
      // Without its path: what follows the first word may be an invitation's secret.
      reportProblem(`${request.method} ${request.url?.match(/^\/[^/?]*/)?.[0]}`, problem)
      if (response.headersSent) response.destroy()
      else sayTrouble(response, rooms)
    })
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, rooms: Rooms) {
  const address = readAddress(request.url ?? '')
  if (!address) return say(response, 400, 'This is not an address.', rooms)
  if (!limitBody(request, response, address.path)) return
  switch (address.room) {
    case 'health':
      return rooms.health(response)
    case 'beacon':
      return rooms.beacon(request, response)
    case 'private':
      return behindTheDoor(request, response, rooms)
    case 'framework':
      return framework(request, response, address, rooms)
    case 'nowhere':
      return paper(request, response, canonicalAddress(address), rooms)
    case 'picture':
      return picture(request, response, address.path, rooms)
    case 'paper': {
      const file = rooms.files.find(address.path)
      if (file && isReading(request)) return send(await file, request, response)
      const slashed = /^(\/.+?)\/+$/.exec(address.path)
      if (slashed) return moved(response, slashed[1] as string, rooms)
      return paper(request, response, canonicalAddress(address), rooms)
    }
  }
}

async function paper(
  request: IncomingMessage,
  response: ServerResponse,
  canonical: string,
  rooms: Rooms,
) {
  if (!isReading(request)) {
    response.setHeader('Allow', 'GET, HEAD')
    return say(response, 405, 'This page can only be read.', rooms)
  }
  // In development each rendering is new, and Next's client may ask for its own form of a page.
  if (rooms.environment.isDevelopment && request.headers.rsc !== undefined) {
    return rooms.next(request, response)
  }
  send(await rooms.pages.get(canonical), request, response)
}

async function picture(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  rooms: Rooms,
) {
  if (isReading(request)) return send(await rooms.pictures.get(path), request, response)
  response.setHeader('Allow', 'GET, HEAD')
  return say(response, 405, 'A picture can only be looked at.', rooms)
}

async function behindTheDoor(request: IncomingMessage, response: ServerResponse, rooms: Rooms) {
  if (isFromElsewhere(request, rooms.environment)) {
    return say(response, 403, 'This request came from another site.', rooms)
  }
  const headers = rooms.policies.private(randomBytes(16).toString('base64'))
  settleHeaders(request, rooms.environment, headers['Content-Security-Policy'] as string)
  await describedBy(async (page) => {
    insist(response, headers, page)
    await rooms.next(request, response)
  })
}

/** Next's own files; its other services (images, data) are not offered. */
async function framework(
  request: IncomingMessage,
  response: ServerResponse,
  address: Address,
  rooms: Rooms,
) {
  const file = rooms.files.find(address.path)
  if (file && isReading(request)) return send(await file, request, response)
  if (rooms.environment.isDevelopment) return rooms.next(request, response)
  return say(response, 404, 'There is no such file.', rooms)
}

function moved(response: ServerResponse, location: string, rooms: Rooms): void {
  response.setHeader('Location', encodeURI(location))
  say(response, 308, '', rooms)
}

/** Holds these headers, and the status the page gave itself, against whatever is set until they go. */
function insist(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  page: Readonly<PageDescription>,
): void {
  const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...all: unknown[]) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return writeHead(status === 200 ? page.status : status, ...all)
  }
}

function sayTrouble(response: ServerResponse, rooms: Rooms): void {
  response.writeHead(500, {
    ...rooms.policies.paper,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(troublePage)
}

function say(response: ServerResponse, status: number, text: string, rooms: Rooms): void {
  if (response.headersSent) return
  response.writeHead(status, {
    ...rooms.policies.paper,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(text && `${text}\n`)
}

/** Over 300 lines: all that the server answers itself, by one server that is asked over the wire. */
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { describePage, onPurge, purge } from '@/newsroom/pages'
import { nowhere } from './addresses'
import { type Environment, readEnvironment } from './environment'
import { type Finished, finish } from './finished'
import { longestBody } from './incoming'
import { listenerFor } from './listener'
import { createPageCache } from './page-cache'
import { renderPaper } from './paper'
import { policiesFor } from './policies'
import { openQuickLane } from './quick-lane'
import type { RequestHandler } from './rendering'
import { handUpgradesTo } from './upgrades'

interface Reply {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

let port = 0
let stop: () => Promise<void>
/** What the stand-in for Next was asked, and how it answers. */
let asked: IncomingMessage[] = []
let next: RequestHandler
let bodies: string[] = []
let isMirrorOpen = true

const words = '江滩步道今天起向市民开放。'.repeat(80)
const html = (text: string) =>
  `<!DOCTYPE html><html><head><link rel="preload" as="script" href="/_next/a.js"/></head><body><!--$--><p>${text}</p><!--/$--><script src="/site.js" defer=""></script><script>self.__next_f.push([1,"${text}"])</script></body></html>`

beforeEach(async () => {
  asked = []
  bodies = []
  next = async (_request, response) => {
    describePage({ tags: ['front'] })
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Set-Cookie', 'session=stolen')
    response.setHeader('Cache-Control', 's-maxage=31536000')
    response.end(html(words))
  }
  await listen({})
})

afterEach(async () => {
  await stop()
})

async function listen(env: Record<string, string>, handlesFiles = false) {
  await stop?.()
  const environment: Environment = {
    ...readEnvironment({
      NODE_ENV: 'production',
      SITE_URL: 'https://paper.example',
      AUTH_SECRET: '9f2d7c41b8e6a05f3c7d1e94ab60825d',
      ...env,
    }),
  }
  const policies = policiesFor(environment)
  const handler: RequestHandler = async (request, response) => {
    asked.push(request)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    bodies.push(Buffer.concat(chunks).toString())
    await next(request, response)
  }
  const pages = createPageCache({
    render: (address) =>
      renderPaper(address, {
        handler,
        site: environment.siteUrl,
        headers: policies.paper,
        isDevelopment: environment.isDevelopment,
        mirror: { fixesOf: async () => new Map(), isOpen: async () => isMirrorOpen },
      }),
    maxBytes: 10_000_000,
  })
  const pictures = createPageCache({ render: renderShown, maxBytes: 10_000_000 })
  const stops = [onPurge(pages.purge), onPurge(pictures.purge)]
  const file = (): Promise<Finished> =>
    finish({ status: 200, type: 'text/css', body: Buffer.from('p{}'), headers: {} })
  const server = createServer(
    listenerFor({
      pages,
      pictures,
      files: { find: (path) => (handlesFiles && path === '/site.css' ? file() : undefined) },
      next: handler,
      health: async (response) => void response.end('{}'),
      beacon: async (_request, response) => void response.end(),
      policies,
      environment,
    }),
  )
  handUpgradesTo(null, server)
  openQuickLane(pages, server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  stop = () =>
    new Promise((resolve) => {
      for (const stop of stops) stop()
      server.closeAllConnections()
      server.close(() => resolve())
    })
}

/** In place of the house's pictures: one there is, and one that is withdrawn after it was seen. */
const shown = new Map([['/media/01a/480.webp', 'media:01a']])
async function renderShown(path: string) {
  const tag = shown.get(path)
  const page = await finish({
    status: tag ? 200 : 404,
    type: tag ? 'image/webp' : 'text/plain',
    body: Buffer.from('RIFF'),
    headers: { 'Cache-Control': tag ? 'public' : 'no-store' },
  })
  return { ...page, tags: new Set(tag ? [tag] : []), keep: 'kept' as const }
}

/** Sends the address as written: no client library tidies it up. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Reply> {
  const { method = 'GET', headers, body } = options
  return new Promise((resolve, reject) => {
    const asking = { port, host: '127.0.0.1', path, method, headers }
    const request = httpRequest(asking, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body: Buffer.concat(chunks) })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

test('a picture is for everyone until it is withdrawn, whatever Next says, and can only be read', async () => {
  const path = '/media/01a/480.webp'
  expect(await ask(`${path}?x=1`)).toMatchObject({ status: 200 })
  const { headers } = await ask(path)
  expect(headers['content-type']).toBe('image/webp')
  expect((await ask(path, { headers: { 'if-none-match': headers.etag ?? '' } })).status).toBe(304)
  expect((await ask(path, { method: 'POST' })).status).toBe(405)
  shown.delete(path)
  purge(['media:01a'])
  expect((await ask(path)).status).toBe(404)
  shown.set(path, 'media:01a')
  expect((await ask('/Media/01a/480.webp')).status).not.toBe(500)
  expect(asked.filter(({ url }) => url?.startsWith('/media'))).toEqual([])
})

test('a page is rendered once and comes without the framework', async () => {
  const first = await ask('/')
  const second = await ask('/')
  expect(asked).toHaveLength(1)
  expect(first.status).toBe(200)
  expect(second.body).toEqual(first.body)
  expect(first.body.toString()).toBe(
    `<!DOCTYPE html><html><head></head><body><p>${words}</p><script src="/site.js" defer=""></script></body></html>`,
  )
})

test('shared caches are told what they may keep, browsers what they may run', async () => {
  const { headers } = await ask('/')
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=9',
    'cache-tag': 'front',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000',
  })
  const policy = headers['content-security-policy']
  expect(policy).toMatch(/script-src 'self';/)
  expect(policy).toMatch(/frame-ancestors 'none'/)
  expect(policy).not.toMatch(/unsafe/)
  expect(headers).not.toHaveProperty('set-cookie')
})

test('each compression is a variant of its own, and each is answered 304 to who has it', async () => {
  const plain = await ask('/')
  const gzipped = await ask('/', { headers: { 'accept-encoding': 'gzip' } })
  const brotlied = await ask('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  expect(gzipped.headers['content-encoding']).toBe('gzip')
  expect(brotlied.headers['content-encoding']).toBe('br')
  expect(gunzipSync(gzipped.body)).toEqual(plain.body)
  expect(brotliDecompressSync(brotlied.body)).toEqual(plain.body)
  const tags = [plain, gzipped, brotlied].map(({ headers }) => headers.etag ?? '')
  expect(new Set(tags).size).toBe(3)
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)

  const again = (tag: string) =>
    ask('/', { headers: { 'accept-encoding': 'gzip', 'if-none-match': tag } })
  expect(await again(tags[1] ?? '')).toMatchObject({ status: 304, body: Buffer.alloc(0) })
  expect(await again(`"x", W/${tags[1]}`)).toMatchObject({ status: 304 })
  expect(await again(tags[2] ?? '')).toMatchObject({ status: 200 })
})

test.each([
  ['gzip;q=0, br;q=0', undefined],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['identity', undefined],
  ['', undefined],
  ['GZIP', 'gzip'],
])('Accept-Encoding %j gets %s', async (accepted, coding) => {
  const reply = await ask('/', { headers: { 'accept-encoding': accepted } })
  expect(reply.headers['content-encoding']).toBe(coding)
})

test('HEAD tells the same without the page', async () => {
  const whole = await ask('/')
  const { status, headers, body } = await ask('/', { method: 'HEAD' })
  expect(status).toBe(200)
  expect(body).toHaveLength(0)
  expect(headers['content-length']).toBe(String(whole.body.length))
  expect(headers.etag).toBe(whole.headers.etag)
})

test('the request after a purge is rendered anew', async () => {
  await ask('/')
  purge(['front'])
  await ask('/')
  expect(asked).toHaveLength(2)
  purge(['section:other'])
  await ask('/')
  expect(asked).toHaveLength(2)
})

test('nothing a visitor sends reaches a page that others are shown', async () => {
  const poison = {
    cookie: 'session=secret',
    host: 'evil.test',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'gopher',
    forwarded: 'host=evil.test',
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': '/_tree',
    'next-action': 'abc',
    authorization: 'Bearer x',
    'accept-language': 'tlh',
    'content-security-policy': "script-src 'nonce-evil'",
    'x-middleware-subrequest': 'x',
  }
  const first = await ask('/?utm_source=x&_rsc=1', { headers: poison })
  const second = await ask('/')
  expect(asked).toHaveLength(1)
  expect(asked[0]?.url).toBe('/')
  expect(asked[0]?.headers).toEqual({
    host: 'paper.example',
    'x-forwarded-proto': 'https',
    'user-agent': 'Dateline',
  })
  expect(second.body).toEqual(first.body)
})

test('only listed parameters are part of an address, in one order', async () => {
  for (const path of [
    '/city?before=12-ab',
    '/city?x=1&before=12-ab&y=2',
    '/city?y=2&before=12-ab',
  ]) {
    await ask(path)
  }
  await ask('/city')
  await ask('/city?q=1')
  await ask(`/city?before=${'9'.repeat(500)}`)
  await ask('/2026/05/06/slug?before=1')
  await ask('/search?q=%E6%B1%9F&before=2&z=1')
  expect(asked.map(({ url }) => url)).toEqual([
    '/city?before=12-ab',
    '/city',
    '/2026/05/06/slug',
    '/search?before=2&q=%E6%B1%9F',
  ])
})

test('addresses that can’t be a page share one', async () => {
  next = async (_request, response) => {
    describePage({ status: 404, tags: ['missing'] })
    response.setHeader('Content-Type', 'text/html')
    response.end('no such page')
  }
  const odd = ['//evil.test/', '/a//b', '/%2fdesk', '/a/%2e%2e/desk', '/a\\b', '/汉字'].map(
    encodeOdd,
  )
  for (const path of [...odd, `/${'a'.repeat(400)}`, '/%25', '/a%00b', '/<script>']) {
    const reply = await ask(path)
    expect(reply.status, path).toBe(404)
    expect(reply.headers).not.toHaveProperty('location')
  }
  expect(new Set(asked.map(({ url }) => url))).toEqual(new Set([nowhere]))
  expect(asked).toHaveLength(1)
})

/** Node's client refuses characters beyond Latin-1; a browser would encode them too. */
function encodeOdd(path: string): string {
  return path.replace(/[^\0-\x7f]/g, encodeURIComponent)
}

test('what is no address is told so', async () => {
  expect(await ask('/%e0%a4%a')).toMatchObject({ status: 400 })
  expect(await ask('http://evil.test/')).toMatchObject({ status: 400 })
  expect(asked).toHaveLength(0)
})

test('a missing page is a 404 with the page it described', async () => {
  next = async (_request, response) => {
    describePage({ status: 404, tags: ['missing'] })
    response.setHeader('Content-Type', 'text/html')
    response.end('no such page')
  }
  expect(await ask('/nothing-here')).toMatchObject({ status: 404 })
  await ask('/nothing-here')
  expect(asked).toHaveLength(1)
  purge(['missing'])
  await ask('/nothing-here')
  expect(asked).toHaveLength(2)
})

test('an address Next has no route for gets the paper’s own missing page', async () => {
  next = async (request, response) => {
    response.setHeader('Content-Type', 'text/html')
    if (request.url === nowhere) {
      describePage({ status: 404, tags: ['missing'] })
      response.end('the paper’s own')
      return
    }
    response.statusCode = 404
    response.end('Next’s own')
  }
  const reply = await ask('/a/b/c/d/e/f/g')
  expect(reply.status).toBe(404)
  expect(reply.body.toString()).toBe('the paper’s own')
})

test('redirects stay on the site', async () => {
  const to = async (redirect: string) => {
    next = async (_request, response) => {
      describePage({ status: 301, redirect, tags: ['story:1'] })
      response.end('moved')
    }
    purge(['all'])
    return ask('/2026/05/06/old')
  }
  const good = await to('/2026/05/06/new')
  expect(good).toMatchObject({ status: 301, body: Buffer.alloc(0) })
  expect(good.headers.location).toBe('/2026/05/06/new')
  expect((await to('//evil.test/')).headers).not.toHaveProperty('location')
  expect((await to('https://evil.test/')).headers).not.toHaveProperty('location')
  const slash = await ask('/city/', { headers: { host: 'evil.test' } })
  expect(slash).toMatchObject({ status: 308 })
  expect(slash.headers.location).toBe('/city')
})

test('a page that fails is a 500 that nobody keeps, and no secret', async () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  next = async () => {
    throw new Error('password=hunter2')
  }
  const reply = await ask('/')
  expect(reply.status).toBe(500)
  expect(reply.headers['cache-control']).toBe('no-store')
  expect(reply.body.toString()).not.toContain('hunter2')
  expect(stderr).toHaveBeenCalledOnce()
  stderr.mockRestore()
})

test.each([
  ['fails at', 500, '<html id="__next_error__"><body></body></html>'],
  ['finds nothing for, in a frame that fails,', 404, '<!DOCTYPE html><html id="__next_error__">'],
])('what Next %s reaches nobody as an empty page', async (_what, status, body) => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  next = async (_request, response) => {
    describePage({ tags: ['missing'] })
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(body)
  }
  const reply = await ask('/city')
  expect(reply).toMatchObject({ status: 500, headers: { 'cache-control': 'no-store' } })
  expect(reply.body.toString()).toContain('<h1>这一页暂时打不开</h1>')
  expect(reply.body.toString()).toContain("<h1>This page can't be shown just now</h1>")
  stderr.mockRestore()
})

test('a page that nobody described is never kept', async () => {
  next = async (_request, response) => {
    response.setHeader('Cache-Control', 'public, s-maxage=100')
    response.end('whose is this?')
  }
  expect((await ask('/odd')).headers['cache-control']).toBe('no-store')
  await ask('/odd')
  expect(asked).toHaveLength(2)
})

test('the paper can only be read', async () => {
  const reply = await ask('/', { method: 'POST', body: 'x', headers: { 'next-action': 'a' } })
  expect(reply.status).toBe(405)
  expect(asked).toHaveLength(0)
})

const doors = [
  '/desk',
  '/Desk',
  '/desk.rsc',
  '/desk/stories.rsc',
  '/desk.segments/_tree.segment.rsc',
]
const more = [
  '/sign-in',
  '/api/v1/stories',
  '/gallery',
  '/invite/token',
  '/DESK/stories',
  '/%64esk',
]

test.each([...doors, ...more])('%s is private and never kept', async (path) => {
  for (const n of [1, 2]) {
    const { headers } = await ask(path, { headers: { cookie: `session=${n}`, rsc: '1' } })
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers).not.toHaveProperty('cache-tag')
    expect(headers['content-security-policy']).toMatch(/'nonce-[\w+/=]+' 'strict-dynamic'/)
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
  }
  expect(asked.map(({ headers }) => headers.cookie)).toEqual(['session=1', 'session=2'])
})

test('each private answer has a nonce of its own, which Next is told', async () => {
  const nonces: string[] = []
  for (const _ of [1, 2]) {
    const { headers } = await ask('/desk', {
      headers: { 'content-security-policy': "script-src 'nonce-evil'" },
    })
    const policy = headers['content-security-policy'] as string
    expect(asked.at(-1)?.headers['content-security-policy']).toBe(policy)
    nonces.push(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  }
  expect(new Set(nonces).size).toBe(2)
})

test('behind the door, host and address are what we know, not what is claimed', async () => {
  const lies = {
    host: 'evil.test',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-for': '6.6.6.6',
    forwarded: 'host=evil.test',
  }
  await ask('/desk', { headers: lies })
  expect(asked[0]?.headers).toMatchObject({
    host: 'paper.example',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
  })
  expect(asked[0]?.headers).not.toHaveProperty('x-forwarded-host')
  await listen({ TRUSTED_PROXIES: '1' })
  await ask('/desk', { headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' } })
  expect(asked.at(-1)?.headers['x-forwarded-for']).toBe('203.0.113.9')
})

test('a page behind the door may be a 404 by its own description', async () => {
  next = async (_request, response) => {
    describePage({ status: 404 })
    response.end('no such page')
  }
  expect(await ask('/desk/nothing')).toMatchObject({ status: 404 })
})

test.each([
  [{ origin: 'https://paper.example', 'sec-fetch-site': 'same-origin' }, 200],
  [{}, 200],
  [{ origin: 'https://evil.test' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'https://evil.test', host: 'evil.test', 'x-forwarded-host': 'evil.test' }, 403],
])('a change asked for with %j is answered %i', async (headers, status) => {
  const reply = await ask('/desk/stories', { method: 'POST', headers, body: 'x' })
  expect(reply.status).toBe(status)
  expect(asked).toHaveLength(status === 200 ? 1 : 0)
})

test('a link from elsewhere may lead to the desk', async () => {
  const reply = await ask('/desk', { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(reply.status).toBe(200)
})

test.each(['/desk/stories', '/', '/api/uploads'])(
  '%s takes no more than the limit',
  async (path) => {
    const fits = await ask('/desk', { method: 'POST', body: Buffer.alloc(longestBody) })
    expect(fits.status).toBe(200)
    asked = []
    const announced = await ask(path, {
      method: 'POST',
      headers: { 'content-length': String(100 * 1024 * 1024) },
      body: Buffer.alloc(1),
    })
    expect(announced.status).toBe(413)
    expect(announced.headers.connection).toBe('close')
    expect(asked).toHaveLength(0)
  },
)

test('a body that never said how long it is is cut off at the limit', async () => {
  const request = httpRequest({ port, path: '/desk', method: 'POST' })
  request.on('error', () => {})
  const status = new Promise((resolve) => {
    request.on('response', (response) => {
      resolve(response.statusCode)
      response.resume()
    })
  })
  let sent = 0
  const more = () => {
    if (sent++ < 100) request.write(Buffer.alloc(1024 * 1024), more)
  }
  more()
  expect(await status).toBe(413)
  expect(bodies).toHaveLength(0)
  request.destroy()
})

test('nothing unknown is upgraded', async () => {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.write('GET /live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  await closed
  expect(answer).toMatch(/^HTTP\/1\.1 404/)
})

test('files of the site are served, other services of Next are not', async () => {
  await listen({}, true)
  expect((await ask('/site.css')).body.toString()).toBe('p{}')
  expect(await ask('/_next/image?url=http://127.0.0.1/&w=64&q=75')).toMatchObject({ status: 404 })
  expect(await ask('/_next/data/x/desk.json')).toMatchObject({ status: 404 })
  expect(asked).toHaveLength(0)
})

test('the quick way keeps to HTTP: answers in turn on one connection, and closes when asked', async () => {
  await ask('/')
  const talk = (text: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      let answer = ''
      socket.setTimeout(300, () => socket.end())
      socket.on('data', (data) => {
        answer += data
      })
      socket.on('close', () => resolve(answer))
      socket.write(text)
    })
  const get = (rest: string) => `GET / HTTP/1.1\r\nHost: x\r\n${rest}\r\n`
  const pipelined = await talk(
    get('') + get('Accept-Encoding: x\r\n') + get('Connection: close\r\n'),
  )
  expect(pipelined.match(/HTTP\/1\.1 200 OK\r\n/g)).toHaveLength(3)
  expect(pipelined.match(/\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/g)).toHaveLength(
    3,
  )
  expect(pipelined.match(/Connection: keep-alive/g)).toHaveLength(2)
  expect(pipelined.match(/Connection: close/g)).toHaveLength(1)
  expect(pipelined.match(/<\/html>/g)).toHaveLength(3)
  const old = await talk('GET / HTTP/1.0\r\n\r\n')
  expect(old).toMatch(/Connection: close/)
  const conditional = await talk(get('If-None-Match: *\r\n') + get(''))
  expect(conditional).toMatch(/^HTTP\/1\.1 304 [\s\S]*HTTP\/1\.1 200 /)
})

test('a connection goes from the quick lane to Node and loses nothing on the way', async () => {
  await ask('/')
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  const closed = new Promise((resolve) => socket.on('close', resolve))
  const get = (rest = '') => `GET / HTTP/1.1\r\nHost: x\r\n${rest}\r\n`
  const wholes = () => answer.match(/<\/html>/g)?.length ?? 0
  for (const turn of [1, 2, 3]) {
    socket.write(get())
    await expect.poll(wholes).toBe(turn)
  }
  socket.write(get().slice(0, 20))
  await new Promise((resolve) => setTimeout(resolve, 30))
  socket.write(get().slice(20))
  await expect.poll(wholes).toBe(4)
  socket.write(get('If-None-Match: *\r\n'))
  await expect.poll(() => answer).toMatch(/HTTP\/1\.1 304/)
  // Closes its half at once, as some clients do, and gets its answer all the same.
  socket.end(get())
  await closed
  expect(wholes()).toBe(5)
  const lone = connect(port, '127.0.0.1')
  let last = ''
  lone.on('data', (data) => {
    last += data
  })
  const done = new Promise((resolve) => lone.on('close', resolve))
  lone.end(get())
  await done
  expect(last).toMatch(/<\/html>$/)
})

test('a feed names its hub in its header, and the mirror the topic there', async () => {
  isMirrorOpen = true
  next = async (_request, response) => {
    const self = 'https://paper.example/feed.json'
    describePage({ tags: ['feed'], links: { hub: 'https://hub.example/a"> b', self } })
    response.setHeader('Content-Type', 'application/feed+json')
    response.end('{"language":"zh-Hans"}')
  }
  const hub = '<https://hub.example/a%22%3E%20b>; rel="hub", '
  for (const path of ['/feed.json', '/zh-hant/feed.json']) {
    const { headers } = await ask(path)
    expect(headers.link).toBe(`${hub}<https://paper.example${path}>; rel="self"`)
  }
})

test('the quick lane shows nothing older than the last purge', async () => {
  const { headers } = await ask('/')
  purge(['front'])
  next = async (_request, response) => {
    describePage({ tags: ['front'] })
    response.setHeader('Content-Type', 'text/html')
    response.end('new')
  }
  const fresh = await ask('/')
  expect(fresh.body.toString()).toBe('new')
  expect(fresh.headers.etag).not.toBe(headers.etag)
})

describe('in the mirror', () => {
  beforeEach(() => {
    isMirrorOpen = true
  })

  test('a page is made of its plain one, kept, and let go with it', async () => {
    next = async (_request, response) => {
      describePage({ tags: ['front'] })
      response.setHeader('Content-Type', 'text/html')
      response.end('<p>发展</p>')
    }
    const reply = await ask('/zh-hant/city')
    expect(reply.body.toString()).toBe('<p>發展</p>')
    expect(reply.headers['cache-tag']).toBe('front')
    await ask('/zh-hant/city')
    expect(asked.map(({ url }) => url)).toEqual(['/city'])
    purge(['front'])
    await ask('/zh-hant/city')
    expect(asked).toHaveLength(2)
  })

  test('what is missing or gone is so there, in its own words', async () => {
    next = async (_request, response) => {
      describePage({ status: 410, tags: ['missing'] })
      response.setHeader('Content-Type', 'text/html')
      response.end('已撤下：发')
    }
    const reply = await ask('/zh-hant/2026/05/06/gone')
    expect([reply.status, reply.body.toString()]).toEqual([410, '已撤下：發'])
  })

  test('a redirect leads on within it', async () => {
    next = async (_request, response) => {
      describePage({ status: 301, redirect: '/2026/05/06/new', tags: ['missing'] })
      response.end('moved')
    }
    const reply = await ask('/zh-hant/2026/05/06/old')
    expect([reply.status, reply.headers.location]).toEqual([301, '/zh-hant/2026/05/06/new'])
    expect((await ask('/zh-hant/city/')).headers.location).toBe('/zh-hant/city')
  })

  test('nothing behind the door is asked for', async () => {
    for (const path of ['/zh-hant/desk', '/zh-hant/api/v1/stories', '/zh-hant/sign-in']) {
      await ask(path, { headers: { cookie: 'session=1' } })
    }
    expect(new Set(asked.map(({ url }) => url))).toEqual(new Set([nowhere]))
  })

  test('a picture has no counterpart', async () => {
    next = async (_request, response) => {
      describePage({ tags: ['story:1'] })
      response.setHeader('Content-Type', 'image/png')
      response.end('png')
    }
    const reply = await ask('/zh-hant/pictures/a.png')
    expect([reply.status, reply.headers.location]).toEqual([308, '/pictures/a.png'])
  })

  test('a paper in English has none', async () => {
    isMirrorOpen = false
    next = async (_request, response) => {
      describePage({ status: 404, tags: ['missing'] })
      response.setHeader('Content-Type', 'text/html')
      response.end('no such page')
    }
    expect((await ask('/zh-hant/city')).status).toBe(404)
    expect(asked.map(({ url }) => url)).toEqual([nowhere])
  })
})

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { send, Unreachable } from './outbound'
import { isPublicAddress, isPublicHost } from './public-address'

/** What stands inside and must not be hit, and what stands outside and would lead there. */
let hits = 0
const inside = createServer((_, response) => {
  hits++
  response.end('secret')
})
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {}
const outside = createServer((request, response) => answer(request, response))
const listen = (server: Server, host: string) =>
  new Promise<number>((resolve) =>
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port)),
  )
let insidePort = 0
let outsidePort = 0

beforeAll(async () => {
  insidePort = await listen(inside, '127.0.0.1')
  outsidePort = await listen(outside, '127.0.0.2')
})
afterAll(() => {
  for (const server of [inside, outside]) {
    server.closeAllConnections()
    server.close()
  }
})
beforeEach(() => {
  hits = 0
})

/** As if the second loopback address were somewhere on the public web. */
const reach = { mayReach: (address: string) => address === '127.0.0.2' }
const outsideAddress = () => `http://127.0.0.2:${outsidePort}/`

test('a public address is asked, and its answer read', async () => {
  answer = (request, response) => {
    request.setEncoding('utf8')
    request.on('data', (body) => response.end(`${request.method} ${body}`))
  }
  const outgoing = { method: 'POST', body: 'hub.mode=publish' } as const
  expect(await send(outsideAddress(), outgoing, reach)).toEqual({
    status: 200,
    text: 'POST hub.mode=publish',
  })
})

test.each([
  (port: number) => `http://127.0.0.1:${port}/`,
  (port: number) => `http://localhost:${port}/`,
  (port: number) => `http://0x7f.1:${port}/`,
  (port: number) => `http://2130706433:${port}/`,
  (port: number) => `http://0177.0.0.1:${port}/`,
  (port: number) => `http://[::ffff:127.0.0.1]:${port}/`,
  (port: number) => `http://[::1]:${port}/`,
  (port: number) => `http://0.0.0.0:${port}/`,
  (port: number) => `http://127.0.0.1.:${port}/`,
  (port: number) => `http://user@127.0.0.1:${port}/`,
  () => 'file:///etc/passwd',
  () => 'gopher://127.0.0.1/',
  () => 'nonsense',
])('nothing inside is hit: %s (S01–S04)', async (addressAt) => {
  const address = addressAt(insidePort)
  await expect(send(address)).rejects.toThrow(Unreachable)
  expect(hits).toBe(0)
})

test('the canary does answer whoever is let in', async () => {
  const open = { mayReach: () => true }
  expect((await send(`http://127.0.0.1:${insidePort}/`, {}, open)).text).toBe('secret')
  expect(hits).toBe(1)
})

test.each([301, 302, 303, 307, 308])('a redirect inwards (%i) is not followed', async (status) => {
  answer = (_, response) => {
    response.writeHead(status, { Location: `http://localhost:${insidePort}/` }).end()
  }
  for (const method of ['GET', 'POST'] as const) {
    await send(outsideAddress(), { method }, reach).catch((problem) =>
      expect(problem).toBeInstanceOf(Unreachable),
    )
  }
  expect(hits).toBe(0)
})

test('a redirect outwards is followed, and not without end', async () => {
  answer = (request, response) => {
    if (request.url === '/end') response.end('there')
    else response.writeHead(302, { Location: request.url === '/' ? '/end' : request.url }).end()
  }
  expect((await send(outsideAddress(), {}, reach)).text).toBe('there')
  await expect(send(`${outsideAddress()}round`, {}, reach)).rejects.toThrow('redirects too often')
})

describe('what does not behave costs little (S06)', () => {
  test('an endless answer is cut off', async () => {
    let sent = 0
    answer = (_, response) => {
      const chunk = Buffer.alloc(64 * 1024)
      const pour = () => {
        if (response.destroyed) return
        sent += chunk.length
        response.write(chunk) ? setImmediate(pour) : response.once('drain', pour)
      }
      pour()
    }
    await expect(send(outsideAddress(), {}, reach)).rejects.toThrow('too long')
    expect(sent).toBeLessThan(16 * 1024 * 1024)
  })

  test('what is compressed stays so', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024))
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb)
    }
    const { text } = await send(outsideAddress(), {}, reach)
    expect(text.length).toBeLessThanOrEqual(bomb.length)
  })

  test.each(['says nothing', 'never ends'])('one that %s is left in time', async (kind) => {
    answer = (_, response) => {
      if (kind === 'never ends') response.write('.')
    }
    const began = Date.now()
    const sending = send(outsideAddress(), {}, { ...reach, milliseconds: 300 })
    await expect(sending).rejects.toThrow('in time')
    expect(Date.now() - began).toBeLessThan(5_000)
  })
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:db8::1', false],
  ['not an address', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})

test.each([
  ['hub.example', true],
  ['localhost', false],
  ['intranet', false],
  ['db.internal', false],
  ['printer.local.', false],
  ['127.0.0.1', false],
  ['[::1]', false],
])('the host %s may be public: %s', (host, may) => {
  expect(isPublicHost(host)).toBe(may)
})

import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { finish } from './finished'
import type { Page } from './page-cache'
import { openQuickLane, readQuestion } from './quick-lane'

const head = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`
const get = 'GET /city HTTP/1.1'

describe('a plain question', () => {
  test.each([
    [head(get, 'Host: x'), 'identity'],
    [head(get, 'Host: x', 'Connection: keep-alive'), 'identity'],
    [head(get, 'host:x', 'Accept-Encoding: gzip, deflate, br', 'Cookie: a=b'), 'br'],
    [head(get, 'Host: x', 'Accept-Encoding: gzip'), 'gzip'],
  ])('%j is read', (text, coding) => {
    expect(readQuestion(text)).toEqual({ url: '/city', coding })
  })
})

describe('whatever could be read in two ways, or asks for more, is left to Node', () => {
  test.each([
    ['another method', head('POST /city HTTP/1.1', 'Host: x')],
    ['HEAD', head('HEAD /city HTTP/1.1', 'Host: x')],
    ['HTTP/1.0', head('GET /city HTTP/1.0', 'Host: x')],
    ['a whole address', head('GET http://evil.test/ HTTP/1.1', 'Host: x')],
    ['white space in the address', head('GET /ci ty HTTP/1.1', 'Host: x')],
    ['no host', head(get, 'Accept: */*')],
    ['two hosts', head(get, 'Host: x', 'Host: y')],
    ['two spellings of one name', head(get, 'Host: x', 'Cookie: a', 'cookie: b')],
    ['a body', head(get, 'Host: x', 'Content-Length: 5')],
    ['a body in pieces', head(get, 'Host: x', 'Transfer-Encoding: chunked')],
    ['a smuggled body', head(get, 'Host: x', 'Transfer-Encoding : chunked')],
    ['white space before a colon', head(get, 'Host: x', 'Cookie : a')],
    ['a folded line', head(get, 'Host: x', ' Content-Length: 5')],
    ['a bare line feed', `${get}\r\nHost: x\nContent-Length: 5\r\n\r\n`],
    ['a bare return', `${get}\r\nHost: x\rContent-Length: 5\r\n\r\n`],
    ['a NUL', head(get, 'Host: x\0')],
    ['bytes beyond ASCII', head(get, 'Host: x', 'User-Agent: é')],
    ['a condition', head(get, 'Host: x', 'If-None-Match: "a"')],
    ['a range', head(get, 'Host: x', 'Range: bytes=0-1')],
    ['closing', head(get, 'Host: x', 'Connection: close')],
    ['an upgrade', head(get, 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket')],
    ['an expectation', head(get, 'Host: x', 'Expect: 100-continue')],
    ['a name nobody listed', head(get, 'Host: x', 'X-Other: 1')],
    ['half a head', `${get}\r\nHost: x\r\n`],
    ['two questions', head(get, 'Host: x') + head(get, 'Host: x')],
    ['the beginning of another', `${head(get, 'Host: x')}GET`],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(readQuestion(text)).toBeUndefined()
  })
})

describe('a connection in the lane', () => {
  let closing: (() => Promise<unknown>) | undefined
  afterEach(async () => {
    vi.useRealTimers()
    await closing?.()
  })

  /** A server with one finished page at `/city`; the rest is answered by `listener`. */
  async function openHouse(
    options: { status?: number; body?: Buffer; idle?: number; listener?: RequestListener } = {},
  ) {
    const body = options.body ?? Buffer.from('finished')
    const finished = await finish({
      status: options.status ?? 200,
      type: 'image/png',
      body,
      headers: {},
    })
    const page: Page = { ...finished, tags: new Set(), keep: 'kept' }
    const kept = new Map([['/city', page]])
    const server = createServer(options.listener ?? ((_, response) => response.end('by Node')))
    const taken: Socket[] = []
    const closeLane = openQuickLane({ find: (url) => kept.get(url) }, server, options.idle)
    server.on('connection', (socket) => taken.push(socket))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    closing = async () => {
      for (const socket of taken) socket.destroy()
      server.close()
      await once(server, 'close')
    }
    const { port } = server.address() as AddressInfo
    const visitor = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    let heard = ''
    visitor.on('data', (data) => {
      heard += data.toString('latin1')
    })
    await once(visitor, 'connect')
    return { visitor, kept, taken, closeLane, heard: () => heard }
  }
  const question = head(get, 'Host: x')

  test('is told the page as it is now, in the same spelling as before', async () => {
    const { visitor, kept, heard } = await openHouse()
    visitor.write(question)
    await expect.poll(heard).toMatch(/finished$/)
    kept.clear()
    visitor.write(question)
    await expect.poll(heard).toMatch(/by Node/)
  })

  test('is answered by Node where the page is none to be answered plainly', async () => {
    const { visitor, heard } = await openHouse({ status: 410 })
    visitor.write(question)
    await expect.poll(heard).toMatch(/by Node/)
  })

  test('is told the time of the answer, not of the page', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T08:00:00Z') })
    const { visitor, heard } = await openHouse()
    visitor.write(question)
    await expect.poll(heard).toMatch(/Date: Sun, 01 Mar 2026 08:00:00 GMT/)
    vi.setSystemTime(new Date('2026-03-01T08:00:01Z'))
    visitor.write(question)
    await expect.poll(heard).toMatch(/Date: Sun, 01 Mar 2026 08:00:01 GMT/)
  })

  test('does not get around the length that Node allows a head', async () => {
    const { visitor, heard } = await openHouse()
    visitor.write(head(get, 'Host: x', `Cookie: ${'a'.repeat(20_000)}`))
    await expect.poll(heard).toMatch(/^HTTP\/1\.1 431 /)
  })

  test('that asks and does not read is not answered into our memory', async () => {
    const { visitor, taken, heard } = await openHouse({ body: Buffer.alloc(20_000_000) })
    visitor.pause()
    visitor.write(question)
    await expect.poll(() => taken[0]?.bytesRead).toBe(question.length)
    visitor.write(question)
    await wait(100)
    // What lies ready to be written counts as written.
    expect(taken[0]?.bytesWritten).toBeLessThan(21_000_000)
    visitor.resume()
    await expect.poll(() => heard().length, { timeout: 20_000 }).toBeGreaterThan(40_000_000)
  })

  test('that asks nothing is let go', async () => {
    const { visitor } = await openHouse({ idle: 50 })
    await once(visitor, 'end')
  })

  test('has left with its time limit: Node may take longer over an answer', async () => {
    const listener: RequestListener = (_, response) =>
      void setTimeout(() => response.end('late'), 200)
    const { visitor, heard } = await openHouse({ idle: 50, listener })
    visitor.write(head('GET /other HTTP/1.1', 'Host: x'))
    await expect.poll(heard).toMatch(/late/)
  })

  test('is ended when the lane closes', async () => {
    const { visitor, closeLane, heard } = await openHouse()
    visitor.write(question)
    await expect.poll(heard).toMatch(/finished$/)
    closeLane()
    await once(visitor, 'end')
    visitor.end()
  })

  test('is ended when the visitor ends it', async () => {
    const { visitor } = await openHouse()
    visitor.end()
    await once(visitor, 'end')
  })

  test('that breaks off does no harm', async () => {
    const { visitor, taken } = await openHouse({ body: Buffer.alloc(1_000_000) })
    visitor.pause()
    visitor.write(question)
    await wait(20)
    visitor.resetAndDestroy()
    await expect.poll(() => taken[0]?.destroyed).toBe(true)
  })
})

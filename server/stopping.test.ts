import { createServer, get, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { stoppable } from './stopping'

async function listening(listener: RequestListener, most?: number) {
  const server = createServer(listener)
  const stop = stoppable(server, most)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { stop, port: (server.address() as AddressInfo).port }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('what was asked before is answered, what is idle closes, nothing new gets in', async () => {
  let answer = () => {}
  let isAsked = false
  const { stop, port } = await listening((_request, response) => {
    isAsked = true
    answer = () => response.end('at last')
  })
  const reserve = connect(port, '127.0.0.1')
  const closed = new Promise((resolve) => reserve.on('close', resolve))
  const answered = new Promise<string>((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent: false, headers: { connection: 'keep-alive' } }, (reply) =>
      reply.on('data', (data) => resolve(String(data))),
    ).on('error', reject)
  })
  await expect.poll(() => isAsked).toBe(true)

  let isStopped = false
  const stopped = stop().then(() => {
    isStopped = true
  })
  await closed
  await pause(100)
  expect(isStopped).toBe(false)
  const late = await new Promise((resolve) => {
    connect(port, '127.0.0.1', () => resolve('in')).on('error', () => resolve('refused'))
  })
  expect(late).toBe('refused')
  answer()
  expect(await answered).toBe('at last')
  await stopped
})

test('a request that never ends is not waited for', async () => {
  const { stop, port } = await listening(() => {}, 100)
  const broken = new Promise((resolve) => {
    get({ port, host: '127.0.0.1' }).on('error', resolve)
  })
  await pause(50)
  await stop()
  await broken
})

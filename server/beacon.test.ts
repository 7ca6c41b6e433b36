import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onPurge } from '@/newsroom/pages'
import type { Readings } from '@/newsroom/views'
import { type Beacon, openBeacon } from './beacon'
import { readEnvironment } from './environment'

const path = '/2026/03/01/lundu'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

let written: Readings[]
let today: string
let isBroken: boolean
let beacon: Beacon
let port: number
let stop: () => Promise<void>

beforeEach(async () => {
  written = []
  today = '2026-03-01'
  isBroken = false
  const environment = readEnvironment({
    NODE_ENV: 'production',
    SITE_URL: 'https://paper.example',
    AUTH_SECRET: '9f2d7c41b8e6a05f3c7d1e94ab60825d',
  })
  beacon = openBeacon(environment, {
    paperDay: async () => today,
    addViews: async (readings) => {
      if (isBroken) throw new Error('The disk is full.')
      written.push(readings)
    },
  })
  const server = createServer((request, response) => void beacon.answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  stop = () => new Promise((resolve) => server.close(() => resolve()))
})
afterEach(() => stop())

function send(
  body: string,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = { 'user-agent': firefox, ...headers }
    const request = httpRequest({ port, path: '/api/views', method, headers: sent }, (reply) => {
      reply.resume().on('end', () => resolve(reply.statusCode))
    })
    request.on('error', reject)
    request.end(body)
  })
}

async function counted(): Promise<[string, number][]> {
  await beacon.write()
  return written
    .flatMap(({ stories }) => [...stories].map(([at, { views }]) => [at, views] as const))
    .map(([at, views]) => [at, views])
}

test('a story that was read is counted, in either script, with the host before it', async () => {
  expect(await send(`${path} www.News.example:8443`)).toBe(204)
  expect(await send(`/zh-hant${path} `, { 'user-agent': `${firefox} (2)` })).toBe(204)
  await beacon.write()
  expect(written[0]?.stories.get(path)).toEqual({ views: 2, hosts: new Map([['news.example', 1]]) })
})

test.each<[string, string, Record<string, string>]>([
  ['who asks not to be tracked', `${path} `, { dnt: '1' }],
  ['who opts out by Global Privacy Control', `${path} `, { 'sec-gpc': '1' }],
  ['a bot', `${path} `, { 'user-agent': googlebot }],
  ['who has no name', `${path} `, { 'user-agent': '' }],
  ['the desk', `${path} `, { cookie: 'a=b; dateline-session=x' }],
  ['the desk by HTTPS', `${path} `, { cookie: '__Host-dateline-session=x' }],
  ['another site', `${path} `, { origin: 'https://evil.example' }],
  ['another site’s page', `${path} `, { 'sec-fetch-site': 'cross-site' }],
  ['what is no story', '/desk ', {}],
  ['nonsense', `${path} a b`, {}],
  ['markup', `${path}<script> x`, {}],
  ['nothing', '', {}],
  ['JSON', '{"path":"/"}', {}],
  ['what is long', `${path} ${'a'.repeat(100_000)}`, {}],
  ['bytes', `${path}\u0000 `, {}],
])('%s is answered alike and not counted', async (_who, body, headers) => {
  expect(await send(body, headers)).toBe(204)
  expect(await counted()).toEqual([])
})

test.each(['paper.example', 'www.paper.example', 'localhost', '-', 'a..b', '..'])(
  'from %j is from nowhere',
  async (host) => {
    await send(`${path} ${host}`)
    await beacon.write()
    expect(written[0]?.stories.get(path)?.hosts).toEqual(new Map())
  },
)

test('it is sent, never asked', async () => {
  expect(await send('', {}, 'GET')).toBe(405)
})

test('what could not be written is written later, and nothing where nobody read', async () => {
  await beacon.write()
  expect(written).toEqual([])
  await send(`${path} `)
  isBroken = true
  await expect(beacon.write()).rejects.toThrow('full')
  isBroken = false
  expect(await counted()).toEqual([[path, 1]])
})

test('the day turns, and the same reader is a new one', async () => {
  await send(`${path} `)
  await beacon.write()
  await send(`${path} `)
  await beacon.write()
  today = '2026-03-02'
  await beacon.write()
  await send(`${path} `)
  await beacon.write()
  expect(written.map(({ visitors }) => visitors)).toEqual([1, 1])
})

test('pages of what is read most are made anew when something is read, five minutes apart', async () => {
  let purged = 0
  const stopListening = onPurge((tags) => {
    if (tags.includes('most-read')) purged++
  })
  const begun = Date.now()
  for (const [minutes, times] of [
    [0, 1],
    [4, 1],
    [5, 2],
  ] as const) {
    await send(`${path} `, { 'user-agent': `${firefox} (${minutes})` })
    await beacon.write(new Date(begun + minutes * 60_000))
    expect(purged, `after ${minutes} minutes`).toBe(times)
  }
  await beacon.write(new Date(begun + 60 * 60_000))
  expect(purged).toBe(2)
  stopListening()
})

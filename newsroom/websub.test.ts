import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, outbox, transaction } from '@/db'
import { draftCorrection, signCorrection } from './corrections'
import { countFailing } from './outbox'
import { readdress } from './readdress'
import { saveSettings } from './settings'
import { getStory } from './stories'
import { defaultSyndication } from './syndication'
import { cast, moveNow, testNewsroom, writtenStory } from './testing'
import { sendPings } from './websub'

testNewsroom()

const heard: { type: string | undefined; fields: Record<string, string> }[] = []
let status = 204
const hub = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    const fields = Object.fromEntries(new URLSearchParams(body))
    heard.push({ type: request.headers['content-type'], fields })
    response.writeHead(status).end()
  })
})
const inTest = { mayReach: (address: string) => address === '127.0.0.1' }
let hubAddress = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  hubAddress = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`
})
afterAll(() => void hub.close())
beforeEach(async () => {
  status = 204
  heard.length = 0
  await setHub('https://hub.example/')
  // By hand, since the house itself refuses an address like this one.
  await setHub(hubAddress)
  await transaction(async () => {
    for (const { id } of await pings()) await db().delete(outbox).where(eq(outbox.id, id))
  })
})

async function setHub(hub: string) {
  const { settings } = await import('@/db')
  const value = { ...defaultSyndication, hub }
  await transaction(async () => {
    await db()
      .insert(settings)
      .values({ key: 'syndication', value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
  })
}

const pings = () => db().select().from(outbox).where(eq(outbox.kind, 'ping'))
const soon = () => new Date(Date.now() + 1_000)

async function published(): Promise<string> {
  const id = await writtenStory()
  await moveNow(cast.reporter, id, 'submit')
  await moveNow(cast.editor, id, 'approve')
  await moveNow(cast.editor, id, 'publish')
  return id
}

test('the hub hears of every feed that a published story changes', async () => {
  await published()
  expect(await sendPings(soon(), inTest)).toBe(1)
  const topics = heard.map(({ fields }) => fields['hub.topic']?.replace(/^https?:\/\/[^/]+/, ''))
  const plain = topics.filter((topic) => !topic?.startsWith('/zh-hant/'))
  expect(topics.filter((topic) => topic?.startsWith('/zh-hant/'))).toHaveLength(plain.length)
  expect(plain.sort()).toEqual([
    '/atom.xml',
    '/city/atom.xml',
    '/city/feed.json',
    '/city/rss.xml',
    '/feed.json',
    '/rss.xml',
  ])
  for (const { type, fields } of heard) {
    expect(type).toBe('application/x-www-form-urlencoded')
    expect(fields['hub.mode']).toBe('publish')
    expect(fields['hub.url']).toBe(fields['hub.topic'])
  }
  expect(await sendPings(soon(), inTest)).toBe(0)
})

test('and of one that moves or goes', async () => {
  const id = await published()
  const { revision } = await getStory(cast.editor, id)
  await readdress(cast.editor, { storyId: id, revision, slug: 'another-place' })
  await moveNow(cast.editor, id, 'unpublish', { note: '撤下' })
  expect(await sendPings(soon(), inTest)).toBe(3)
})

test('and of one that is corrected, once it is signed', async () => {
  const storyId = await published()
  await sendPings(soon(), inTest)
  const drafted = { storyId, kind: 'correction', text: '应为六公里。' } as const
  const { id: correctionId } = await draftCorrection(cast.editor, drafted)
  expect(await sendPings(soon(), inTest)).toBe(0)
  await signCorrection(cast.otherEditor, { storyId, correctionId })
  expect(await sendPings(soon(), inTest)).toBe(1)
})

test('a draft, a review and a refused move tell nobody anything', async () => {
  const id = await writtenStory()
  await moveNow(cast.reporter, id, 'submit')
  await expect(moveNow(cast.reporter, id, 'publish')).rejects.toThrow()
  expect(await pings()).toEqual([])
})

test('a hub that refuses is asked again, and the story is out all the same', async () => {
  status = 503
  await published()
  expect(await sendPings(soon(), inTest)).toBe(0)
  expect(await countFailing()).toBe(1)
  const [row] = await pings()
  expect(row?.lastError).toContain('503')
  status = 202
  expect(await sendPings(new Date(Date.now() + 60_000), inTest)).toBe(1)
})

test('a stored address that leads inside is not asked (S05)', async () => {
  await published()
  expect(await sendPings(soon())).toBe(0)
  expect(heard).toEqual([])
  const [row] = await pings()
  expect(row?.lastError).toContain('not a public address')
})

test('without a hub nothing is queued, and what was queued is nobody’s', async () => {
  await published()
  await setHub('')
  await published()
  expect(await pings()).toHaveLength(1)
  expect(await sendPings(soon(), inTest)).toBe(1)
  expect(heard).toEqual([])
})

test.each([
  ['hub', 'http://localhost/', 'badHub'],
  ['hub', 'https://192.168.0.1/', 'badHub'],
  ['hub', 'ftp://hub.example/', 'badHub'],
  ['licenceTerms', 'javascript:alert(1)', 'badTermsAddress'],
  ['licenceContact', 'somebody', 'badLicenceContact'],
  ['securityContact', 'a@b.example\nContact: x', 'badSecurityContact'],
])('the setting %s refuses %j in words', async (name, value, key) => {
  const syndication = { ...defaultSyndication, [name]: value }
  const saving = saveSettings(cast.chief, { syndication })
  await expect(saving).rejects.toMatchObject({ code: 'invalid', reason: { key } })
})

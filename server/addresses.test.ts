import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canonicalAddress, readAddress } from './addresses'

const roomOf = (url: string) => readAddress(url)?.room

test.each([
  '/',
  '/city',
  '/2026/05/06/a-b',
  '/tag/x',
  '/rss.xml',
  '/robots.txt',
  '/desks',
  '/apiary',
])('%s is the paper’s', (url) => expect(roomOf(url)).toBe('paper'))

test('what is counted and what is watched have rooms of their own', () => {
  expect(roomOf('/api/views')).toBe('beacon')
  expect(roomOf('/api/health')).toBe('health')
  expect(roomOf('/api/views/x')).toBe('private')
})

test('every address behind the door is private', () => {
  const folders = ['app', 'app/(door)'].filter((folder) => existsSync(folder))
  const names = folders
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name))
    .map(({ name }) => name)
  for (const name of names) expect(roomOf(`/${name}/x`), name).toBe('private')
})

test.each([
  ['/zh-hant', 'paper'],
  ['/zh-hant/2026/05/06/a', 'paper'],
  ['/zh-hant/desk', 'nowhere'],
  ['/zh-hant/Desk', 'nowhere'],
  ['/zh-hant/%64esk', 'nowhere'],
  ['/zh-hant/api/v1/stories', 'nowhere'],
  ['/zh-hant/api/health', 'nowhere'],
  ['/zh-hant/_next/static/x.js', 'nowhere'],
  ['/zh-hant/zh-hant/city', 'nowhere'],
  ['/zh-hant/sign-in', 'nowhere'],
])('%s: the mirror is of the paper alone (%s)', (url, room) => {
  expect(roomOf(url)).toBe(room)
})

test.each([
  ['/zh-hant', '/zh-hant'],
  ['/zh-hant?before=1.a&x=1', '/zh-hant?before=1.a'],
  ['/zh-hant/city?before=1.a', '/zh-hant/city?before=1.a'],
  ['/zh-hant/2026/05/06/a?before=1', '/zh-hant/2026/05/06/a'],
  ['/zh-hant/desk', '/zh-hant/-/-'],
  ['/zh-hant//evil', '/zh-hant/-/-'],
])('%s is written %s', (url, written) => {
  expect(canonicalAddress(readAddress(url) as NonNullable<ReturnType<typeof readAddress>>)).toBe(
    written,
  )
})

import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAddress } from './addresses'

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

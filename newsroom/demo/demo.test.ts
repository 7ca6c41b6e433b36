import { expect, test } from 'vitest'
import { testDatabase } from '@/db/testing'
import { commandLine } from '../people'
import { listStories } from '../story-list'
import { loadDemo } from './load'
import { demoStories } from './stories'

testDatabase()

test('the demo newsroom loads once, and a second time changes nothing', async () => {
  const now = new Date('2026-05-06T08:00:00Z')
  expect(await loadDemo(now)).toBe(demoStories.length)
  expect(await loadDemo(now)).toBe(0)
  const { stories } = await listStories(commandLine, { limit: 200 })
  const archived = await listStories(commandLine, { situation: 'archived' })
  expect(stories.length + archived.stories.length).toBe(demoStories.length)
})

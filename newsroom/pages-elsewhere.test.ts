import { afterAll, beforeEach, expect, test } from 'vitest'
import { db, outbox, transaction } from '@/db'
import { testDatabase } from '@/db/testing'
import { newId } from './ids'
import { onPurge, touchPages } from './pages'
import { followOtherProcesses } from './pages-elsewhere'

testDatabase()

let purged: string[] = []
afterAll(onPurge((tags) => void purged.push(...tags)))
beforeEach(() => {
  purged = []
})

const start = new Date()
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000)

/** A row as another process writes it, visible from now on though it may have been made earlier. */
async function elsewhere(tag: string, madeAt: Date) {
  await transaction(async () => {
    const row = { id: newId(madeAt), kind: 'pages', payload: { tags: [tag] } } as const
    await db()
      .insert(outbox)
      .values({ ...row, createdAt: madeAt, dueAt: madeAt, attempts: 0 })
  })
}

test('what another process changed is let go here, once', async () => {
  const look = followOtherProcesses(start)
  await elsewhere('front', after(1))
  await look(after(2))
  expect(purged).toEqual(['front'])
  await look(after(3))
  expect(purged).toEqual(['front'])
})

test('what this process changed was let go at the time, and is not again', async () => {
  const look = followOtherProcesses()
  await transaction(() => touchPages(['story:mine'], start))
  expect(purged).toEqual(['story:mine'])
  purged = []
  await look()
  expect(purged).not.toContain('story:mine')
})

test('a row that becomes visible late, or comes from a clock behind ours, is not missed', async () => {
  const look = followOtherProcesses(after(100))
  await elsewhere('section:first', after(110))
  await look(after(111))
  await elsewhere('section:late', after(105))
  await elsewhere('section:behind', after(80))
  await look(after(112))
  expect(purged.filter((tag) => tag.startsWith('section:')).toSorted()).toEqual([
    'section:behind',
    'section:first',
    'section:late',
  ])
})

test('after a long sleep nothing is missed', async () => {
  const look = followOtherProcesses(after(1_000))
  await look(after(1_001))
  await elsewhere('tag:asleep', after(1_002))
  await look(after(5_000))
  expect(purged).toContain('tag:asleep')
})

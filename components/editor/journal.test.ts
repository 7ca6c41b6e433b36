import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { emptyContent } from '@/content/story'
import { openJournal } from './journal'

const entry = {
  storyId: 'bridge',
  personId: 'reporter',
  revision: 3,
  content: { ...emptyContent(), headline: '江滩步道' },
  sent: null,
  writtenAt: 1,
}
const bridge = { storyId: 'bridge', personId: 'reporter' }

/** As browsers do it: a lock is held until its callback settles, or its page is gone. */
function lockManager() {
  const held = new Set<string>()
  const locks = {
    async request(name: string, callback: () => Promise<void>) {
      held.add(name)
      await callback()
      held.delete(name)
    },
    query: async () => ({ held: [...held].map((name) => ({ name })), pending: [] }),
  } as unknown as LockManager
  return { locks, crash: (key: string) => held.delete(`dateline-draft:${key}`) }
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('what a crashed page left is found, whole', async () => {
  const { locks, crash } = lockManager()
  await openJournal('one', locks).write(entry)
  const next = openJournal('two', locks)
  expect(await next.listOrphans(bridge)).toEqual([])
  crash('one')
  expect(await next.listOrphans(bridge)).toEqual([{ ...entry, key: 'one' }])
})

test('a page that closed in order leaves its entry to the next', async () => {
  const { locks } = lockManager()
  const first = openJournal('one', locks)
  await first.write(entry)
  first.close()
  expect(await openJournal('two', locks).listOrphans(bridge)).toHaveLength(1)
})

test('nobody gets the text of another person or another story', async () => {
  const { locks, crash } = lockManager()
  await openJournal('one', locks).write(entry)
  crash('one')
  const next = openJournal('two', locks)
  expect(await next.listOrphans({ ...bridge, personId: 'editor' })).toEqual([])
  expect(await next.listOrphans({ ...bridge, storyId: 'harbour' })).toEqual([])
})

test('the newest comes first, and is gone once removed', async () => {
  const { locks, crash } = lockManager()
  await openJournal('one', locks).write({ ...entry, writtenAt: 1 })
  await openJournal('two', locks).write({ ...entry, writtenAt: 2 })
  crash('one')
  crash('two')
  const next = openJournal('three', locks)
  expect((await next.listOrphans(bridge)).map(({ key }) => key)).toEqual(['two', 'one'])
  await next.remove('two')
  expect((await next.listOrphans(bridge)).map(({ key }) => key)).toEqual(['one'])
})

test('a page keeps one entry, and forgets it once all is saved', async () => {
  const { locks, crash } = lockManager()
  const journal = openJournal('one', locks)
  await journal.write(entry)
  await journal.write({ ...entry, revision: 4 })
  crash('one')
  expect(await openJournal('two', locks).listOrphans(bridge)).toMatchObject([{ revision: 4 }])
  await journal.clear()
  expect(await openJournal('three', locks).listOrphans(bridge)).toEqual([])
})

test('a browser that keeps nothing says so, and is asked again', async () => {
  const { locks, crash } = lockManager()
  const factory = globalThis.indexedDB
  globalThis.indexedDB = {
    open() {
      throw new DOMException('No databases here.', 'InvalidStateError')
    },
  } as unknown as IDBFactory
  const journal = openJournal('one', locks)
  await expect(journal.write(entry)).rejects.toThrow('No databases here.')
  globalThis.indexedDB = factory
  await journal.write(entry)
  crash('one')
  expect(await openJournal('two', locks).listOrphans(bridge)).toHaveLength(1)
})

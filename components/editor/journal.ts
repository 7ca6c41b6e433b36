/**
 * What the server has not acknowledged, kept in the browser (IndexedDB) so that a crash, a closed
 * lid or a flight loses nothing. Each open page keeps one entry of its own and holds a lock of its
 * name; an entry whose lock nobody holds was left behind, and is offered when the story is opened.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { StoryContent } from '@/content/story'

export interface JournalEntry {
  /** Of the page that wrote it. */
  key: string
  storyId: string
  /** Whose text it is: another person at the same desk gets none of it. */
  personId: string
  /** The revision it was written on. */
  revision: number
  content: StoryContent
  /** What was sent and never answered; the server may hold it. */
  sent: StoryContent | null
  writtenAt: number
}

export interface Journal {
  write(entry: Omit<JournalEntry, 'key'>): Promise<void>
  /** Forgets this page's entry. */
  clear(): Promise<void>
  /** What closed or crashed pages left of this story, newest first. */
  listOrphans(of: { storyId: string; personId: string }): Promise<JournalEntry[]>
  remove(key: string): Promise<void>
  close(): void
}

interface Shelf extends DBSchema {
  drafts: { key: string; value: JournalEntry; indexes: { storyId: string } }
}

const databaseName = 'dateline'
const lockPrefix = 'dateline-draft:'

/** Rejects nothing by itself; each call rejects where the browser keeps no databases. */
export function openJournal(
  key: string,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Journal {
  let opening: Promise<IDBPDatabase<Shelf>> | undefined
  const shelf = () => {
    opening ??= openDB<Shelf>(databaseName, 1, {
      upgrade(database) {
        const drafts = database.createObjectStore('drafts', { keyPath: 'key' })
        drafts.createIndex('storyId', 'storyId')
      },
      // Another page wants a newer form: let go, and open again at the next write.
      blocking: () => void opening?.then((database) => database.close()).then(reopen, reopen),
      terminated: reopen,
    })
    opening.catch(reopen)
    return opening
  }
  function reopen() {
    opening = undefined
  }
  const release = hold(locks, lockPrefix + key)

  return {
    async write(entry) {
      await (await shelf()).put('drafts', { ...entry, key })
    },

    async clear() {
      await (await shelf()).delete('drafts', key)
    },

    async listOrphans({ storyId, personId }) {
      const entries = await (await shelf()).getAllFromIndex('drafts', 'storyId', storyId)
      const held = await heldNames(locks)
      return entries
        .filter((entry) => entry.key !== key && entry.personId === personId)
        .filter((entry) => !held.has(lockPrefix + entry.key))
        .sort((a, b) => b.writtenAt - a.writtenAt)
    },

    async remove(orphan) {
      await (await shelf()).delete('drafts', orphan)
    },

    close: release,
  }
}

/** Holds a lock until it is released, or the page is gone, however it went. */
function hold(locks: LockManager | undefined, name: string): () => void {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  // Without locks (plain HTTP) an entry of another open page may be offered too: never too little.
  locks?.request(name, () => released).catch(() => {})
  return release
}

async function heldNames(locks: LockManager | undefined): Promise<Set<string>> {
  const { held = [], pending = [] } = (await locks?.query()) ?? {}
  return new Set([...held, ...pending].map(({ name = '' }) => name))
}

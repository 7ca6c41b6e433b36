/**
 * Brings a text from the keyboard to the server and never loses it on the way: into the journal
 * within a quarter of a second, to the server about a second after one pauses, one save at a time,
 * again and again while the network is away.
 *
 * A save whose answer was lost is sent again as it was before anything newer goes out: the server
 * knows its own text again, so what arrived already does not look like a conflict.
 */
import { isSame } from '@/content/same'
import type { StoryContent } from '@/content/story'
import type { Reason } from '@/rules/refusal'
import {
  isUnsaved,
  nextSaving,
  type Saving,
  type SavingEvent,
  startSaving,
  type Theirs,
} from './autosave'
import type { Journal } from './journal'

export type SaveAnswer =
  | { kind: 'saved'; revision: number }
  | { kind: 'stale' }
  /** `isPassing` where the same may succeed a little later (a full disk, a fault). */
  | { kind: 'refused'; reason: Reason; isPassing?: boolean }

/** What the server holds now. */
export interface Current extends Theirs {
  /** Nothing was decided on the old text meanwhile that a save would undo unseen. */
  isOpen: boolean
}

export interface DraftPorts {
  storyId: string
  personId: string
  journal: Journal
  /** The whole text as it stands, as plain data. */
  read(): StoryContent
  /** Rejects when nobody knows whether it arrived. */
  save(this: void, input: { revision: number; content: StoryContent }): Promise<SaveAnswer>
  fetchCurrent(): Promise<Current>
}

export interface Draft {
  getState(): Saving
  subscribe(listener: () => void): () => void
  /** Something was typed. Cheap: nothing is read now. */
  edited(): void
  /** Saves what there is; true once the server holds everything. */
  flush(): Promise<boolean>
  /** The network may be back, or the person signed in again. */
  retry(): void
  /** A text from the journal was put back; resolves once this page's own entry holds it. */
  resumed(): Promise<void>
  /** The same, where the server meanwhile holds another text. */
  conflicted(theirs: Theirs): Promise<void>
  /** Saves the text on the page over theirs, by `save` where that takes something special. */
  keepMine(save?: DraftPorts['save']): Promise<boolean>
  /** The text on the page was replaced by the server's. */
  replaced(theirs: Theirs): void
  moved(revision: number): void
  /** Keeps and saves what is left, then lets go. */
  close(): Promise<void>
}

export const pause = 1_000
export const longestPause = 5_000
export const journalPause = 200
const longestBackoff = 30_000
const answerWithin = 20_000

export function createDraft(
  ports: DraftPorts,
  start: { revision: number; savedAt: Date | null; content: StoryContent },
): Draft {
  let state = startSaving(start.revision, start.savedAt)
  /** What the server holds, as far as it has said. */
  let base = start.content
  /** Sent, and nobody knows whether it arrived. */
  let pending: { edit: number; content: StoryContent } | null = null
  let flight: Promise<void> | null = null
  let journalWork: Promise<void> = Promise.resolve()
  let snapshot: { edit: number; content: StoryContent } | null = null
  let saveTimer: ReturnType<typeof setTimeout> | undefined
  let journalTimer: ReturnType<typeof setTimeout> | undefined
  let waitingSince = 0
  let saveNextBy = ports.save
  const listeners = new Set<() => void>()

  function tell(event: SavingEvent) {
    state = nextSaving(state, event)
    for (const listener of listeners) listener()
  }

  /** The text of the newest edit, read once for journal and server. */
  function read() {
    if (snapshot?.edit !== state.edit) snapshot = { edit: state.edit, content: ports.read() }
    return snapshot
  }

  function saveIn(milliseconds: number) {
    clearTimeout(saveTimer)
    saveTimer = setTimeout(() => void save(), milliseconds)
  }

  function keepSoon() {
    journalTimer ??= setTimeout(() => void keep(), journalPause)
  }

  function keep(): Promise<void> {
    clearTimeout(journalTimer)
    journalTimer = undefined
    journalWork = journalWork.then(writeJournal)
    return journalWork
  }

  async function writeJournal() {
    try {
      if (!isUnsaved(state)) return await ports.journal.clear()
      const { edit, content } = read()
      await ports.journal.write({
        storyId: ports.storyId,
        personId: ports.personId,
        revision: state.revision,
        content,
        sent: pending?.content ?? null,
        writtenAt: Date.now(),
      })
      tell({ type: 'kept', edit })
    } catch {
      // No room, or a browser that keeps nothing: the state says so, and leaving the page warns.
    }
  }

  function save(): Promise<void> {
    flight ??= send().finally(() => {
      flight = null
    })
    return flight
  }

  async function send(): Promise<void> {
    clearTimeout(saveTimer)
    if (!isUnsaved(state) || state.phase === 'conflict') return
    pending ??= read()
    const { edit, content } = pending
    tell({ type: 'sending', edit })
    try {
      const answer = await within(answerWithin, saveNextBy({ revision: state.revision, content }))
      saveNextBy = ports.save
      if (answer.kind === 'stale') await settle()
      else if (answer.kind === 'refused') {
        if (answer.isPassing) saveIn(longestBackoff)
        else pending = null
        tell({ type: 'refused', reason: answer.reason })
      } else {
        pending = null
        base = content
        tell({ type: 'acknowledged', revision: answer.revision, at: new Date() })
      }
    } catch {
      tell({ type: 'unreachable' })
      saveIn(Math.min(2 ** (state.attempts - 1) * 1_000, longestBackoff))
    }
    if (state.phase === 'dirty') saveIn(pause)
    waitingSince = 0
    keepSoon()
  }

  /** Someone wrote, or only moved the story: the second is no conflict. */
  async function settle() {
    const current = await within(answerWithin, ports.fetchCurrent())
    pending = null
    if (current.isOpen && isSame(current.content, base)) {
      tell({ type: 'rebased', revision: current.revision })
      await send()
    } else if (isSame(current.content, read().content)) {
      base = current.content
      tell({ type: 'replaced', revision: current.revision, at: new Date() })
    } else {
      tell({ type: 'stale', theirs: { revision: current.revision, content: current.content } })
    }
  }

  async function flush(): Promise<boolean> {
    while (isUnsaved(state)) {
      await save()
      if (state.phase !== 'dirty' && isUnsaved(state)) return false
    }
    return true
  }

  return {
    getState: () => state,

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    edited() {
      tell({ type: 'edited' })
      keepSoon()
      if (state.phase !== 'dirty') return
      const now = Date.now()
      waitingSince ||= now
      saveIn(Math.max(0, Math.min(pause, waitingSince + longestPause - now)))
    },

    flush,

    retry() {
      if (isUnsaved(state) && state.phase !== 'conflict') void save()
    },

    resumed() {
      tell({ type: 'edited' })
      saveIn(0)
      return keep()
    },

    conflicted(theirs) {
      tell({ type: 'edited' })
      tell({ type: 'stale', theirs })
      return keep()
    },

    keepMine(save = ports.save) {
      if (state.theirs) {
        saveNextBy = save
        base = state.theirs.content
        tell({ type: 'rebased', revision: state.theirs.revision })
      }
      return flush()
    },

    replaced(theirs) {
      pending = null
      base = theirs.content
      tell({ type: 'replaced', revision: theirs.revision, at: new Date() })
      keepSoon()
    },

    moved(revision) {
      tell({ type: 'moved', revision })
    },

    async close() {
      clearTimeout(saveTimer)
      if (isUnsaved(state)) {
        await keep()
        await flush()
      }
      await keep()
      clearTimeout(saveTimer)
      listeners.clear()
      ports.journal.close()
    },
  }
}

/** The promise, or a rejection when it takes too long. */
function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time.')), milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/**
 * Where a text stands between the keyboard and the server, as one pure function: what happened goes
 * in, where it stands comes out. Timers, network and journal are `draft.ts`'s.
 *
 *   saved ── edited ──▸ dirty ── sending ──▸ saving ── acknowledged ──▸ saved, or dirty again
 *                                              ├── unreachable ──▸ offline ── sending ──▸ saving
 *                                              ├── stale ──▸ conflict ── rebased, replaced ──▸
 *                                              └── refused ──▸ refused ── edited ──▸ dirty
 *
 * Edits are numbered, so an acknowledgement counts for the edit it is about and never for a newer one.
 */
import type { StoryContent } from '@/content/story'
import type { Reason } from '@/rules/refusal'

/** The text as the server holds it, where it isn't the one this was written on. */
export interface Theirs {
  revision: number
  content: StoryContent
}

export interface Saving {
  phase: 'saved' | 'dirty' | 'saving' | 'offline' | 'conflict' | 'refused'
  /** What the server last said it holds; the next save names it. */
  revision: number
  /** The number of the newest edit, of the newest the server has, and of the newest in the journal. */
  edit: number
  savedEdit: number
  keptEdit: number
  /** The edit on its way; stays while nobody knows whether it arrived. */
  sentEdit: number | null
  /** Failed attempts in a row. */
  attempts: number
  savedAt: Date | null
  reason: Reason | null
  theirs: Theirs | null
}

export type SavingEvent =
  | { type: 'edited' }
  | { type: 'kept'; edit: number }
  | { type: 'sending'; edit: number }
  | { type: 'acknowledged'; revision: number; at: Date }
  | { type: 'unreachable' }
  | { type: 'refused'; reason: Reason }
  | { type: 'stale'; theirs: Theirs }
  /** The text here stays, and is now one written on that revision. */
  | { type: 'rebased'; revision: number }
  /** The text here is now what the server holds. */
  | { type: 'replaced'; revision: number; at: Date }
  /** The story moved, its text did not. */
  | { type: 'moved'; revision: number }

export function startSaving(revision: number, savedAt: Date | null): Saving {
  return {
    phase: 'saved',
    revision,
    edit: 0,
    savedEdit: 0,
    keptEdit: 0,
    sentEdit: null,
    attempts: 0,
    savedAt,
    reason: null,
    theirs: null,
  }
}

/** The server has not said that it holds the newest edit. */
export function isUnsaved(saving: Saving): boolean {
  return saving.savedEdit < saving.edit
}

/** Neither the server nor this browser's journal holds the newest edit: closing the page loses it. */
export function isAtRisk(saving: Saving): boolean {
  return isUnsaved(saving) && saving.keptEdit < saving.edit
}

export function nextSaving(saving: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'edited': {
      const settles = saving.phase === 'saved' || saving.phase === 'refused'
      return { ...saving, edit: saving.edit + 1, phase: settles ? 'dirty' : saving.phase }
    }
    case 'kept':
      return { ...saving, keptEdit: Math.max(saving.keptEdit, event.edit) }
    case 'sending':
      return { ...saving, phase: 'saving', sentEdit: event.edit, reason: null }
    case 'acknowledged':
      return saved({ ...saving, savedEdit: saving.sentEdit ?? saving.savedEdit }, event)
    case 'unreachable':
      return { ...saving, phase: 'offline', attempts: saving.attempts + 1 }
    case 'refused':
      return { ...saving, phase: 'refused', sentEdit: null, reason: event.reason }
    case 'stale':
      return { ...saving, phase: 'conflict', sentEdit: null, theirs: event.theirs }
    case 'rebased': {
      const phase = isUnsaved(saving) ? 'dirty' : 'saved'
      return { ...saving, phase, sentEdit: null, theirs: null, revision: event.revision }
    }
    case 'replaced':
      return saved({ ...saving, savedEdit: saving.edit }, event)
    case 'moved':
      return { ...saving, revision: event.revision }
  }
}

function saved(saving: Saving, { revision, at }: { revision: number; at: Date }): Saving {
  return {
    ...saving,
    phase: isUnsaved(saving) ? 'dirty' : 'saved',
    revision,
    savedAt: at,
    sentEdit: null,
    attempts: 0,
    reason: null,
    theirs: null,
  }
}

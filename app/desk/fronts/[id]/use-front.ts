import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Outcome } from '@/app/action'
import type { DeskFront } from '@/newsroom/front-desk'
import type { FrontSheet, SheetStory } from '@/newsroom/front-sheet'
import { changesBetween } from '@/rules/arranging'
import type { Arrangement } from '@/rules/fronts'
import type { Reason } from '@/rules/refusal'
import { launch, readFront, restoreFrontVersion, saveFront, saveFrontOverOther } from './actions'

/** A front as the server answers with it. */
export interface FrontState {
  front: DeskFront
  sheet: FrontSheet
}

/** Between the hand and the server: what is dirty is saved shortly, what can't be sent is tried again. */
export type Phase = 'saved' | 'dirty' | 'saving' | 'offline' | 'conflict' | 'refused'

export interface Work {
  arrangement: Arrangement
  /** What was before each step, the last one last. */
  past: Arrangement[]
  /** What the server said last. */
  known: DeskFront
  sheet: FrontSheet
  phase: Phase
  reason: Reason | null
  /** Somebody else's draft that came between. */
  theirs: FrontState | null
}

type Happening =
  | { type: 'edited'; arrangement: Arrangement }
  | { type: 'undone' }
  | { type: 'met'; stories: readonly SheetStory[] }
  | { type: 'sending' }
  | { type: 'answered'; sent: Arrangement; state: FrontState }
  /** The draft here is now the one of the server; the one that was can be had back by undoing. */
  | { type: 'replaced'; state: FrontState }
  | { type: 'unreachable' }
  | { type: 'refused'; reason: Reason }
  | { type: 'stale'; theirs: FrontState }

const stepsKept = 100
const saveAfter = 400
const retryAfter = 3_000

export function nextWork(work: Work, event: Happening): Work {
  switch (event.type) {
    case 'edited': {
      if (event.arrangement === work.arrangement) return work
      const past = [...work.past.slice(1 - stepsKept), work.arrangement]
      return { ...edited(work, event.arrangement), past }
    }
    case 'undone': {
      const before = work.past.at(-1)
      return before ? { ...edited(work, before), past: work.past.slice(0, -1) } : work
    }
    case 'met': {
      const met = Object.fromEntries(event.stories.map((story) => [story.storyId, story]))
      return { ...work, sheet: { ...work.sheet, stories: { ...met, ...work.sheet.stories } } }
    }
    case 'sending':
      return { ...work, phase: 'saving' }
    case 'answered':
      return {
        ...work,
        known: event.state.front,
        sheet: merged(work.sheet, event.state.sheet),
        phase: work.arrangement === event.sent ? 'saved' : 'dirty',
        reason: null,
        theirs: null,
      }
    case 'replaced':
      return {
        ...work,
        arrangement: event.state.front.draft,
        past: [...work.past.slice(1 - stepsKept), work.arrangement],
        known: event.state.front,
        sheet: merged(work.sheet, event.state.sheet),
        phase: 'saved',
        reason: null,
        theirs: null,
      }
    case 'unreachable':
      return { ...work, phase: 'offline' }
    case 'refused':
      return { ...work, phase: 'refused', reason: event.reason }
    case 'stale':
      return { ...work, phase: 'conflict', theirs: event.theirs }
  }
}

function edited(work: Work, arrangement: Arrangement): Work {
  const phase = work.phase === 'saved' || work.phase === 'refused' ? 'dirty' : work.phase
  return { ...work, arrangement, phase }
}

/** What the tray or an undone step may still name stays known. */
function merged(before: FrontSheet, now: FrontSheet): FrontSheet {
  return { fills: now.fills, stories: { ...before.stories, ...now.stories } }
}

/** Where the draft stands as readers would see it. */
export function standingOf({ known, arrangement }: Work): 'itself' | 'asLaunched' | 'saved' {
  if (!known.launched) return known.revision === 0 ? 'itself' : 'saved'
  const changes = changesBetween(known.launched.arrangement, arrangement)
  return changes.length === 0 ? 'asLaunched' : 'saved'
}

/** A front in an editor's hands: every step is kept here, and saved as a draft by itself. */
export function useFront({ front, sheet }: FrontState) {
  const [work, happen] = useReducer(nextWork, null, () => ({
    arrangement: front.draft,
    past: [],
    known: front,
    sheet,
    phase: 'saved' as const,
    reason: null,
    theirs: null,
  }))
  const latest = useRef<Work>(work)
  latest.current = work
  const frontId = front.id

  const fail = useCallback(
    async (outcome: Outcome<FrontState> & { ok: false }) => {
      const { code, reason } = outcome.refused
      if (code === 'unexpected') return happen({ type: 'unreachable' })
      if (code !== 'stale') return happen({ type: 'refused', reason })
      const current = await readFront({ frontId })
      if (current.ok) happen({ type: 'stale', theirs: current.value })
      else happen({ type: 'refused', reason: current.refused.reason })
    },
    [frontId],
  )

  const save = useCallback(
    async (over = false) => {
      const { arrangement: sent, known, theirs } = latest.current
      happen({ type: 'sending' })
      try {
        const revision = theirs?.front.revision ?? known.revision
        const send = over ? saveFrontOverOther : saveFront
        const outcome = await send({ frontId, revision, arrangement: sent })
        if (!outcome.ok) return await fail(outcome)
        happen({ type: 'answered', sent, state: outcome.value })
      } catch {
        happen({ type: 'unreachable' })
      }
    },
    [frontId, fail],
  )

  const { phase, arrangement } = work
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins the wait anew.
  useEffect(() => {
    if (phase !== 'dirty' && phase !== 'offline') return
    const timer = setTimeout(() => void save(), phase === 'dirty' ? saveAfter : retryAfter)
    return () => clearTimeout(timer)
  }, [phase, arrangement, save])

  useEffect(() => {
    if (phase === 'saved') return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [phase])

  /** Does what changes the draft on the server; says why not, or nothing. */
  async function replaceBy(asked: Promise<Outcome<FrontState>>): Promise<Reason | null> {
    try {
      const outcome = await asked
      if (!outcome.ok) {
        if (outcome.refused.code === 'stale') await fail(outcome)
        return outcome.refused.reason
      }
      happen({ type: 'replaced', state: outcome.value })
      return null
    } catch {
      return { key: 'unreachable' }
    }
  }

  const revision = work.known.revision
  return {
    work,
    edit: (arrangement: Arrangement) => happen({ type: 'edited', arrangement }),
    undo: () => happen({ type: 'undone' }),
    meet: useCallback((stories: readonly SheetStory[]) => happen({ type: 'met', stories }), []),
    launch: () => replaceBy(launch({ frontId, revision })),
    restore: (versionId: string) =>
      replaceBy(restoreFrontVersion({ frontId, versionId, revision })),
    keepMine: () => save(true),
    takeTheirs: () => {
      if (work.theirs) happen({ type: 'replaced', state: work.theirs })
    },
  }
}

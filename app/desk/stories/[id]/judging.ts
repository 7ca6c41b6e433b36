/**
 * What is said about a story beside its text: what is left as it is, how long it is to become, whose
 * it is. None of it moves the story, and the text can be written on meanwhile.
 */
import type { Outcome } from '@/app/action'
import type { FoundPlace } from '@/copydesk/dismissals'
import { addNamedSource, dismissFinding, setPlannedLength, takeBack } from './actions'
import type { Facts } from './use-story'

export interface Judging {
  /** Leaves what is found there, or by the whole rule, as it is; true when the newsroom has it. */
  dismiss: (input: { rule: string; place?: FoundPlace; reason: string }) => Promise<boolean>
  /** Has it pointed out again. */
  takeBack: (dismissalId: string) => Promise<boolean>
  /** Plans the story's length, or none; true when the newsroom has it. */
  planLength: (planned: number | null) => Promise<boolean>
  /** Adds a source that a pasted page names; null, with the reason told, where that failed. */
  addSource: (input: {
    name: string
    kind: 'house' | 'reprint'
  }) => Promise<{ id: string; name: string } | null>
}

interface Ports {
  storyId: string
  planned: () => number | null
  /** Runs what may be refused, or not reach the newsroom at all; false, with the reason told, then. */
  tried: (act: () => Promise<boolean>) => Promise<boolean>
  /** The revision that holds all that is on the page; null, with the reason told, where none does. */
  flushed: () => Promise<number | null>
  refused: (outcome: Outcome<unknown> & { ok: false }) => false
  onFacts: (facts: Facts) => void
}

export function judgingOf(ports: Ports): Judging {
  const { storyId, planned, tried, flushed, refused, onFacts } = ports

  function answered(outcome: Outcome<Facts>): boolean {
    if (outcome.ok) onFacts(outcome.value)
    return outcome.ok || refused(outcome)
  }

  return {
    dismiss(input) {
      return tried(async () => {
        // The newsroom reads the saved text itself, so that has to hold what is on the page.
        if ((await flushed()) === null) return false
        return answered(await dismissFinding({ storyId, ...input }))
      })
    },

    takeBack(dismissalId) {
      return tried(async () => answered(await takeBack({ storyId, dismissalId })))
    },

    planLength(length) {
      const plan = { storyId, was: planned(), planned: length }
      return tried(async () => answered(await setPlannedLength(plan)))
    },

    async addSource(input) {
      let added: { id: string; name: string } | null = null
      await tried(async () => {
        const outcome = await addNamedSource(input)
        if (!outcome.ok) return refused(outcome)
        added = outcome.value
        return true
      })
      return added
    },
  }
}

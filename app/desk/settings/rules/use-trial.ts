'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { TrialHit, TrialSlice } from '@/newsroom/house-rule-trial'
import type { Reason } from '@/rules/refusal'
import { tryOnArchive } from './actions'

/** More places than these nobody reads; they are counted all the same. */
const mostShown = 200

export interface Trial {
  state: 'running' | 'done' | 'stopped' | 'failed'
  read: number
  total: number
  hits: TrialHit[]
  counts: Record<string, number>
  storiesHit: number
  problem?: Reason
}

const begun: Trial = { state: 'running', read: 0, total: 0, hits: [], counts: {}, storiesHit: 0 }

/** Runs a trial slice by slice while it is wanted, from the start each time `begin` is called. */
export function useTrial(ruleIds: readonly string[]) {
  const [trial, setTrial] = useState<Trial>(begun)
  const run = useRef(0)
  const ids = ruleIds.join()

  const begin = useCallback(async () => {
    const own = ++run.current
    setTrial(begun)
    for (let after: string | null = null; own === run.current; ) {
      const outcome: Awaited<ReturnType<typeof tryOnArchive>> | null = await tryOnArchive({
        ruleIds: ids.split(','),
        after,
      }).catch(() => null)
      if (own !== run.current) return
      if (!outcome?.ok) {
        const problem = outcome?.refused.reason ?? { key: 'unreachable' }
        return setTrial((now) => ({ ...now, state: 'failed', problem }))
      }
      const slice: TrialSlice = outcome.value
      setTrial((now) => ({
        state: slice.next === null ? 'done' : 'running',
        read: now.read + slice.read,
        total: slice.total ?? now.total,
        hits: [...now.hits, ...slice.hits].slice(0, mostShown),
        counts: added(now.counts, slice.counts),
        storiesHit: now.storiesHit + slice.storiesHit,
      }))
      if (slice.next === null) return
      after = slice.next
    }
  }, [ids])

  const stop = useCallback(() => {
    run.current++
    setTrial((now) => (now.state === 'running' ? { ...now, state: 'stopped' } : now))
  }, [])

  useEffect(() => () => void run.current++, [])
  return { trial, begin, stop }
}

function added(one: Record<string, number>, other: Record<string, number>) {
  const sum = { ...one }
  for (const [id, count] of Object.entries(other)) sum[id] = (sum[id] ?? 0) + count
  return sum
}

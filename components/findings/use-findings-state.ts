'use client'

import { useSyncExternalStore } from 'react'
import type { Findings, FindingsState } from './findings'

/** One fact about the findings; renders again only when that fact changes, not with every key. */
export function useFindingsState<Fact>(
  findings: Findings,
  select: (state: FindingsState) => Fact,
): Fact {
  const read = () => select(findings.getState())
  return useSyncExternalStore(findings.subscribe, read, read)
}

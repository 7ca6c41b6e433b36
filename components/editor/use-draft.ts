'use client'

import { useSyncExternalStore } from 'react'
import type { Saving } from './autosave'
import type { Draft } from './draft'

/** One fact about the draft; renders again only when that fact changes, not with every key. */
export function useDraftState<Fact>(draft: Draft, select: (saving: Saving) => Fact): Fact {
  const read = () => select(draft.getState())
  return useSyncExternalStore(draft.subscribe, read, read)
}

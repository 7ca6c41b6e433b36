'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Conflict } from '@/components/editor/conflict'
import type { Draft } from '@/components/editor/draft'
import { useDraftState } from '@/components/editor/use-draft'
import type { NameOf } from '@/content/compared-fields'
import type { StoryAtHand } from './use-story'

interface ConflictWatchProps {
  draft: Draft
  onConflict: (isConflict: boolean) => void
  children: (isConflict: boolean) => ReactNode
}

/** Opens the comparison when a conflict begins, and closes it when it is over. */
export function ConflictWatch({ draft, onConflict, children }: ConflictWatchProps) {
  const isConflict = useDraftState(draft, ({ phase }) => phase === 'conflict')
  useEffect(() => onConflict(isConflict), [isConflict, onConflict])
  return children(isConflict)
}

interface CompareProps {
  draft: Draft
  atHand: StoryAtHand
  nameOf: NameOf
  onClose: () => void
}

export function Compare({ draft, atHand, nameOf, onClose }: CompareProps) {
  const theirs = useDraftState(draft, (state) => state.theirs)
  const [mine] = useState(atHand.writing.read)
  if (!theirs) return null
  return (
    <Conflict
      mine={mine}
      theirs={theirs.content}
      language={mine.language}
      nameOf={nameOf}
      onKeepMine={() => void atHand.keepMine()}
      onTakeTheirs={atHand.takeTheirs}
      onClose={onClose}
    />
  )
}

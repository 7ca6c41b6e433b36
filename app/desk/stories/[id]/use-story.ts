'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Outcome } from '@/app/action'
import { isUnsaved } from '@/components/editor/autosave'
import type { Current, SaveAnswer } from '@/components/editor/draft'
import { useTell } from '@/components/ui/toast'
import { isSame } from '@/content/same'
import type { StoryContent } from '@/content/story'
import type { StoryPage } from '@/newsroom/stories'
import type { Reason } from '@/rules/refusal'
import type { MoveName } from '@/rules/workflow'
import {
  keepReceivedText,
  moveStory,
  readdressStory,
  readStory,
  restoreStoryVersion,
  saveOverOther,
  saveStory,
} from './actions'
import { type Judging, judgingOf } from './judging'
import { useWriting, type Writing } from './use-writing'

/** All of a story's page but its text. */
export type Facts = Omit<StoryPage, 'content'>

export interface MoveDetails {
  note?: string
  publishAt?: Date
}

export interface StoryAtHand extends Judging {
  facts: Facts
  writing: Writing
  /** The move under way, if any; the text rests meanwhile. */
  moving: MoveName | 'restoreVersion' | 'readdress' | 'keepReceived' | null
  /** Why the last thing asked for was not done. */
  refusal: Reason | null
  forgetRefusal: () => void
  /** Saves what is unsaved, then moves that very text; true when it is done. */
  move: (move: MoveName, details?: MoveDetails) => Promise<boolean>
  restore: (versionId: string) => Promise<void>
  /** Gives the story another last part of its address; true when it has it. */
  readdress: (slug: string) => Promise<boolean>
  /** Keeps the text as it stands as a version, before a machine changes it; true when it is kept. */
  keepReceived: () => Promise<boolean>
  keepMine: () => Promise<void>
  takeTheirs: () => void
}

/** A story under someone's hands: its text, where it stands, and what can be done with it. */
export function useStory(story: StoryPage, personId: string): StoryAtHand {
  const t = useTranslations('editor')
  const tell = useTell()
  const router = useRouter()
  const [facts, setFacts] = useState<Facts>(story)
  const [moving, setMoving] = useState<StoryAtHand['moving']>(null)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const storyId = story.id
  const known = useRef(facts)
  known.current = facts

  async function save(input: { revision: number; content: StoryContent }): Promise<SaveAnswer> {
    return answerOf(await saveStory({ storyId, ...input }))
  }

  function answerOf(outcome: Awaited<ReturnType<typeof saveStory>>): SaveAnswer {
    if (outcome.ok) {
      setFacts(outcome.value.facts)
      return { kind: 'saved', revision: outcome.value.revision }
    }
    const { code, reason } = outcome.refused
    if (code === 'stale') return { kind: 'stale' }
    return { kind: 'refused', reason, isPassing: code === 'unexpected' }
  }

  async function fetchCurrent(): Promise<Current> {
    const outcome = await readStory({ storyId })
    if (!outcome.ok) throw new Error(outcome.refused.reason.key)
    const { content, ...current } = outcome.value
    const wasApproved = known.current.situations.includes('approved')
    const isApproved = current.situations.includes('approved')
    setFacts(current)
    const isOpen = current.editObjection === null && (wasApproved || !isApproved)
    return { revision: current.revision, content, isOpen }
  }

  const writing = useWriting({
    story,
    personId,
    isOpen: story.editObjection === null,
    ports: { save, fetchCurrent },
    onResumed: (before) =>
      tell({
        text: t('recovered.told'),
        undo: { label: t('recovered.discard'), run: () => replaceAndSave(before) },
      }),
  })
  const { draft, read, replace } = writing

  /** Another text takes the place of the one on the page, as if it had been typed. */
  function replaceAndSave(content: StoryContent) {
    replace(content)
    draft?.edited()
  }

  async function move(name: MoveName, details: MoveDetails = {}): Promise<boolean> {
    return during(name, async () => {
      const revision = await flushed()
      if (revision === null) return false
      const outcome = await moveStory({ storyId, move: name, revision, ...details })
      if (!outcome.ok) return refused(outcome)
      setFacts(outcome.value)
      draft?.moved(outcome.value.revision)
      tell({ text: t(`done.${name}`), isSettling: true })
      router.refresh()
      return true
    })
  }

  async function restore(versionId: string): Promise<void> {
    await during('restoreVersion', async () => {
      const revision = await flushed()
      if (revision === null) return false
      const outcome = await restoreStoryVersion({ storyId, versionId, revision })
      if (!outcome.ok) return refused(outcome)
      const before = read()
      show(outcome.value)
      tell({
        text: t('restored.told'),
        undo: { label: t('restored.undo'), run: () => replaceAndSave(before) },
      })
      return true
    })
  }

  async function readdress(slug: string): Promise<boolean> {
    return during('readdress', async () => {
      const revision = await flushed()
      if (revision === null) return false
      const outcome = await readdressStory({ storyId, revision, slug })
      if (!outcome.ok) return refused(outcome)
      setFacts(outcome.value)
      draft?.moved(outcome.value.revision)
      tell({ text: t('address.done') })
      return true
    })
  }

  async function keepReceived(): Promise<boolean> {
    return during('keepReceived', async () => {
      const revision = await flushed()
      if (revision === null) return false
      const name = t('cleaning.received')
      const outcome = await keepReceivedText({ storyId, revision, name })
      return outcome.ok || refused(outcome)
    })
  }

  const judging = judgingOf({
    ...{ storyId, tried, flushed, refused, onFacts: setFacts },
    planned: () => known.current.plannedCharacters,
  })

  async function during(
    name: NonNullable<StoryAtHand['moving']>,
    act: () => Promise<boolean>,
  ): Promise<boolean> {
    setMoving(name)
    return tried(act).finally(() => setMoving(null))
  }

  async function tried(act: () => Promise<boolean>): Promise<boolean> {
    setRefusal(null)
    try {
      return await act()
    } catch {
      setRefusal({ key: 'unreachable' })
      return false
    }
  }

  /** The revision that holds all that is on the page; null, with the reason told, where none does. */
  async function flushed(): Promise<number | null> {
    if (!draft) return known.current.revision
    if (await draft.flush()) return draft.getState().revision
    const { phase, reason } = draft.getState()
    setRefusal(reason ?? { key: phase === 'conflict' ? 'changedMeanwhile' : 'unreachable' })
    return null
  }

  function refused(outcome: Outcome<unknown> & { ok: false }): false {
    setRefusal(outcome.refused.reason)
    if (outcome.refused.code === 'stale') void catchUp()
    return false
  }

  /** Shows what the server holds, unless something here is still on its way to it. */
  async function catchUp(): Promise<void> {
    if (draft && isUnsaved(draft.getState())) return draft.retry()
    const outcome = await readStory({ storyId }).catch(() => null)
    if (!outcome?.ok || (draft && isUnsaved(draft.getState()))) return
    const { content: _, ...current } = outcome.value
    if (current.revision > known.current.revision) show(outcome.value)
    else setFacts(current)
  }
  const latest = useRef(catchUp)
  latest.current = catchUp

  function show({ content, ...current }: StoryPage) {
    setFacts(current)
    if (!isSame(content, read())) {
      replace(content)
      tell({ text: t('newestShown') })
    }
    draft?.replaced({ revision: current.revision, content })
  }

  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && latest.current())
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [])

  async function keepMine(): Promise<void> {
    await draft?.keepMine((input) =>
      saveOverOther({ storyId, ...input, versionName: t('conflict.versionName') }).then(answerOf),
    )
  }

  function takeTheirs() {
    const theirs = draft?.getState().theirs
    if (!draft || !theirs) return
    const mine = read()
    replace(theirs.content)
    draft.replaced(theirs)
    tell({
      text: t('conflict.tookTheirs'),
      undo: { label: t('conflict.bringBack'), run: () => replaceAndSave(mine) },
    })
  }

  return {
    facts,
    writing,
    moving,
    refusal,
    forgetRefusal: () => setRefusal(null),
    move,
    restore,
    readdress,
    keepReceived,
    ...judging,
    keepMine,
    takeTheirs,
  }
}

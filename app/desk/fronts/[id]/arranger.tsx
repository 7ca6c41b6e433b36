'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { useTell } from '@/components/ui/toast'
import type { SheetStory } from '@/newsroom/front-sheet'
import {
  addContainer,
  type Placed,
  place,
  remove,
  removeContainer,
  type Spot,
  step,
  stepContainer,
} from '@/rules/arranging'
import { type Layout, mostContainers, type Slot } from '@/rules/fronts'
import { ConflictDialog } from './conflict-dialog'
import { Dragging } from './dragging'
import { FrontBar } from './front-bar'
import { HistoryDialog } from './history-dialog'
import { LaunchDialog } from './launch-dialog'
import { PlaceDialog } from './place-dialog'
import { SettingsDialog } from './settings-dialog'
import { Sheet } from './sheet'
import { Tray } from './tray'
import { type FrontState, useFront } from './use-front'
import { type Subjects, useNames } from './use-names'
import { useWarnings, Warnings } from './warnings'
import { WordsDialog } from './words-dialog'

interface ArrangerProps extends Subjects {
  initial: FrontState
  name: string
  /** Where readers find the front. */
  path: string
  tray: SheetStory[]
}

/** What an editor can do to a front, by whichever way: pointer, keys or menu. */
export interface Deeds {
  place: (slot: Slot, to: Spot, from?: Spot) => void
  step: (from: Spot, by: -1 | 1) => void
  remove: (spot: Spot) => void
  reword: (spot: Spot) => void
  /** Asks into which container the story is to go. */
  choosePlace: (storyId: string) => void
  addContainer: (layout: Layout) => void
  stepContainer: (containerId: string, by: -1 | 1) => void
  setUp: (containerId: string) => void
  removeContainer: (containerId: string) => void
}

type Open =
  | { what: 'launch' | 'history' }
  | { what: 'place'; storyId: string }
  | { what: 'settings'; containerId: string }
  | { what: 'words'; spot: Spot }

export function Arranger({ initial, name, path, tray, ...subjects }: ArrangerProps) {
  const t = useTranslations('fronts')
  const tell = useTell()
  const atHand = useFront(initial)
  const { work, edit } = atHand
  const { arrangement } = work
  const names = useNames(subjects, work)
  const warnings = useWarnings(work)
  const [open, setOpen] = useState<Open | null>(null)
  const [said, say] = useState('')
  const [isComparing, setComparing] = useState(false)
  const close = () => setOpen(null)
  // Each draft that comes between asks anew.
  useEffect(() => setComparing(work.theirs !== null), [work.theirs])
  const containerNamed = (id: string) => {
    const container = arrangement.containers.find((each) => each.id === id)
    return container ? names.container(container) : ''
  }

  function settle(placed: Placed | null, slot: Slot | undefined) {
    if (!placed || !slot) return say(t('slot.atEdge'))
    edit(placed.arrangement)
    const { spot, pushedOut } = placed
    const where = { name: containerNamed(spot.containerId), at: spot.at + 1 }
    const words = [t('slot.moved', { headline: names.story(slot), ...where })]
    if (pushedOut) {
      words.push(t('slot.pushedOut', { other: names.story(pushedOut) }))
      tell({ text: words.join(' '), undo: { label: t('undo'), run: atHand.undo } })
    }
    say(words.join(' '))
    focusOn(slot.storyId, spot.containerId)
  }

  const slotAt = ({ containerId, at }: Spot) =>
    arrangement.containers.find(({ id }) => id === containerId)?.slots[at]

  const deeds: Deeds = {
    place: (slot, to, from) => settle(place(arrangement, slot, to, from), slot),
    step: (from, by) => settle(step(arrangement, from, by), slotAt(from)),
    remove(spot) {
      const slot = slotAt(spot)
      if (!slot) return
      edit(remove(arrangement, spot))
      const where = containerNamed(spot.containerId)
      say(t('slot.removed', { headline: names.story(slot), name: where }))
      focusNear(spot)
    },
    reword: (spot) => setOpen({ what: 'words', spot }),
    choosePlace: (storyId) => setOpen({ what: 'place', storyId }),
    addContainer(layout) {
      const id = crypto.randomUUID().slice(0, 8)
      const next = addContainer(arrangement, layout, id)
      if (!next) return say(t('container.full', { most: mostContainers }))
      edit(next)
      say(t('container.added', { name: t(`layout.${layout}`) }))
      setOpen({ what: 'settings', containerId: id })
    },
    stepContainer(id, by) {
      const next = stepContainer(arrangement, id, by)
      if (next === arrangement) return say(t('slot.atEdge'))
      edit(next)
      const at = next.containers.findIndex((container) => container.id === id) + 1
      say(t('container.moved', { name: containerNamed(id), at, of: next.containers.length }))
    },
    setUp: (containerId) => setOpen({ what: 'settings', containerId }),
    removeContainer(id) {
      const text = t('container.removed', { name: containerNamed(id) })
      edit(removeContainer(arrangement, id))
      say(text)
      tell({ text, undo: { label: t('undo'), run: atHand.undo } })
    },
  }

  function undo() {
    if (work.past.length === 0) return say(t('nothingToUndo'))
    atHand.undo()
    say(t('undone'))
  }

  function press(event: KeyboardEvent) {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea')
    if (isTyping || event.key !== 'z' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    undo()
  }

  const placed = useMemo(
    () =>
      new Set(arrangement.containers.flatMap(({ slots }) => slots.map(({ storyId }) => storyId))),
    [arrangement],
  )
  return (
    <div className="arranger" onKeyDown={press}>
      <FrontBar
        {...{ work, name, path }}
        frontId={initial.front.id}
        onUndo={undo}
        onCompare={() => setComparing(true)}
        onHistory={() => setOpen({ what: 'history' })}
        onLaunch={() => setOpen({ what: 'launch' })}
      />
      <Dragging names={names} work={work} onDrop={deeds.place}>
        <div className="arranger-columns">
          <Tray
            {...{ tray, placed, deeds }}
            sections={subjects.sections}
            hasContainers={arrangement.containers.length > 0}
            meet={atHand.meet}
          />
          <div className="arranger-main">
            <Warnings {...{ warnings, names }} />
            <Sheet {...{ work, names, deeds, warnings }} />
          </div>
        </div>
      </Dragging>
      <p className="unseen" role="status" aria-live="polite">
        {said}
      </p>
      {open?.what === 'place' && (
        <PlaceDialog {...{ work, names, deeds }} storyId={open.storyId} onClose={close} />
      )}
      {open?.what === 'settings' && (
        <SettingsDialog
          {...{ work, subjects, edit, say }}
          containerId={open.containerId}
          onClose={close}
        />
      )}
      {open?.what === 'words' && (
        <WordsDialog {...{ work, edit, say, names }} spot={open.spot} onClose={close} />
      )}
      {open?.what === 'launch' && (
        <LaunchDialog {...{ work, warnings, names }} launch={atHand.launch} onClose={close} />
      )}
      {open?.what === 'history' && (
        <HistoryDialog
          known={work.known}
          restore={atHand.restore}
          undo={atHand.undo}
          onClose={close}
        />
      )}
      {work.theirs && (
        <ConflictDialog
          {...{ work, names }}
          theirs={work.theirs}
          onKeepMine={atHand.keepMine}
          onTakeTheirs={atHand.takeTheirs}
          undo={atHand.undo}
          isOpen={isComparing}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  )
}

/** After a move the focus goes with the story, so that it can be moved on. */
function focusOn(storyId: string, containerId: string): void {
  requestAnimationFrame(() => {
    const slot = `[data-container="${containerId}"] [data-story="${storyId}"]`
    document.querySelector<HTMLElement>(slot)?.focus()
  })
}

/** What took its place, else what stands before it, else the container. */
function focusNear({ containerId, at }: Spot): void {
  requestAnimationFrame(() => {
    const all = document.querySelectorAll<HTMLElement>(
      `[data-container="${containerId}"] [data-story]`,
    )
    ;(all[at] ?? all[at - 1])?.focus()
  })
}

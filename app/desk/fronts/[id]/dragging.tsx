'use client'

import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Spot } from '@/rules/arranging'
import type { Slot } from '@/rules/fronts'
import type { Work } from './use-front'
import type { Names } from './use-names'

/** What is dragged: a story, from the tray, from a rule, or from the slot it was placed in. */
export interface Dragged {
  slot: Slot
  from?: Spot
}

/**
 * Dragging by mouse and finger. A story takes the place it is dropped on. By keyboard stories are
 * moved by commands of their own, which say what they do; so there is no dragging by keys.
 */
export function Dragging({
  names,
  work,
  onDrop,
  children,
}: {
  names: Names
  work: Work
  onDrop: (slot: Slot, to: Spot, from?: Spot) => void
  children: ReactNode
}) {
  const t = useTranslations('fronts.drag')
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    // A finger that stays lifts the story; one that moves on scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  )
  const headline = (data: unknown) => names.story((data as Dragged).slot)
  const container = ({ containerId }: Spot) =>
    work.arrangement.containers.find(({ id }) => id === containerId)

  const announcements: Announcements = {
    onDragStart: ({ active }) => t('lifted', { headline: headline(active.data.current) }),
    onDragOver({ over }) {
      const spot = over?.data.current as Spot | undefined
      const target = spot && container(spot)
      if (!spot || !target) return t('nowhere')
      return t('over', { name: names.container(target), at: spot.at + 1 })
    },
    // Where it went is said by the move itself.
    onDragEnd: ({ active, over }) =>
      over ? undefined : t('cancelled', { headline: headline(active.data.current) }),
    onDragCancel: ({ active }) => t('cancelled', { headline: headline(active.data.current) }),
  }

  function drop({ active, over }: DragEndEvent) {
    setDragged(null)
    const to = over?.data.current as Spot | undefined
    const { slot, from } = active.data.current as Dragged
    if (!to) return
    // Dropped on one further down in its own container, it takes that one's place.
    const isDown = from?.containerId === to.containerId && from.at < to.at
    onDrop(slot, isDown ? { ...to, at: to.at + 1 } : to, from)
  }

  return (
    <DndContext
      id="front"
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ announcements, screenReaderInstructions: { draggable: '' } }}
      onDragStart={({ active }) => setDragged(active.data.current as Dragged)}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged && <p className="dragged">{names.story(dragged.slot)}</p>}
      </DragOverlay>
    </DndContext>
  )
}

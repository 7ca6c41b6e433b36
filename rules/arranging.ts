/**
 * The moves of whoever arranges a front, each from one arrangement to the next: the same for the
 * pointer, the keyboard and the tests. No move leaves a container with more slots than it shows: the
 * last one gives way, and the move says which story that was.
 */
import { diffArrays } from 'diff'
import {
  type Arrangement,
  type Container,
  type Layout,
  mostContainers,
  type Slot,
  slotLimits,
} from './fronts'

export interface Spot {
  containerId: string
  /** Before the slot that is there now; at the end when there is none. */
  at: number
}

export interface Placed {
  arrangement: Arrangement
  /** Where the story stands now. */
  spot: Spot
  /** What gave way to it in a full container. */
  pushedOut: Slot | null
}

/**
 * Puts a story into a slot: from where it stands, when `from` is given, else from outside. A story
 * that the container has already is moved there: no container shows one twice.
 */
export function place(arrangement: Arrangement, slot: Slot, to: Spot, from?: Spot): Placed | null {
  const lifted = from ? remove(arrangement, from) : arrangement
  const target = lifted.containers.find(({ id }) => id === to.containerId)
  const before = arrangement.containers.find(({ id }) => id === to.containerId)
  if (!target || !before) return null
  const others = target.slots.filter(({ storyId }) => storyId !== slot.storyId)
  // Taken out first: what stood behind it has moved up.
  const own = before.slots.findIndex(({ storyId }) => storyId === slot.storyId)
  const wanted = own >= 0 && own < to.at ? to.at - 1 : to.at
  const at = Math.max(0, Math.min(wanted, others.length, target.size - 1))
  const slots = others.toSpliced(at, 0, slot)
  const pushedOut = slots.length > target.size ? (slots.at(-1) ?? null) : null
  return {
    arrangement: change(lifted, target.id, { slots: slots.slice(0, target.size) }),
    spot: { containerId: target.id, at },
    pushedOut,
  }
}

/** One place up or down, into the container before or after where it stands at the edge. */
export function step(arrangement: Arrangement, from: Spot, by: -1 | 1): Placed | null {
  const index = arrangement.containers.findIndex(({ id }) => id === from.containerId)
  const own = arrangement.containers[index]
  const slot = own?.slots[from.at]
  if (!own || !slot) return null
  const at = from.at + by
  if (at >= 0 && at < own.slots.length) {
    // Down means past the one below, so before the one after that.
    return place(arrangement, slot, { ...from, at: by > 0 ? at + 1 : at }, from)
  }
  const next = arrangement.containers[index + by]
  if (!next) return null
  return place(arrangement, slot, { containerId: next.id, at: by > 0 ? 0 : next.size }, from)
}

export function remove(arrangement: Arrangement, { containerId, at }: Spot): Arrangement {
  const container = arrangement.containers.find(({ id }) => id === containerId)
  return container
    ? change(arrangement, containerId, { slots: container.slots.toSpliced(at, 1) })
    : arrangement
}

/** Other words, or another picture, for a story on this front; empty ones give it its own again. */
export function reword(
  arrangement: Arrangement,
  { containerId, at }: Spot,
  { headline, kicker, picture = '' }: { headline: string; kicker: string; picture?: string },
): Arrangement {
  const container = arrangement.containers.find(({ id }) => id === containerId)
  const slot = container?.slots[at]
  if (!container || !slot) return arrangement
  const words = {
    ...(headline.trim() && { headline: headline.trim() }),
    ...(kicker.trim() && { kicker: kicker.trim() }),
    ...(picture && { picture }),
  }
  const slots = container.slots.with(at, { storyId: slot.storyId, ...words })
  return change(arrangement, containerId, { slots })
}

/** Changes how a container is set up, and keeps it within what its layout can show. */
export function change(
  arrangement: Arrangement,
  containerId: string,
  to: Partial<Omit<Container, 'id'>>,
): Arrangement {
  return {
    containers: arrangement.containers.map((container) => {
      if (container.id !== containerId) return container
      const next = { ...container, ...to }
      const size = Math.max(1, Math.min(next.size, slotLimits[next.layout]))
      return { ...next, size, slots: next.slots.slice(0, size) }
    }),
  }
}

/** A new container after the one of that id, or at the end; null where the front is full. */
export function addContainer(
  arrangement: Arrangement,
  layout: Layout,
  id: string,
  after?: string,
): Arrangement | null {
  const { containers } = arrangement
  if (containers.length >= mostContainers) return null
  const index = containers.findIndex((container) => container.id === after)
  const size = Math.min(slotLimits[layout], 4)
  const added: Container = { id, layout, title: '', size, fill: { from: 'newest' }, slots: [] }
  return { containers: containers.toSpliced(index < 0 ? containers.length : index + 1, 0, added) }
}

export function removeContainer({ containers }: Arrangement, containerId: string): Arrangement {
  return { containers: containers.filter(({ id }) => id !== containerId) }
}

/** The container one place up or down; the same arrangement where it stands at the end already. */
export function stepContainer(
  arrangement: Arrangement,
  containerId: string,
  by: -1 | 1,
): Arrangement {
  const { containers } = arrangement
  const from = containers.findIndex(({ id }) => id === containerId)
  const own = containers[from]
  const to = from + by
  if (!own || to < 0 || to >= containers.length) return arrangement
  return { containers: containers.toSpliced(from, 1).toSpliced(to, 0, own) }
}

export type FrontChange =
  | { kind: 'added' | 'removed' | 'moved' | 'layout' | 'title' | 'fill'; containerId: string }
  | { kind: 'size'; containerId: string; before: number; after: number }
  | {
      kind: 'placed' | 'taken' | 'shifted' | 'reworded' | 'pictured'
      containerId: string
      storyId: string
    }

/** What of a front is another in the second arrangement; empty when readers would see the same. */
export function changesBetween(before: Arrangement, after: Arrangement): FrontChange[] {
  const changes: FrontChange[] = []
  const old = new Map(before.containers.map((container) => [container.id, container]))
  const ids = new Set(after.containers.map(({ id }) => id))
  for (const { id } of before.containers) {
    if (!ids.has(id)) changes.push({ kind: 'removed', containerId: id })
  }
  const moved = movedOf(
    before.containers.map(({ id }) => id),
    after.containers.map(({ id }) => id),
  )
  for (const container of after.containers) {
    const was = old.get(container.id)
    const containerId = container.id
    if (!was) {
      changes.push({ kind: 'added', containerId })
    } else {
      if (moved.has(containerId)) changes.push({ kind: 'moved', containerId })
      if (was.layout !== container.layout) changes.push({ kind: 'layout', containerId })
      if (was.title !== container.title) changes.push({ kind: 'title', containerId })
      if (!isSameFill(was.fill, container.fill)) changes.push({ kind: 'fill', containerId })
      if (was.size !== container.size) {
        changes.push({ kind: 'size', containerId, before: was.size, after: container.size })
      }
    }
    changes.push(...slotChanges(was?.slots ?? [], container.slots, containerId))
  }
  return changes
}

function slotChanges(before: Slot[], after: Slot[], containerId: string): FrontChange[] {
  const changes: FrontChange[] = []
  const moved = movedOf(
    before.map(({ storyId }) => storyId),
    after.map(({ storyId }) => storyId),
  )
  for (const { storyId } of before) {
    if (!after.some((slot) => slot.storyId === storyId)) {
      changes.push({ kind: 'taken', containerId, storyId })
    }
  }
  for (const slot of after) {
    const { storyId } = slot
    const was = before.find((each) => each.storyId === storyId)
    if (!was) changes.push({ kind: 'placed', containerId, storyId })
    else if (moved.has(storyId)) changes.push({ kind: 'shifted', containerId, storyId })
    if (was && (was.headline !== slot.headline || was.kicker !== slot.kicker)) {
      changes.push({ kind: 'reworded', containerId, storyId })
    }
    if (was && was.picture !== slot.picture) {
      changes.push({ kind: 'pictured', containerId, storyId })
    }
  }
  return changes
}

/** What is in both lists and not in its order; as few as tell the difference. */
function movedOf(before: string[], after: string[]): Set<string> {
  const old = before.filter((id) => after.includes(id))
  const now = after.filter((id) => before.includes(id))
  return new Set(diffArrays(old, now).flatMap(({ added, value }) => (added ? value : [])))
}

function isSameFill(one: Container['fill'], other: Container['fill']): boolean {
  const subject = (fill: Container['fill']) =>
    fill.from === 'section' ? fill.sectionId : fill.from === 'tag' ? fill.tagId : ''
  return one.from === other.from && subject(one) === subject(other)
}

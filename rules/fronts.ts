/**
 * What a front may be. A front (the home page, or a section's) is a list of containers; a container
 * has a layout with a hard limit of slots, stories placed by hand, and a rule that fills the rest.
 * Hand-placed stories come first and in the editors' order; a story that readers may not see leaves
 * its slot to the next. Fronts are arranged by editors and up.
 */
import type { Reason } from './refusal'
import { type Actor, hasRole } from './roles'

/** Most stories a container of the layout can show. */
export const slotLimits = { lead: 1, leadThree: 4, columns: 4, list: 10, strip: 5 } as const
export type Layout = keyof typeof slotLimits
export const layouts = Object.keys(slotLimits) as Layout[]

export const mostContainers = 24
export const longestTitle = 40
export const longestHeadline = 200
export const longestKicker = 40

/** A hand-placed story published longer ago than this is pointed out, and so is a front unlaunched for this long. */
const staleStoryHours = 48
const staleFrontHours = 24

/** In place of a picture: the slot shows none. */
export const noPicture = 'none'

/** Where the stories come from that nobody placed. */
export type Fill =
  | { from: 'newest' }
  | { from: 'mostRead' }
  | { from: 'section'; sectionId: string }
  | { from: 'tag'; tagId: string }
  | { from: 'nothing' }

/** A story placed by hand; what is set replaces the story's own words on this front. */
export interface Slot {
  storyId: string
  headline?: string | undefined
  kicker?: string | undefined
  /** Another of the story's own pictures, by its file, or `noPicture`. */
  picture?: string | undefined
}

export interface Container {
  id: string
  layout: Layout
  /** Empty: named after its rule. */
  title: string
  /** How many stories it shows: from one to the layout's limit, and never fewer than its slots. */
  size: number
  fill: Fill
  slots: Slot[]
}

export interface Arrangement {
  containers: Container[]
}

/** The home page's front; a section's is named by the section's id. */
export const home = 'home'

export function arrangeObjection(actor: Actor): Reason | null {
  return hasRole(actor, 'editor') ? null : { key: 'needsEditor' }
}

/** What readers see where nobody has arranged anything; a section's front is its list of stories then. */
export function defaultArrangement(
  front: string,
  sections: readonly { id: string }[],
): Arrangement {
  if (front !== home) return { containers: [] }
  const list = { layout: 'list', title: '', slots: [] } as const
  return {
    containers: [
      { id: 'top', layout: 'leadThree', title: '', size: 4, fill: { from: 'newest' }, slots: [] },
      { ...list, id: 'latest', size: 5, fill: { from: 'newest' }, slots: [] },
      ...sections.slice(0, mostContainers - 2).map(({ id }) => ({
        ...list,
        id,
        size: 4,
        fill: { from: 'section' as const, sectionId: id },
        slots: [],
      })),
    ],
  }
}

export type FrontWarning =
  | { kind: 'twice' | 'gone'; storyId: string }
  | { kind: 'old'; storyId: string; hours: number }
  | { kind: 'notLaunched'; hours: number }

/** What an editor should look at, though it forbids nothing. */
export function frontWarnings(
  { containers }: Arrangement,
  facts: {
    /** When each placed story that is live was last published. */
    publishedAt: ReadonlyMap<string, Date>
    /** Null before the first launch. */
    launchedAt: Date | null
    now: Date
  },
): FrontWarning[] {
  const warnings: FrontWarning[] = []
  const placed = containers.flatMap(({ slots }) => slots.map(({ storyId }) => storyId))
  for (const storyId of new Set(placed)) {
    if (placed.filter((each) => each === storyId).length > 1) {
      warnings.push({ kind: 'twice', storyId })
    }
    const published = facts.publishedAt.get(storyId)
    if (!published) warnings.push({ kind: 'gone', storyId })
    else if (hoursSince(published, facts.now) >= staleStoryHours) {
      warnings.push({ kind: 'old', storyId, hours: hoursSince(published, facts.now) })
    }
  }
  const hours = hoursUnlaunched(facts.launchedAt, facts.now)
  if (hours !== null) warnings.push({ kind: 'notLaunched', hours })
  return warnings
}

/** For how long a front has not been launched, where that is worth a word; null elsewhere. */
export function hoursUnlaunched(launchedAt: Date | null, now: Date): number | null {
  const hours = launchedAt ? hoursSince(launchedAt, now) : 0
  return hours >= staleFrontHours ? hours : null
}

/**
 * Which containers stand side by side on a wide page: a list beside the lead it follows, under it
 * what is read most where a lead and three leave the room, and a run of lists in columns; everything
 * else has the whole width.
 */
export function bandsOf<Item extends { layout: Layout }>(
  containers: readonly Item[],
  ruleOf: (container: Item) => Fill['from'],
): { kind: 'top' | 'lists' | 'alone'; containers: Item[] }[] {
  const bands: ReturnType<typeof bandsOf<Item>> = []
  const hasRoom = ([lead, list, ...more]: Item[], container: Item) =>
    !list || (more.length === 0 && lead?.layout === 'leadThree' && ruleOf(container) === 'mostRead')
  for (const container of containers) {
    const last = bands.at(-1)
    const isLead = container.layout === 'lead' || container.layout === 'leadThree'
    const follows = container.layout === 'list' && last
    if (follows && last.kind === 'top' && hasRoom(last.containers, container)) {
      last.containers.push(container)
    } else if (follows && last.kind === 'lists') last.containers.push(container)
    else {
      const kind = isLead ? 'top' : container.layout === 'list' ? 'lists' : 'alone'
      bands.push({ kind, containers: [container] })
    }
  }
  return bands
}

function hoursSince(then: Date, now: Date): number {
  return Math.floor((now.getTime() - then.getTime()) / 3_600_000)
}

/**
 * The fronts as readers see them: what is launched, resolved into stories at the moment of asking.
 * Stories come from `live_stories` alone, so a front never shows a draft, whoever placed it; one that
 * was withdrawn gives its slot to the next. Every rule is asked once for ids from an index, all
 * stories are read in one query, so a front costs the same among any number of stories.
 */
import { desc, eq, inArray } from 'drizzle-orm'
import type { Picture } from '@/content/picture'
import { db, fronts, frontVersions, liveStories, liveStoryTags, type sections, tags } from '@/db'
import {
  type Arrangement,
  type Container,
  defaultArrangement,
  type Fill,
  home,
  type Layout,
  noPicture,
  type Slot,
} from '@/rules/fronts'
import { type ListedStory, listShownPictures, listStoriesById } from './reading'
import { listSections } from './sections'
import { listMostRead } from './views'

/** Most read means within so many days, today included. */
const mostReadDays = 3

/** The page tag of lists of what is read most, which changes without any story changing. */
export const mostReadTag = 'most-read'

export type ShownStory = ListedStory & {
  /** Placed by an editor, not by the rule. */
  isByHand: boolean
}

export interface ShownContainer {
  id: string
  layout: Layout
  /** Its own title; else, unless it is a lead, that of the section or topic it is filled from. */
  title: string
  from: Fill['from']
  /** Where there is more of the same. */
  href: string | null
  stories: ShownStory[]
}

export interface Front {
  containers: ShownContainer[]
  /** What the page shows, for letting go of it when that changes. */
  pageTags: string[]
}

/** A front as launched, else as it arranges itself; null for a section nobody has arranged. */
export async function getFront(id: string): Promise<Front | null> {
  const launched = await findLaunched(id)
  if (!launched && id !== home) return null
  const sections = await listSections()
  return resolveFront(id, launched ?? defaultArrangement(id, sections), sections)
}

/** The stories of an arrangement, launched or not. */
export async function resolveFront(
  id: string,
  { containers }: Arrangement,
  sectionList?: Section[],
): Promise<Front> {
  const allSections = sectionList ?? (await listSections())
  const named = await namesOf(containers, allSections)
  const placed = containers.flatMap(({ slots }) => slots.map(({ storyId }) => storyId))
  const most = containers.reduce((sum, { size }) => sum + size, 0)
  const otherPictures = containers.flatMap(({ slots }) =>
    slots.flatMap(({ storyId, picture }) => (picture && picture !== noPicture ? storyId : [])),
  )
  const [candidates, placedStories, pictures] = await Promise.all([
    candidatesOf(containers, most),
    listStoriesById([...new Set(placed)]),
    listShownPictures(otherPictures),
  ])
  const byHand = byId(placedStories)
  const filled = fillUp(containers, byHand, candidates)
  const byRule = byId(await listStoriesById([...filled.values()].flat()))
  const shown = containers.map((container): ShownContainer => {
    const subject = named.get(fillKey(container.fill))
    return {
      id: container.id,
      layout: container.layout,
      title: container.title || (isLead(container) ? '' : (subject?.name ?? '')),
      from: container.fill.from,
      href: subject?.href ?? null,
      stories: [
        ...container.slots.flatMap((slot) => asPlaced(byHand.get(slot.storyId), slot, pictures)),
        ...(filled.get(container.id) ?? []).flatMap((id) => {
          const story = byRule.get(id)
          return story ? [{ ...story, isByHand: false }] : []
        }),
      ],
    }
  })
  return {
    containers: shown,
    pageTags: [
      `front:${id}`,
      ...(id === home ? ['front'] : [`section:${id}`]),
      ...containers.flatMap(({ fill }) => pageTagOf(fill)),
      // Also of those that are not live: when they are again, they take their slots again.
      ...placed.map((storyId) => `story:${storyId}`),
    ],
  }
}

function isLead({ layout }: Container): boolean {
  return layout === 'lead' || layout === 'leadThree'
}

/**
 * For each container, what its rule gives that stands nowhere else on the front. What is read most
 * is a ranking: it would be false without the story that leads the page.
 */
function fillUp(
  containers: readonly Container[],
  byHand: ReadonlyMap<string, ListedStory>,
  candidates: ReadonlyMap<string, string[]>,
): Map<string, string[]> {
  const taken = new Set(byHand.keys())
  const filled = new Map<string, string[]>()
  for (const { id, size, slots, fill } of containers) {
    const room = size - slots.filter(({ storyId }) => byHand.has(storyId)).length
    const isRanking = fill.from === 'mostRead'
    const shown = isRanking ? new Set(slots.map(({ storyId }) => storyId)) : taken
    const free = (candidates.get(fillKey(fill)) ?? []).filter((storyId) => !shown.has(storyId))
    const own = free.slice(0, room)
    if (!isRanking) for (const storyId of own) taken.add(storyId)
    filled.set(id, own)
  }
  return filled
}

/**
 * The story with the front's words and picture for it; nothing where it is not live. A picture that
 * the story no longer shows is not shown here either.
 */
function asPlaced(
  story: ListedStory | undefined,
  { headline, kicker, picture: wanted }: Slot,
  pictures: ReadonlyMap<string, Picture[]>,
): ShownStory[] {
  if (!story) return []
  const other = pictures.get(story.storyId)?.find(({ media }) => media === wanted)
  const picture = wanted === noPicture ? null : (other ?? story.picture)
  const words = { ...(headline && { headline }), ...(kicker && { kicker }) }
  return [{ ...story, ...words, picture, isByHand: true }]
}

function byId(stories: readonly ListedStory[]): Map<string, ListedStory> {
  return new Map(stories.map((story) => [story.storyId, story]))
}

type Section = typeof sections.$inferSelect

async function findLaunched(id: string): Promise<Arrangement | null> {
  const [row] = await db()
    .select({ arrangement: frontVersions.arrangement })
    .from(fronts)
    .innerJoin(frontVersions, eq(frontVersions.id, fronts.launchedVersionId))
    .where(eq(fronts.id, id))
  return row?.arrangement ?? null
}

/** For each rule in use, the ids of its first stories: as many as are enough whatever else is shown. */
async function candidatesOf(
  containers: readonly Container[],
  most: number,
): Promise<Map<string, string[]>> {
  const fills = new Map(containers.map(({ fill }) => [fillKey(fill), fill] as const))
  const found = await Promise.all(
    [...fills].map(async ([key, fill]) => [key, await storyIdsOf(fill, most)] as const),
  )
  return new Map(found)
}

async function storyIdsOf(fill: Fill, limit: number): Promise<string[]> {
  if (fill.from === 'nothing') return []
  if (fill.from === 'mostRead') {
    return (await listMostRead(mostReadDays, limit)).map(({ storyId }) => storyId)
  }
  const table = fill.from === 'tag' ? liveStoryTags : liveStories
  const where =
    fill.from === 'tag'
      ? eq(liveStoryTags.tagId, fill.tagId)
      : fill.from === 'section'
        ? eq(liveStories.sectionId, fill.sectionId)
        : undefined
  const rows = await db()
    .select({ storyId: table.storyId })
    .from(table)
    .where(where)
    .orderBy(desc(table.firstPublishedAt), desc(table.storyId))
    .limit(limit)
  return rows.map(({ storyId }) => storyId)
}

async function namesOf(
  containers: readonly Container[],
  allSections: readonly Section[],
): Promise<Map<string, { name: string; href: string }>> {
  const names = new Map<string, { name: string; href: string }>()
  for (const { id, name, slug } of allSections) {
    names.set(fillKey({ from: 'section', sectionId: id }), { name, href: `/${slug}` })
  }
  const tagIds = containers.flatMap(({ fill }) => (fill.from === 'tag' ? [fill.tagId] : []))
  if (tagIds.length === 0) return names
  const rows = await db().select().from(tags).where(inArray(tags.id, tagIds))
  for (const { id, name, slug } of rows) {
    names.set(fillKey({ from: 'tag', tagId: id }), { name, href: `/tag/${slug}` })
  }
  return names
}

function fillKey(fill: Fill): string {
  if (fill.from === 'section') return `section:${fill.sectionId}`
  return fill.from === 'tag' ? `tag:${fill.tagId}` : fill.from
}

/** Whatever is published anywhere lets go of `front`; a rule of one subject needs only that subject's. */
function pageTagOf(fill: Fill): string[] {
  if (fill.from === 'nothing') return []
  if (fill.from === 'mostRead') return [mostReadTag]
  return [fill.from === 'newest' ? 'front' : fillKey(fill)]
}

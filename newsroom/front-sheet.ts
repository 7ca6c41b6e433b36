/**
 * What the desk needs to see while a front is arranged: every story the arrangement names or fills
 * in, and what may be placed. Only live stories can be; of a placed one that is live no more its
 * headline remains, so that editors see what is missing.
 */
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Picture } from '@/content/picture'
import { db, liveStories, sections, stories, tags } from '@/db'
import { matchesOnDesk } from '@/db/fulltext'
import { type Arrangement, arrangeObjection, home } from '@/rules/fronts'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { resolveFront } from './fronts'
import { type ListedStory, listed, listShownPictures, listStoriesById } from './reading'

export interface SheetStory {
  storyId: string
  headline: string
  kicker: string
  summary: string
  language: string
  sectionName: string
  /** Null where readers can't see it. */
  publishedAt: Date | null
}

export interface FrontSheet {
  /** For each container, the stories its rule puts after those placed by hand. */
  fills: Record<string, string[]>
  stories: Record<string, SheetStory>
}

/** How many stories the tray shows at once; a search finds the others. */
const trayLength = 40
/** Topics are offered from so many of the newest stories. */
const topicStories = 300

/** An arrangement with its stories, as it would be if it were launched now. */
export async function sheetOf(actor: Actor, arrangement: Arrangement): Promise<FrontSheet> {
  mayArrange(actor)
  const { containers } = await resolveFront(home, arrangement)
  const placed = arrangement.containers.flatMap(({ slots }) => slots.map((slot) => slot.storyId))
  const shown = containers.flatMap((container) => container.stories)
  // In their own words: what the front calls a placed story stands in its slot.
  const own = await listStoriesById(placed)
  const known = new Map([...shown, ...own].map((story) => [story.storyId, sheetStory(story)]))
  const gone = placed.filter((id) => !known.has(id))
  const rows = await db()
    .select({ storyId: stories.id, headline: stories.headline })
    .from(stories)
    .where(inArray(stories.id, gone))
  for (const row of rows) known.set(row.storyId, { ...unknown, ...row })
  for (const storyId of gone) {
    if (!known.has(storyId)) known.set(storyId, { ...unknown, storyId })
  }
  return {
    fills: Object.fromEntries(
      containers.map(({ id, stories: all }) => [
        id,
        all.filter(({ isByHand }) => !isByHand).map(({ storyId }) => storyId),
      ]),
    ),
    stories: Object.fromEntries(known),
  }
}

/** What may be placed, newest first; by words of the story, and of one section where one is named. */
export async function listPlaceable(
  actor: Actor,
  input: { search?: string; sectionId?: string },
): Promise<SheetStory[]> {
  mayArrange(actor)
  const matches = input.search ? matchesOnDesk(input.search) : null
  const query = db()
    .select(listed)
    .from(liveStories)
    .innerJoin(sections, eq(sections.id, liveStories.sectionId))
  // Joined for a search alone: its condition speaks of the story's row.
  const joined = matches ? query.innerJoin(stories, eq(stories.id, liveStories.storyId)) : query
  const rows = await joined
    .where(
      and(
        input.sectionId ? eq(liveStories.sectionId, input.sectionId) : undefined,
        matches ?? undefined,
      ),
    )
    .orderBy(desc(liveStories.firstPublishedAt), desc(liveStories.storyId))
    .limit(trayLength)
  return rows.map(sheetStory)
}

/** What pictures a front may show for a live story: its own. */
export async function listPicturesFor(actor: Actor, storyId: string): Promise<Picture[]> {
  mayArrange(actor)
  return (await listShownPictures([storyId])).get(storyId) ?? []
}

/** Topics of the newest stories, and those the arrangement uses already, by name. */
export async function listTopics(
  actor: Actor,
  { containers }: Arrangement,
): Promise<{ id: string; name: string }[]> {
  mayArrange(actor)
  const newest = await db()
    .select({ tags: liveStories.tags })
    .from(liveStories)
    .orderBy(desc(liveStories.firstPublishedAt), desc(liveStories.storyId))
    .limit(topicStories)
  const slugs = [...new Set(newest.flatMap((story) => story.tags.map(({ slug }) => slug)))]
  const used = containers.flatMap(({ fill }) => (fill.from === 'tag' ? [fill.tagId] : []))
  const columns = { id: tags.id, name: tags.name }
  const recent = await db().select(columns).from(tags).where(inArray(tags.slug, slugs))
  const older = await db().select(columns).from(tags).where(inArray(tags.id, used))
  const all = new Map([...recent, ...older].map((tag) => [tag.id, tag]))
  return [...all.values()].sort((one, other) => one.name.localeCompare(other.name, 'zh'))
}

const unknown = {
  headline: '',
  kicker: '',
  summary: '',
  language: 'zh-Hans',
  sectionName: '',
  publishedAt: null,
}

function sheetStory(story: ListedStory): SheetStory {
  const { storyId, headline, kicker, summary, language, section, publishedAt } = story
  return { storyId, headline, kicker, summary, language, sectionName: section.name, publishedAt }
}

function mayArrange(actor: Actor): void {
  const objection = arrangeObjection(actor)
  if (objection) throw new Refused('forbidden', objection)
}

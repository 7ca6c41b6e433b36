/**
 * Help with finding: what might be meant as one types, and what may have been meant where little
 * was found. Both offer only what live stories say and bear, so nothing that was withdrawn is named.
 */
import { desc, inArray } from 'drizzle-orm'
import { foldScript } from '@/copydesk/script'
import { phrasesOf } from '@/copydesk/search-terms'
import { soundsAsked, stretchSounding } from '@/copydesk/sounds'
import { db, liveStories } from '@/db'
import { findInTier, type Question } from '@/db/live-search'
import { questionOf } from './search'
import { namesOf, soundMark } from './search-index'
import { listSections } from './sections'

export interface Suggestion {
  kind: 'section' | 'tag' | 'author' | 'story'
  text: string
  path: string
}

/** Sections, tags and authors whose names go on from what was typed, then headlines; newest first. */
export async function suggest(typed: string, most = 8): Promise<Suggestion[]> {
  const query = typed.slice(0, 60).trim()
  if (!query) return []
  const sections = (await listSections())
    .filter(({ name, slug }) => isMeant(name, query) || slug.startsWith(query.toLowerCase()))
    .map(({ name, slug }) => ({ kind: 'section' as const, text: name, path: `/${slug}` }))
  const phrases = phrasesOf(query, true)
  const asked = questionOf(phrases, { timeZone: 'UTC' })
  const byWords = phrases.length > 0 ? await newestOf(asked, 'announced', 40) : []
  const bySound = byWords.length < 3 ? await soundingLike(query) : []
  const stories = [...byWords, ...bySound]
  const places = new Map<string, Suggestion>()
  for (const story of stories) {
    for (const [kind, all] of [
      ['tag', story.tags],
      ['author', story.authors],
    ] as const) {
      for (const { name, slug } of all) {
        const path = `/${kind}/${slug}`
        if (isMeant(name, query)) places.set(path, { kind, text: name, path })
      }
    }
  }
  const headlines = stories
    .filter((story, at) => stories.findIndex(({ path }) => path === story.path) === at)
    .map(({ headline, path }) => ({ kind: 'story' as const, text: headline, path }))
  return [...sections.slice(0, 3), ...[...places.values()].slice(0, 4), ...headlines].slice(0, most)
}

/**
 * Words of the paper that sound like the query, or differ from it by a letter or two; the best
 * first, and never the query itself.
 */
export async function didYouMean(query: string, most = 3): Promise<string[]> {
  const asked = query.slice(0, 60).trim()
  const meant: string[] = []
  const sections = (await listSections()).map(({ name }) => name)
  for (const sounds of soundsAsked(asked)) {
    const stories = await storiesSounding(sounds)
    for (const text of [...sections, ...stories.flatMap(textsOf)]) {
      const stretch = stretchSounding(text, sounds)
      if (stretch) meant.push(stretch)
    }
  }
  for (const word of asked.toLowerCase().match(/\p{Script=Latin}{4,30}/gu) ?? []) {
    const phrases = phrasesOf(word.slice(0, 3), true)
    const stories = await newestOf(questionOf(phrases, { timeZone: 'UTC' }), 'announced', 60)
    const words =
      stories
        .flatMap(textsOf)
        .join(' ')
        .match(/\p{Script=Latin}{3,30}/gu) ?? []
    const near = words
      .map((text) => ({ text, distance: lettersApart(text.toLowerCase(), word) }))
      .filter(({ distance }) => distance > 0 && distance <= (word.length > 6 ? 2 : 1))
      .sort((a, b) => a.distance - b.distance)
    meant.push(...near.map(({ text }) => text))
  }
  const own = foldScript(asked.toLowerCase())
  const others = mostFrequentFirst(meant).filter((text) => foldScript(text.toLowerCase()) !== own)
  return others.slice(0, most)
}

/** The tags that most of the newest stories bear. */
export async function listMostUsedTags(limit = 12): Promise<{ name: string; slug: string }[]> {
  const newest = await db()
    .select({ tags: liveStories.tags })
    .from(liveStories)
    .orderBy(desc(liveStories.firstPublishedAt), desc(liveStories.storyId))
    .limit(300)
  const uses = new Map<string, { name: string; slug: string; count: number }>()
  for (const { name, slug } of newest.flatMap(({ tags }) => tags)) {
    const count = (uses.get(slug)?.count ?? 0) + 1
    uses.set(slug, { name, slug, count })
  }
  return [...uses.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, limit)
    .map(({ name, slug }) => ({ name, slug }))
}

interface Announced {
  headline: string
  path: string
  byline: Parameters<typeof namesOf>[0]['byline']
  tags: { slug: string; name: string }[]
  authors: { slug: string; name: string }[]
}

async function newestOf(
  question: Question,
  tier: 'headline' | 'announced',
  limit: number,
): Promise<Announced[]> {
  if (question.phrases.length === 0 && question.marks.length === 0) return []
  const found = [...(await findInTier(question, 'headline', null, limit))]
  if (tier === 'announced' && question.phrases.length > 0 && found.length < limit) {
    found.push(...(await findInTier(question, tier, null, limit - found.length)))
  }
  const ids = found.map(({ storyId }) => storyId)
  if (ids.length === 0) return []
  const rows = await db()
    .select({
      storyId: liveStories.storyId,
      headline: liveStories.headline,
      path: liveStories.path,
      byline: liveStories.byline,
      tags: liveStories.tags,
      authors: liveStories.authors,
    })
    .from(liveStories)
    .where(inArray(liveStories.storyId, ids))
  return rows.sort((a, b) => ids.indexOf(a.storyId) - ids.indexOf(b.storyId))
}

async function soundingLike(query: string): Promise<Announced[]> {
  const [sounds] = soundsAsked(query)
  return sounds ? storiesSounding(sounds) : []
}

function storiesSounding(sounds: readonly string[]): Promise<Announced[]> {
  const marks = [{ terms: sounds.map(soundMark), isPrefix: false }]
  return newestOf({ phrases: [], marks, from: null, until: null }, 'headline', 20)
}

function textsOf(story: Announced): string[] {
  return [...namesOf(story), story.headline]
}

/** A name that holds what was typed, in either script, or sounds like it. */
function isMeant(name: string, typed: string): boolean {
  const fold = (text: string) => foldScript(text.normalize('NFKC').toLowerCase())
  if (fold(name).includes(fold(typed))) return true
  return soundsAsked(typed).some((sounds) => stretchSounding(name, sounds) !== null)
}

function mostFrequentFirst(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text)
}

/** How many letters must be put in, left out, changed or swapped with their neighbour. */
function lettersApart(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      const at = (r: number, c: number) => rows[r]?.[c] ?? 9
      let least = Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 9) + 1, at(i - 1, j - 1) + cost)
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (isSwap) least = Math.min(least, at(i - 2, j - 2) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[one.length]?.[other.length] ?? 9
}

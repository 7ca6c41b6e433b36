import { localeOf, wordsFor } from '@/components/story/words'
import { storableText } from '@/content/characters'
import { absoluteAddress } from '@/newsroom/addresses'
import { type FeedStory, type FeedSubject, listForFeed, storyUrn } from '@/newsroom/feeds'
import { feedBody } from './feed-body'
import type { PaperFacts } from './paper'
import { rightsLine } from './rights-line'

/** A feed before it has a form: all addresses absolute, every text free of what XML forbids. */
export interface Feed {
  title: string
  description: string
  language: string
  /** The page that the feed follows, and the feed itself. */
  page: string
  self: string
  /** Told of changes, and named to readers' programs; null where there is none. */
  hub: string | null
  paper: { name: string; url: string }
  /** Of the story changed last, by a correction too. */
  updatedAt: Date
  entries: FeedEntry[]
}

export interface FeedEntry {
  /** The same for ever, whatever is changed or moved. */
  id: string
  url: string
  title: string
  summary: string
  /** Safe markup of the whole text; null where the feed carries summaries. */
  html: string | null
  language: string
  publishedAt: Date
  updatedAt: Date
  authors: { name: string; url?: string }[]
  /** Its section first, then its tags. */
  categories: string[]
  rights: string
}

export interface FeedPlace {
  subject: FeedSubject
  /** Empty for the whole paper. */
  name: string
  description: string
  path: string
}

export async function feedOf(place: FeedPlace, file: string, paper: PaperFacts): Promise<Feed> {
  const stories = await listForFeed(place.subject)
  const { hub } = paper.syndication
  const isAnnounced = place.subject.kind === 'paper' || place.subject.kind === 'section'
  const changed = stories.map((story) => story.changedAt.getTime())
  return {
    title: place.name ? paper.words('feedOf', { paper: paper.name, name: place.name }) : paper.name,
    description: place.description || paper.name,
    language: paper.lang,
    page: absoluteAddress(place.path),
    self: absoluteAddress(`${place.path === '/' ? '' : place.path}/${file}`),
    hub: isAnnounced && hub ? hub : null,
    paper: { name: paper.name, url: absoluteAddress('/') },
    updatedAt: new Date(Math.max(0, ...changed)),
    entries: await Promise.all(stories.map((story) => entryOf(story, paper))),
  }
}

async function entryOf(story: FeedStory, paper: PaperFacts): Promise<FeedEntry> {
  // What is not the house's own is not the house's to hand on whole.
  const isWhole = paper.syndication.feedText === 'full' && story.source?.kind !== 'reprint'
  const url = absoluteAddress(story.path)
  return {
    id: storyUrn(story.storyId),
    url,
    title: oneLine(story.headline) || url,
    summary: oneLine(isWhole ? story.summary : summaryTold(story)),
    html: isWhole ? storableText(await feedBody(story, url, paper.timeZone)) : null,
    language: story.language,
    publishedAt: story.firstPublishedAt,
    updatedAt: story.changedAt,
    authors: authorsOf(story, paper),
    categories: [story.section.name, ...story.tags.map(({ name }) => name)].map(oneLine),
    rights: oneLine(rightsLine(story, paper)),
  }
}

/** Where there is no text for them to stand in, corrections follow the summary. */
function summaryTold({ summary, language, corrections }: FeedStory): string {
  const words = wordsFor(localeOf(language))
  const told = corrections.map(({ kind, text }) =>
    words('correctionTold', { kind: words(`correctionKind.${kind}`), text }),
  )
  return [summary, ...told].filter(Boolean).join('\n')
}

/** Those named; else the institution that signs; else the paper, since an entry has an author. */
function authorsOf(story: FeedStory, paper: PaperFacts): FeedEntry['authors'] {
  if (story.authors.length > 0) {
    return story.authors.map(({ name, slug }) => ({
      name: oneLine(name),
      url: absoluteAddress(`/author/${slug}`),
    }))
  }
  const institutions = story.byline.map(({ institution }) => oneLine(institution)).filter(Boolean)
  const signed = [...new Set(institutions)].map((name) => ({ name }))
  return signed.length > 0 ? signed : [{ name: paper.name, url: absoluteAddress('/') }]
}

function oneLine(text: string): string {
  return storableText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

import { describePage } from '@/newsroom/pages'
import { findAuthor, findTag } from '@/newsroom/reading'
import { findSection } from '@/newsroom/sections'
import { type Feed, type FeedPlace, feedOf } from './feed'
import { atom } from './feed-atom'
import { jsonFeed } from './feed-json'
import { rss } from './feed-rss'
import { getPaper, type PaperFacts } from './paper'

const forms = {
  'rss.xml': { write: rss, type: 'application/rss+xml' },
  'atom.xml': { write: atom, type: 'application/atom+xml' },
  'feed.json': { write: jsonFeed, type: 'application/feed+json' },
} as const
export type FeedFile = keyof typeof forms

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

export function paperFeed(file: FeedFile): Handler<unknown> {
  return async () => {
    const paper = await getPaper()
    describePage({ tags: ['feed'] })
    const description = paper.tagline
    return answer({ subject: { kind: 'paper' }, name: '', description, path: '/' }, file, paper)
  }
}

export function sectionFeed(file: FeedFile): Handler<{ place: string }> {
  return async (_request, { params }) =>
    subjectFeed('section', await findSection((await params).place), file)
}

export function tagFeed(file: FeedFile): Handler<{ slug: string }> {
  return async (_request, { params }) =>
    subjectFeed('tag', await findTag((await params).slug), file)
}

export function authorFeed(file: FeedFile): Handler<{ slug: string }> {
  return async (_request, { params }) =>
    subjectFeed('author', await findAuthor((await params).slug), file)
}

async function subjectFeed(
  kind: 'section' | 'tag' | 'author',
  subject: { id: string; slug: string; name: string } | null,
  file: FeedFile,
): Promise<Response> {
  const paper = await getPaper()
  if (!subject) {
    describePage({ status: 404, tags: ['missing'] })
    return new Response(paper.words('missingTitle'), { status: 404 })
  }
  const { id, slug, name } = subject
  describePage({ tags: [`${kind}:${id}`] })
  const description = paper.words(`${kind}Intro`, { paper: paper.name, name })
  const path = kind === 'section' ? `/${slug}` : `/${kind}/${slug}`
  return answer({ subject: { kind, id }, name, description, path }, file, paper)
}

async function answer(place: FeedPlace, file: FeedFile, paper: PaperFacts): Promise<Response> {
  return feedResponse(await feedOf(place, file, paper), file)
}

/** WebSub §4 wants hub and topic in the header, where JSON has no words of its own for them. */
export function feedResponse(feed: Feed, file: FeedFile): Response {
  if (feed.hub) describePage({ links: { hub: feed.hub, self: feed.self } })
  const { write, type } = forms[file]
  return new Response(write(feed), { headers: { 'content-type': `${type}; charset=utf-8` } })
}

import type { Feed, FeedEntry } from './feed'
import { element, empty, xmlHead } from './xml'

/** Atom (RFC 4287). */
export function atom(feed: Feed): string {
  return [
    `${xmlHead}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', feed.self),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', feed.updatedAt.toISOString()),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    feed.hub && empty('link', { rel: 'hub', href: feed.hub }),
    person(feed.paper),
    ...feed.entries.map(entry),
    '</feed>',
    '',
  ]
    .filter((line) => typeof line === 'string')
    .join('\n')
}

function entry(entry: FeedEntry): string {
  return [
    `<entry xml:lang="${entry.language}">`,
    element('id', entry.id),
    element('title', entry.title),
    empty('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', entry.publishedAt.toISOString()),
    element('updated', entry.updatedAt.toISOString()),
    ...entry.authors.map(person),
    ...entry.categories.map((term) => empty('category', { term })),
    element('summary', entry.summary || entry.title),
    entry.html !== null && element('content', entry.html, { type: 'html' }),
    entry.rights && element('rights', entry.rights),
    '</entry>',
  ]
    .filter(Boolean)
    .join('\n')
}

function person({ name, url }: { name: string; url?: string }): string {
  return `<author>${element('name', name)}${url ? element('uri', url) : ''}</author>`
}

import type { Feed, FeedEntry } from './feed'
import { element, empty, xmlHead } from './xml'

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

/** RSS 2.0, after the profile of the RSS Advisory Board. */
export function rss(feed: Feed): string {
  return [
    `${xmlHead}<rss version="2.0" ${namespaces}>`,
    '<channel>',
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    element('language', feed.language),
    empty('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    feed.hub && empty('atom:link', { href: feed.hub, rel: 'hub' }),
    feed.entries.length > 0 && element('lastBuildDate', feed.updatedAt.toUTCString()),
    ...feed.entries.map(item),
    '</channel>',
    '</rss>',
    '',
  ]
    .filter((line) => typeof line === 'string')
    .join('\n')
}

function item(entry: FeedEntry): string {
  return [
    '<item>',
    element('title', entry.title),
    element('link', entry.url),
    element('guid', entry.id, { isPermaLink: 'false' }),
    element('pubDate', entry.publishedAt.toUTCString()),
    element('atom:updated', entry.updatedAt.toISOString()),
    ...entry.authors.map(({ name }) => element('dc:creator', name)),
    ...entry.categories.map((name) => element('category', name)),
    entry.summary && element('description', entry.summary),
    entry.html !== null && element('content:encoded', entry.html),
    element('dc:language', entry.language),
    entry.rights && element('dc:rights', entry.rights),
    '</item>',
  ]
    .filter(Boolean)
    .join('\n')
}

import type { Feed, FeedEntry } from './feed'

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    authors: [feed.paper],
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.entries.map(item),
  })
}

function item(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    // An item has to have a content; a feed of summaries has no other.
    ...(entry.html === null
      ? { content_text: entry.summary || entry.title }
      : { content_html: entry.html }),
    ...(entry.summary && { summary: entry.summary }),
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    authors: entry.authors,
    tags: entry.categories,
    language: entry.language,
  }
}

import { absoluteAddress } from '@/newsroom/addresses'
import type { ListedStory } from '@/newsroom/reading'
import { element, xmlText } from './xml'

interface Channel {
  title: string
  description: string
  language: string
  /** The page that the feed follows, and the feed itself. */
  path: string
  feedPath: string
  stories: ListedStory[]
}

/** RSS 2.0, newest first, with the summary of each story. */
export function rss({ title, description, language, path, feedPath, stories }: Channel): string {
  const self = xmlText(absoluteAddress(feedPath))
  const changed = Math.max(...stories.map((story) => story.publishedAt.getTime()))
  return [
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', title),
    element('link', absoluteAddress(path)),
    element('description', description || title),
    element('language', language),
    `<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    stories.length > 0 ? element('lastBuildDate', new Date(changed).toUTCString()) : '',
    ...stories.map(item),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

function item(story: ListedStory): string {
  const address = absoluteAddress(story.path)
  const names = story.byline.flatMap((entry) => entry.names)
  return [
    '<item>',
    element('title', story.headline),
    element('link', address),
    `<guid isPermaLink="true">${xmlText(address)}</guid>`,
    element('pubDate', story.firstPublishedAt.toUTCString()),
    element('category', story.section.name),
    ...names.map((name) => element('dc:creator', name)),
    element('description', story.summary),
    '</item>',
  ].join('\n')
}

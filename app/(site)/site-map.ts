import { housePageNames } from '@/content/house-page'
import { absoluteAddress } from '@/newsroom/addresses'
import { lastChanges, listAddresses, listNamedPlaces, type NewsStory } from '@/newsroom/feeds'
import type { PaperFacts } from './paper'
import { element } from './xml'

/** A fifth of what sitemaps.org allows, so that making one keeps nobody waiting. */
export const addressesPerFile = 10_000
/** What the protocol allows a file; more tags than this have outgrown being places to find. */
const mostPlaces = 20_000

const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
/** The news sitemap's own names for languages, which are not those of BCP 47. */
const newsLanguages = { 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw', en: 'en' } as const

/** The addresses of one file of stories, `part` counting from 1. */
export async function storyAddresses(part: number): Promise<string[]> {
  const stories = await listAddresses((part - 1) * addressesPerFile, addressesPerFile)
  return stories.map(({ path, publishedAt }) => address(path, publishedAt))
}

/**
 * Where stories are found: the front, and every section, tag and author with something to show;
 * and the pages about the paper.
 */
export async function placeAddresses({ sections }: PaperFacts): Promise<string[]> {
  const [tags, authors] = [
    await listNamedPlaces('tag', mostPlaces),
    await listNamedPlaces('author', mostPlaces),
  ]
  return [
    address('/'),
    ...sections.map(({ slug }) => address(`/${slug}`)),
    ...tags.map(({ slug, newestAt }) => address(`/tag/${slug}`, newestAt)),
    ...authors.map(({ slug, newestAt }) => address(`/author/${slug}`, newestAt)),
    ...['corrections', ...housePageNames].map((name) => address(`/${name}`)),
  ]
}

export function mapOf(addresses: string[]): string {
  return [`<urlset ${schema}>`, ...addresses, '</urlset>', ''].join('\n')
}

/** Names every file: that of the places first, then the stories', each with its last change. */
export async function mapIndex(): Promise<string> {
  const changes = await lastChanges(addressesPerFile)
  const file = (name: string, changedAt?: Date) =>
    `<sitemap>${element('loc', absoluteAddress(`/sitemap/${name}.xml`))}${changed(changedAt)}</sitemap>`
  const newest = new Date(Math.max(...changes.map((change) => change.getTime())))
  return [
    `<sitemapindex ${schema}>`,
    file('places', newest),
    ...changes.map((change, index) => file(String(index + 1), change)),
    '</sitemapindex>',
    '',
  ].join('\n')
}

/** Google's news sitemap. A map has to name an address: where there is no news, the front. */
export function newsMap(stories: NewsStory[], paper: { name: string }): string {
  const entries = stories.map((story) =>
    [
      `<url>${element('loc', absoluteAddress(story.path))}`,
      '<news:news><news:publication>',
      element('news:name', paper.name),
      element('news:language', newsLanguages[story.language]),
      '</news:publication>',
      element('news:publication_date', story.firstPublishedAt.toISOString()),
      element('news:title', story.headline),
      '</news:news></url>',
    ].join(''),
  )
  const listed = entries.length > 0 ? entries : [address('/')]
  return [`<urlset ${schema} ${news}>`, ...listed, '</urlset>', ''].join('\n')
}

function address(path: string, changedAt?: Date | null): string {
  return `<url>${element('loc', absoluteAddress(path))}${changed(changedAt)}</url>`
}

function changed(at?: Date | null): string {
  return at ? element('lastmod', at.toISOString()) : ''
}

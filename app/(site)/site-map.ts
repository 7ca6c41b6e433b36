import { housePageNames } from '@/content/house-page'
import { absoluteAddress } from '@/newsroom/addresses'
import {
  hasMoreLive,
  type LiveWeek,
  listAddresses,
  listLiveWeeks,
  listNamedPlaces,
  type NewsStory,
} from '@/newsroom/feeds'
import type { PaperFacts } from './paper'
import { element } from './xml'

/** What the protocol allows a file; a week of more stories, or more tags, no reader could use. */
const mostAddresses = 50_000
/** So that both kinds go into one. */
const mostNames = 20_000
/** So few stories go into one file with everything else. */
const fewStories = 1_000

const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
/** The news sitemap's own names for languages, which are not those of BCP 47. */
const newsLanguages = { 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw', en: 'en' } as const

/** The addresses of the stories that first came out in the week of this Monday. */
export async function storyAddresses(week: string): Promise<string[]> {
  const stories = await listAddresses(week, mostAddresses)
  return stories.map(({ path, changedAt }) => address(path, changedAt))
}

/**
 * Where stories are found: the front, and every section, tag and author with something to show;
 * and the pages about the paper.
 */
export async function placeAddresses({ sections }: PaperFacts): Promise<string[]> {
  const [tags, authors] = [
    await listNamedPlaces('tag', mostNames),
    await listNamedPlaces('author', mostNames),
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

/** The whole paper: one file while it is small, afterwards an index of files. */
export async function wholeMap(paper: PaperFacts): Promise<string> {
  const weeks = await listLiveWeeks()
  if (await hasMoreLive(fewStories)) return indexOf(weeks)
  const stories = await Promise.all(weeks.map(({ week }) => storyAddresses(week)))
  return mapOf([...(await placeAddresses(paper)), ...stories.flat()])
}

/** Names every file: that of the places first, then each week's, with its last change. */
export function indexOf(weeks: LiveWeek[]): string {
  const file = (name: string, changedAt?: Date) =>
    `<sitemap>${element('loc', absoluteAddress(`/sitemap/${name}.xml`))}${changed(changedAt)}</sitemap>`
  const newest = new Date(Math.max(...weeks.map(({ changedAt }) => changedAt.getTime())))
  return [
    `<sitemapindex ${schema}>`,
    file('places', newest),
    ...weeks.map(({ week, changedAt }) => file(week, changedAt)),
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

import type {
  BreadcrumbList,
  CollectionPage,
  NewsArticle,
  NewsMediaOrganization,
  Person,
  ProfilePage,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts'
import { cardAddress, type Shape, sizesOf } from '@/content/picture-address'
import { webAddress } from '@/content/web-address'
import { absoluteAddress } from '@/newsroom/addresses'
import type { ListedStory, LiveStory } from '@/newsroom/reading'
import type { PaperFacts } from './paper'

/**
 * The paper's pages in schema.org's vocabulary, which the compiler checks them against. Everything
 * said here stands on the page as well; what the page's head says already (the summary) is not said
 * again, since a story's page has a weight to keep.
 */
type Paper = Pick<PaperFacts, 'name' | 'tagline' | 'lang'>

interface StoryFacts {
  story: LiveStory
  corrections: readonly { text: string; at: Date }[]
  /** As it stands under the story; empty where there is none. */
  notice: string
}

export function storyMarkup(
  { story, corrections, notice }: StoryFacts,
  paper: Paper,
): WithContext<NewsArticle> {
  const address = absoluteAddress(story.path)
  const house = publisherOf(paper)
  const source = story.source && organization(story.source.name, story.source.url)
  const isReprint = story.source?.kind === 'reprint'
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: {
      '@type': 'WebPage',
      breadcrumb: path([
        [paper.name, '/'],
        [story.section.name, `/${story.section.slug}`],
      ]),
    },
    url: address,
    headline: story.headline,
    ...(story.subhead && { alternativeHeadline: story.subhead }),
    inLanguage: story.language,
    datePublished: story.firstPublishedAt.toISOString(),
    dateModified: story.changedAt.toISOString(),
    articleSection: story.section.name,
    ...(story.tags.length > 0 && { keywords: story.tags.map(({ name }) => name) }),
    wordCount: story.characters,
    ...(story.dateline && { dateline: story.dateline }),
    ...(story.edition && {
      ...((story.edition.date || story.edition.name) && {
        printEdition: `${story.edition.date} ${story.edition.name}`.trim(),
      }),
      ...(story.edition.page && { printPage: story.edition.page }),
    }),
    image: imagesOf(story),
    author: authorsOf(story, house),
    ...(story.responsibleEditor && {
      editor: { '@type': 'Person', name: story.responsibleEditor },
    }),
    publisher: house,
    ...(isReprint &&
      source && {
        sourceOrganization: source,
        isBasedOn: originalOf(story, source),
      }),
    copyrightHolder: isReprint && source ? source : organization(paper.name),
    copyrightYear: story.firstPublishedAt.getUTCFullYear(),
    ...(notice && { copyrightNotice: notice }),
    usageInfo: absoluteAddress('/rights'),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ text, at }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        datePublished: at.toISOString(),
      })),
    }),
    isAccessibleForFree: true,
  }
}

function originalOf(story: LiveStory, publisher: ReturnType<typeof organization>): NewsArticle {
  const { headline, author, url } = story.original ?? {}
  const address = webAddress(url ?? null)
  return {
    '@type': 'NewsArticle',
    headline: headline || story.headline,
    ...(author && { author: { '@type': 'Person', name: author } }),
    ...(address && { url: address }),
    publisher,
  }
}

/** The braces are the search engine's to fill in. */
function searchAction(): WithActionConstraints<SearchAction> {
  return {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absoluteAddress('/search')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  }
}

/** The front: the site as a whole, and how to search it. */
export function siteMarkup(paper: Paper): WithContext<WebSite> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: paper.name,
    ...(paper.tagline && { description: paper.tagline }),
    url: absoluteAddress('/'),
    inLanguage: paper.lang,
    publisher: { ...publisherOf(paper), ...policies() },
    potentialAction: searchAction(),
  }
}

interface ListFacts {
  kind: 'section' | 'tag' | 'author'
  name: string
  path: string
  description: string
  stories: readonly ListedStory[]
}

export function listMarkup(
  list: ListFacts,
  paper: Paper,
): WithContext<CollectionPage> | WithContext<ProfilePage> {
  const url = absoluteAddress(list.path)
  const { stories } = list
  const shared = {
    url,
    name: list.name,
    description: list.description,
    inLanguage: paper.lang,
    isPartOf: { '@type': 'WebSite', name: paper.name, url: absoluteAddress('/') } as const,
    breadcrumb: path([
      [paper.name, '/'],
      [list.name, list.path],
    ]),
  }
  if (list.kind === 'author') {
    return {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      ...shared,
      mainEntity: { '@type': 'Person', name: list.name, url },
      hasPart: stories.map(({ headline, path }) => ({
        '@type': 'NewsArticle' as const,
        headline,
        url: absoluteAddress(path),
      })),
    }
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    ...shared,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: stories.map(({ headline, path }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: headline,
        url: absoluteAddress(path),
      })),
    },
  }
}

function publisherOf(paper: Pick<Paper, 'name'>) {
  return {
    '@type': 'NewsMediaOrganization',
    name: paper.name,
    url: absoluteAddress('/'),
    logo: absoluteAddress('/icon-512.png'),
  } satisfies NewsMediaOrganization
}

/** How the paper works, in its pages about itself; said once, on the front. */
function policies() {
  return {
    publishingPrinciples: absoluteAddress('/about'),
    correctionsPolicy: absoluteAddress('/corrections-policy'),
    masthead: absoluteAddress('/masthead'),
  }
}

function authorsOf(story: LiveStory, house: NewsMediaOrganization) {
  const people = story.authors.map(({ name, slug }): Person => {
    const line = story.byline.find(({ names }) => names.some((each) => each.trim() === name))
    return {
      '@type': 'Person',
      name,
      url: absoluteAddress(`/author/${slug}`),
      ...(line?.role && { jobTitle: line.role }),
      ...(line?.institution && { affiliation: organization(line.institution) }),
    }
  })
  if (people.length > 0) return people
  const institutions = story.byline.map(({ institution }) => institution).filter(Boolean)
  return institutions.length > 0 ? institutions.map((name) => organization(name)) : [house]
}

function organization(name: string, url: string | null = null) {
  return { '@type': 'Organization' as const, name, ...(url && { url }) }
}

const shapes: readonly Shape[] = ['1x1', '4x3', '16x9']

/** The picture in the three shapes that search engines cut it to, each around its focal point; else its card. */
function imagesOf(story: LiveStory): string[] {
  const { picture } = story
  if (!picture) return [absoluteAddress(cardAddress(story))]
  return shapes.flatMap((shape) => {
    const size = sizesOf(picture, shape, 'jpg').at(-1)
    return size ? [absoluteAddress(size.address)] : []
  })
}

function path(steps: readonly (readonly [name: string, path: string])[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: absoluteAddress(path),
    })),
  }
}

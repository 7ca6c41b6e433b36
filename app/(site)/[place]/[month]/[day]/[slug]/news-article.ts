import { absoluteAddress } from '@/newsroom/addresses'
import type { Correction } from '@/newsroom/corrections'
import type { LiveStory } from '@/newsroom/reading'

/** The story as schema.org's NewsArticle. */
export function newsArticle(
  story: LiveStory,
  paper: { name: string },
  corrections: Correction[],
): Record<string, unknown> {
  const address = absoluteAddress(story.path)
  const institutions = story.byline.map((entry) => entry.institution).filter(Boolean)
  const authors = [
    ...story.authors.map(({ name, slug }) => ({
      '@type': 'Person',
      name,
      url: absoluteAddress(`/author/${slug}`),
    })),
    ...(story.authors.length > 0 ? [] : institutions.map(organization)),
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: address,
    url: address,
    headline: story.headline,
    alternativeHeadline: story.subhead || undefined,
    description: story.summary,
    inLanguage: story.language,
    datePublished: story.firstPublishedAt.toISOString(),
    dateModified: latest(story.publishedAt, ...corrections.map(({ at }) => at)).toISOString(),
    articleSection: story.section.name,
    keywords: story.tags.length > 0 ? story.tags.map((tag) => tag.name) : undefined,
    wordCount: story.characters,
    dateline: story.dateline || undefined,
    printEdition: [story.edition?.date, story.edition?.name].filter(Boolean).join(' ') || undefined,
    printPage: story.edition?.page || undefined,
    correction: corrections.length > 0 ? corrections.map(correctionComment) : undefined,
    image: absoluteAddress('/icon-512.png'),
    author: authors.length > 0 ? authors : undefined,
    editor: story.responsibleEditor
      ? { '@type': 'Person', name: story.responsibleEditor }
      : undefined,
    sourceOrganization: story.source ? organization(story.source.name) : undefined,
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: paper.name,
      url: absoluteAddress('/'),
      logo: absoluteAddress('/icon-512.png'),
    },
    isAccessibleForFree: true,
  }
}

function latest(...times: Date[]): Date {
  return new Date(Math.max(...times.map((time) => time.getTime())))
}

function correctionComment({ text, at }: Correction) {
  return { '@type': 'CorrectionComment', text, datePublished: at.toISOString() }
}

function organization(name: string) {
  return { '@type': 'Organization', name }
}

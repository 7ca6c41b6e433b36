/** The fields of a story as one line of words each, for whoever sets two texts of it side by side. */
import type { StoryContent } from './story'
import { pictureLine } from './text'

/** In the order of the page. */
export const comparedFields = [
  'headline',
  'kicker',
  'subhead',
  'summary',
  'section',
  'byline',
  'source',
  'original',
  'lead',
  'dateline',
  'edition',
  'tags',
  'language',
  'script',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** What sections and sources are called, by id, and languages, by tag; empty where it has no name. */
export type NameOf = (kind: 'section' | 'source' | 'language', id: string | null) => string

export function fieldTexts(content: StoryContent, nameOf: NameOf): Record<ComparedField, string> {
  const { original, edition } = content
  return {
    headline: content.headline,
    kicker: content.kicker,
    subhead: content.subhead,
    summary: content.summary,
    section: nameOf('section', content.sectionId),
    byline: content.byline
      .map(({ institution, role, names }) => inOneLine(institution, role, names.join('、')))
      .join('；'),
    source: nameOf('source', content.sourceId),
    original: inOneLine(original?.headline, original?.author, original?.url, original?.licence),
    lead: content.lead ? pictureLine(content.lead) : '',
    dateline: content.dateline,
    edition: inOneLine(edition?.date, edition?.name, edition?.page),
    tags: content.tags.join('、'),
    language: nameOf('language', content.language),
    script: (content.scriptFixes ?? []).map(({ from, to }) => `${from} → ${to}`).join('；'),
  }
}

function inOneLine(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(' ')
}

import type { StoryContent } from '@/content/story'
import { pictureLine, shownBlocksOf } from '@/content/text'
import { type Change, compareTexts, compareWords, type Piece } from '@/copydesk/compare'

export const comparedFields = [
  'headline',
  'kicker',
  'subhead',
  'summary',
  'section',
  'byline',
  'source',
  'lead',
  'dateline',
  'edition',
  'tags',
  'language',
  'script',
] as const
export type ComparedField = (typeof comparedFields)[number]

export interface Differences {
  /** Fields whose words changed, in the order of the page. */
  fields: { field: ComparedField; pieces: Piece[] }[]
  body: Change[]
  /** Words stayed and form changed: bold, a heading, where a link leads. */
  isOnlyForm: boolean
}

interface Names {
  sections: ReadonlyMap<string, string>
  sources: ReadonlyMap<string, string>
}

/** What a reader of both versions would find changed; null as `before` shows the text as it is. */
export function differencesOf(
  before: StoryContent | null,
  after: StoryContent,
  names: Names,
): Differences {
  const old = fieldTexts(before ?? after, names)
  const fresh = fieldTexts(after, names)
  const fields = comparedFields
    .filter((field) => old[field] !== fresh[field])
    .map((field) => ({ field, pieces: compareWords(old[field], fresh[field]) }))
  const body = compareTexts(shownBlocksOf((before ?? after).body), shownBlocksOf(after.body))
  const hasSameWords = fields.length === 0 && body.every(({ kind }) => kind === 'kept')
  return {
    fields,
    body,
    isOnlyForm:
      hasSameWords &&
      before !== null &&
      JSON.stringify([before.body, before.lead]) !== JSON.stringify([after.body, after.lead]),
  }
}

function fieldTexts(content: StoryContent, names: Names): Record<ComparedField, string> {
  return {
    headline: content.headline,
    kicker: content.kicker,
    subhead: content.subhead,
    summary: content.summary,
    section: names.sections.get(content.sectionId ?? '') ?? '',
    byline: content.byline
      .map(({ institution, role, names }) =>
        [institution, role, names.join('、')].filter(Boolean).join(' '),
      )
      .join('；'),
    source: names.sources.get(content.sourceId ?? '') ?? '',
    lead: content.lead ? pictureLine(content.lead) : '',
    dateline: content.dateline,
    script: (content.scriptFixes ?? []).map(({ from, to }) => `${from} → ${to}`).join('；'),
    edition: [content.edition?.date, content.edition?.name, content.edition?.page]
      .filter(Boolean)
      .join(' '),
    tags: content.tags.join('、'),
    language: content.language,
  }
}

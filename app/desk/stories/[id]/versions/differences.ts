import {
  type ComparedField,
  comparedFields,
  fieldTexts,
  type NameOf,
} from '@/content/compared-fields'
import type { StoryContent } from '@/content/story'
import { shownBlocksOf } from '@/content/text'
import { type Change, compareTexts, compareWords, type Piece } from '@/copydesk/compare'

export interface Differences {
  /** Fields whose words changed, in the order of the page. */
  fields: { field: ComparedField; pieces: Piece[] }[]
  body: Change[]
  /** Words stayed and form changed: bold, a heading, where a link leads. */
  isOnlyForm: boolean
}

/** What a reader of both versions would find changed; null as `before` shows the text as it is. */
export function differencesOf(
  before: StoryContent | null,
  after: StoryContent,
  nameOf: NameOf,
): Differences {
  const old = fieldTexts(before ?? after, nameOf)
  const fresh = fieldTexts(after, nameOf)
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

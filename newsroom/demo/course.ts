/**
 * How a story of the sample paper came to stand where it stands: who did what, how many hours of
 * newsroom work ago. Each course builds on the one before, as a story's own way does.
 */
import type { CorrectionKind } from '@/rules/corrections'
import type { MoveName } from '@/rules/workflow'
import type { CastName } from './cast'

export interface Step {
  hoursAgo: number
  by: CastName
  /** `begin` saves the opening paragraphs, `write` the whole text, `rewrite` its later form. */
  does: 'begin' | 'write' | 'rewrite' | 'correct' | MoveName
  note?: string
  /** For `correct`, whose words are the note: signed by nobody yet where nobody is named. */
  kind?: CorrectionKind
  signedBy?: CastName
  /** For `schedule`: the morning after loading. */
  publishAt?: 'tomorrow morning'
}

export type Course = readonly Step[]

export function drafted(hoursAgo: number, by: CastName): Course {
  return [
    { hoursAgo: hoursAgo + 1.1, by, does: 'begin' },
    { hoursAgo, by, does: 'write' },
  ]
}

export function submitted(hoursAgo: number, by: CastName): Course {
  return [...drafted(hoursAgo + 0.3, by), { hoursAgo, by, does: 'submit' }]
}

export function sentBack(hoursAgo: number, by: CastName, note: string): Course {
  return [...submitted(hoursAgo + 0.8, by), { hoursAgo, by: 'editor', does: 'sendBack', note }]
}

export function approved(
  hoursAgo: number,
  by: CastName,
  note: string,
  reviewer: CastName = 'editor',
): Course {
  return [...submitted(hoursAgo + 0.6, by), { hoursAgo, by: reviewer, does: 'approve', note }]
}

export function live(
  hoursAgo: number,
  by: CastName,
  note = '事实、引语已核，可发。',
  reviewer: CastName = 'editor',
): Course {
  return [
    ...approved(hoursAgo + 0.2, by, note, reviewer),
    { hoursAgo, by: reviewer, does: 'publish' },
  ]
}

/** What an editor has said to readers since, and who signed it. */
export function corrected(
  hoursAgo: number,
  kind: CorrectionKind,
  note: string,
  signedBy?: CastName,
): Step {
  return { hoursAgo, by: 'editor', does: 'correct', kind, note, ...(signedBy && { signedBy }) }
}

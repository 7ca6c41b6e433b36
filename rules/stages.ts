/**
 * Where the working copy of a story stands. What readers see (`liveVersionId`), when it goes out
 * (`publishAt`) and whether it was withdrawn are facts of their own, never stages.
 */
export const stages = ['draft', 'in_review', 'approved'] as const
export type Stage = (typeof stages)[number]

/** How a list or a badge names a story's situation; a story may be in two (live *and* draft). */
export const situations = [
  'draft',
  'in_review',
  'sent_back',
  'approved',
  'scheduled',
  'live',
  'changed',
  'withdrawn',
  'archived',
] as const
export type Situation = (typeof situations)[number]

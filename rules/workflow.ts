/**
 * The workflow on one screen: every move, from which stage, by whom, and why not. The server asks
 * here before it acts and the screen asks here before it shows a button, so they can't disagree.
 * Nobody approves their own work, whatever their role; the database holds that a second time.
 */
import type { Reason } from './refusal'
import { type Actor, hasRole, isSystem, type Role } from './roles'
import type { Situation, Stage } from './stages'

export const moveNames = [
  'submit',
  'withdraw',
  'sendBack',
  'approve',
  'publish',
  'schedule',
  'cancelSchedule',
  'unpublish',
  'archive',
  'restore',
] as const
export type MoveName = (typeof moveNames)[number]

/** One review the house asks for, and the role it takes to sign it. */
export interface Review {
  role: Role
}

/** What the rules need to know of a story; times are points in time, never formatted. */
export interface StoryFacts {
  authorId: string
  stage: Stage
  workingVersionId: string
  liveVersionId: string | null
  publishAt: Date | null
  embargoUntil: Date | null
  sentBackAt: Date | null
  withdrawnAt: Date | null
  archivedAt: Date | null
  /** Who wrote any of what readers do not see yet. */
  contributorIds: readonly string[]
  /** Who signed the working version as it stands, in order. */
  approverIds: readonly string[]
  /** The reviews the house asks for, in order; never empty. */
  reviews: readonly Review[]
  /** Why the working copy may not go out yet; empty when it may (`rules/readiness.ts`). */
  unready: readonly Reason[]
  /** What the copy desk says must not go out, and no chief has let stand. */
  blocking: readonly Reason[]
  now: Date
}

type Check = (actor: Actor, story: StoryFacts) => Reason | null

interface Move {
  from: readonly Stage[]
  /** The first objection is the one that is told. */
  checks: readonly Check[]
  /** The mover has to say why. */
  needsNote?: 'note' | 'publicNote'
}

const reason = (key: string, values?: Reason['values']): Reason =>
  values ? { key, values } : { key }

const byAuthorOrEditor: Check = (actor, story) =>
  isAuthor(actor, story) || hasRole(actor, 'editor') ? null : reason('notYourStory')

const byEditor: Check = (actor) => (hasRole(actor, 'editor') ? null : reason('needsEditor'))

const notArchived: Check = (_, story) => (story.archivedAt ? reason('archived') : null)

const notScheduled: Check = (_, story) => (story.publishAt ? reason('scheduled') : null)

const ready: Check = (_, story) => story.unready[0] ?? null

/** Asked of people alone: the clock sends out what was signed, whatever rules have come since. */
const nothingBlocks: Check = (actor, story) =>
  isSystem(actor) ? null : (story.blocking[0] ?? null)

const hasChanges: Check = (_, story) => (isLiveAsIs(story) ? reason('nothingToChange') : null)

const notOwnWork: Check = (actor, story) =>
  story.contributorIds.includes(actor.id) ? reason('ownWork') : null

const notSignedTwice: Check = (actor, story) =>
  story.approverIds.includes(actor.id) ? reason('alreadySigned') : null

const mayTakeThisReview: Check = (actor, story) => {
  const review = story.reviews[story.approverIds.length]
  if (!review) return reason('alreadyApproved')
  return hasRole(actor, review.role) ? null : reason(`needsRole.${review.role}`)
}

const allReviewsSigned: Check = (_, story) =>
  story.approverIds.length >= story.reviews.length
    ? null
    : reason('needsReviews', { missing: story.reviews.length - story.approverIds.length })

const embargoOver: Check = (_, story) =>
  story.embargoUntil && story.embargoUntil > story.now ? reason('embargo') : null

export const moves: Record<MoveName, Move> = {
  submit: { from: ['draft'], checks: [notArchived, byAuthorOrEditor, hasChanges, ready] },
  withdraw: { from: ['in_review'], checks: [notArchived, byAuthorOrEditor] },
  sendBack: {
    from: ['in_review', 'approved'],
    checks: [notArchived, byEditor, notScheduled, hasChanges],
    needsNote: 'note',
  },
  approve: {
    // Approved too: where the house has come to ask for more reviews, the rest can be signed.
    from: ['in_review', 'approved'],
    checks: [
      notArchived,
      byEditor,
      notOwnWork,
      notSignedTwice,
      mayTakeThisReview,
      ready,
      nothingBlocks,
    ],
  },
  publish: {
    // In review too: where the house has come to ask for fewer, those signed may suffice.
    from: ['in_review', 'approved'],
    checks: [
      notArchived,
      byEditor,
      hasChanges,
      allReviewsSigned,
      embargoOver,
      ready,
      nothingBlocks,
    ],
  },
  schedule: {
    from: ['in_review', 'approved'],
    checks: [notArchived, byEditor, hasChanges, allReviewsSigned, ready, nothingBlocks],
  },
  cancelSchedule: {
    from: ['approved'],
    checks: [byEditor, (_, story) => (story.publishAt ? null : reason('notScheduled'))],
  },
  unpublish: {
    from: ['draft', 'in_review', 'approved'],
    checks: [byEditor, (_, story) => (story.liveVersionId ? null : reason('notLive'))],
    needsNote: 'publicNote',
  },
  archive: {
    from: ['draft', 'in_review', 'approved'],
    checks: [
      notArchived,
      byAuthorOrEditor,
      (_, story) => (story.liveVersionId ? reason('liveCannotBeArchived') : null),
      notScheduled,
      (actor, story) =>
        story.stage === 'draft' || hasRole(actor, 'editor') ? null : reason('needsEditor'),
    ],
  },
  restore: {
    from: ['draft', 'in_review', 'approved'],
    checks: [byAuthorOrEditor, (_, story) => (story.archivedAt ? null : reason('notArchived'))],
  },
}

/** Why this actor can't make this move now, or null where they can. */
export function objection(actor: Actor, name: MoveName, story: StoryFacts): Reason | null {
  const move = moves[name]
  if (!move.from.includes(story.stage)) return reason(`notInStage.${name}`)
  for (const check of move.checks) {
    const found = check(actor, story)
    if (found) return found
  }
  return null
}

/** The moves worth showing to this actor, each with the objection that disables it, if any. */
export function movesFor(
  actor: Actor,
  story: StoryFacts,
): { move: MoveName; objection: Reason | null }[] {
  return moveNames
    .map((move) => ({ move, objection: objection(actor, move, story) }))
    .filter(({ move, objection }) => objection === null || isWorthShowing(actor, move, story))
}

/** Why this actor can't change the text now, or null where they can. */
export function editObjection(actor: Actor, story: StoryFacts): Reason | null {
  const general = notArchived(actor, story) ?? byAuthorOrEditor(actor, story)
  if (general) return general
  if (story.publishAt) return reason('cancelScheduleFirst')
  if (story.stage === 'in_review' && !hasRole(actor, 'editor')) return reason('inReview')
  return null
}

/** Why this actor can't give the story another address, or null where they can. */
export function readdressObjection(actor: Actor, path: string | null): Reason | null {
  if (!hasRole(actor, 'editor')) return reason('needsEditor')
  return path ? null : reason('noAddressYet')
}

/** A reporter sees their own stories; the desk sees all. What one may not see is not found. */
export function maySee(actor: Actor, story: { authorId: string }): boolean {
  return isAuthor(actor, story) || hasRole(actor, 'editor')
}

/** How a list names where a story stands: one word for most, two where readers see another version. */
export function situationsOf(
  story: Pick<
    StoryFacts,
    | 'stage'
    | 'workingVersionId'
    | 'liveVersionId'
    | 'publishAt'
    | 'sentBackAt'
    | 'withdrawnAt'
    | 'archivedAt'
  >,
): Situation[] {
  if (story.archivedAt) return ['archived']
  const situations: Situation[] = []
  if (story.liveVersionId) situations.push('live')
  if (isLiveAsIs(story)) return situations
  if (story.liveVersionId) situations.push('changed')
  if (story.withdrawnAt) situations.push('withdrawn')
  if (story.publishAt) situations.push('scheduled')
  else if (story.stage === 'draft') situations.push(story.sentBackAt ? 'sent_back' : 'draft')
  else situations.push(story.stage)
  return situations
}

function isAuthor(actor: Actor, story: { authorId: string }): boolean {
  return story.authorId === actor.id
}

function isLiveAsIs(story: Pick<StoryFacts, 'liveVersionId' | 'workingVersionId'>): boolean {
  return story.liveVersionId === story.workingVersionId
}

/**
 * A disabled button teaches something only where the move is the next one, or was until a moment
 * ago: the rest stay away.
 */
function isWorthShowing(actor: Actor, move: MoveName, story: StoryFacts): boolean {
  if (story.archivedAt || isLiveAsIs(story)) return false
  const isDesk = hasRole(actor, 'editor')
  switch (move) {
    case 'submit':
      return story.stage === 'draft'
    case 'approve':
      return isDesk && story.stage === 'in_review'
    case 'publish':
      return isDesk
    case 'schedule':
      return isDesk && story.stage === 'approved' && !story.publishAt
    case 'sendBack':
      return isDesk && story.stage !== 'draft' && !story.publishAt
    default:
      return false
  }
}

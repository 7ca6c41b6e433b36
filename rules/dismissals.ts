/**
 * Who may leave a finding of the copy desk as it is: whoever works on the text. What blocks is left
 * standing by a chief alone, with a reason, whatever the stage.
 */
import type { Reason } from './refusal'
import { type Actor, hasRole } from './roles'
import type { Stage } from './stages'

export const longestDismissalReason = 300
/** More than this was not looked at one by one. */
export const mostDismissals = 500

/** Why this actor can't leave a finding in the story as it is, or take that back; null where they can. */
export function dismissalObjection(
  actor: Actor,
  story: { authorId: string; stage: Stage; archivedAt: Date | null },
  isBlocking: boolean,
): Reason | null {
  if (story.archivedAt) return { key: 'archived' }
  if (isBlocking && !hasRole(actor, 'chief')) return { key: 'needsRole.chief' }
  if (hasRole(actor, 'editor')) return null
  if (story.authorId !== actor.id) return { key: 'notYourStory' }
  return story.stage === 'in_review' ? { key: 'inReview' } : null
}

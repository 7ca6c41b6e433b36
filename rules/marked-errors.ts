/** Who may mark what was wrong in a text after all: editors, in a version that can't change any more. */
import type { Reason } from './refusal'
import { type Actor, hasRole } from './roles'

export const longestErrorWords = 60
export const longestErrorNote = 300

/** Why this actor can't mark an error in the version, or take one back; null where they can. */
export function markObjection(actor: Actor, version: { sealedAt: Date | null }): Reason | null {
  if (!hasRole(actor, 'editor')) return { key: 'needsEditor' }
  return version.sealedAt ? null : { key: 'versionNotSealed' }
}

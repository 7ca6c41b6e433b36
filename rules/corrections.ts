/**
 * What may be said to readers about a story that is out, and who says it. One editor writes a
 * correction and another signs it: it changes what readers see, so it takes four eyes like any text.
 */
import type { Reason } from './refusal'
import { type Actor, hasRole } from './roles'
import type { Review } from './workflow'

/** 更正, 说明, 更新, 编者按. */
export const correctionKinds = ['correction', 'clarification', 'update', 'editorsNote'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

export const correctionStates = ['waiting', 'signed', 'setAside'] as const
export type CorrectionState = (typeof correctionStates)[number]

export const longestCorrection = 1_000

/** What a reader must know before reading stands above the text; the rest is told below it. */
export function standsAbove(kind: CorrectionKind): boolean {
  return kind === 'correction' || kind === 'editorsNote'
}

/** Why this actor can't write a correction to the story now, or null where they can. */
export function draftObjection(
  actor: Actor,
  story: { liveVersionId: string | null },
): Reason | null {
  if (!hasRole(actor, 'editor')) return { key: 'needsEditor' }
  return story.liveVersionId ? null : { key: 'notLive' }
}

/**
 * Why this actor can't sign the correction, or null where they can. Whoever signs must be someone
 * else than who wrote it, and have the role that the house's last review asks for.
 */
export function signObjection(
  actor: Actor,
  correction: { state: CorrectionState; draftedBy: string },
  story: { liveVersionId: string | null },
  reviews: readonly Review[],
): Reason | null {
  const waiting = setAsideObjection(actor, correction)
  if (waiting) return waiting
  if (!story.liveVersionId) return { key: 'notLive' }
  if (correction.draftedBy === actor.id) return { key: 'ownCorrection' }
  const role = reviews.at(-1)?.role ?? 'editor'
  return hasRole(actor, role) ? null : { key: `needsRole.${role}` }
}

/** Why this actor can't set the correction aside, unsigned, or null where they can. */
export function setAsideObjection(
  actor: Actor,
  correction: { state: CorrectionState },
): Reason | null {
  if (!hasRole(actor, 'editor')) return { key: 'needsEditor' }
  return correction.state === 'waiting' ? null : { key: 'correctionDecided' }
}

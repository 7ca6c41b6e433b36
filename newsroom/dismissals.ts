/**
 * Leaving a finding as it is, and taking that back. The newsroom reads the saved text itself to know
 * what stands there and how grave it is, and believes no browser; each word goes into the log of the
 * house, without the words found: a private number shall not be kept there for good.
 */
import { and, eq, isNull } from 'drizzle-orm'
import { storableText } from '@/content/characters'
import type { StoryContent } from '@/content/story'
import {
  type Dismissal,
  type FoundPlace,
  isSamePlace,
  placeOf,
  sorted,
} from '@/copydesk/dismissals'
import { db, dismissals, transaction } from '@/db'
import { dismissalObjection, longestDismissalReason, mostDismissals } from '@/rules/dismissals'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { record } from './activity'
import { newId } from './ids'
import { findIn, listDismissals, type Reading, readingOf } from './proofing'
import { seeStory } from './sight'
import { getVersion } from './versions'

/**
 * Leaves one place, or without `place` a whole rule in this story, as it is; returns all that are
 * left so. Of what is left already nothing changes.
 * @throws Refused `stale` where the saved text does not hold the place
 */
export async function dismiss(
  actor: Actor,
  input: { storyId: string; rule: string; place?: FoundPlace; reason: string },
  now = new Date(),
): Promise<Dismissal[]> {
  const { storyId, rule, place } = input
  const reason = storableText(input.reason).trim()
  if (reason === '') throw new Refused('invalid', { key: 'noteMissing' })
  if (reason.length > longestDismissalReason) {
    throw new Refused('invalid', { key: 'badInput' })
  }
  return transaction(async () => {
    const story = await seeStory(actor, storyId)
    const { id: versionId, content } = await getVersion(actor, {
      storyId,
      versionId: story.workingVersionId,
    })
    const reading = await readingOf(story, now)
    const { isBlocking, isOpen } = lookedAt(content, reading, rule, place)
    const objection = dismissalObjection(actor, story, isBlocking)
    if (objection) throw new Refused('forbidden', objection)
    if (!isOpen) return reading.dismissals
    if (reading.dismissals.length >= mostDismissals) {
      throw new Refused('invalid', { key: 'tooManyDismissals', values: { most: mostDismissals } })
    }
    const id = newId(now)
    await db()
      .insert(dismissals)
      .values({
        id,
        storyId,
        rule,
        place: place ?? null,
        reason,
        personId: actor.id,
        at: now,
        isOverride: isBlocking,
      })
    const action = isBlocking ? 'override' : place ? 'dismiss' : 'dismissRule'
    const detail = { dismissal: id, rule, note: reason }
    await record({ actor, action, storyId, versionId, detail, at: now })
    return listDismissals(storyId)
  })
}

/** Takes back what was left as it is: it is pointed out again. Returns all that still are. */
export async function takeBackDismissal(
  actor: Actor,
  { storyId, dismissalId }: { storyId: string; dismissalId: string },
  now = new Date(),
): Promise<Dismissal[]> {
  return transaction(async () => {
    const story = await seeStory(actor, storyId)
    const isThisOne = and(eq(dismissals.id, dismissalId), eq(dismissals.storyId, storyId))
    const [dismissal] = await db().select().from(dismissals).where(isThisOne)
    if (!dismissal) throw new Refused('not-found', { key: 'dismissalNotFound' })
    const objection = dismissalObjection(actor, story, dismissal.isOverride)
    if (objection) throw new Refused('forbidden', objection)
    const taken = await db()
      .update(dismissals)
      .set({ takenBackBy: actor.id, takenBackAt: now })
      .where(and(isThisOne, isNull(dismissals.takenBackAt)))
      .returning({ id: dismissals.id })
    if (taken.length > 0) {
      const detail = { dismissal: dismissalId, rule: dismissal.rule }
      await record({
        actor,
        action: 'takeBackDismissal',
        storyId,
        versionId: story.workingVersionId,
        detail,
        at: now,
      })
    }
    return listDismissals(storyId)
  })
}

/** What the rule finds there in the saved text: whether it blocks, and whether it is still open. */
function lookedAt(
  content: StoryContent,
  reading: Reading,
  rule: string,
  place: FoundPlace | undefined,
): { isBlocking: boolean; isOpen: boolean } {
  const { findings, blocks } = findIn(content, reading, [rule])
  const meant = findings.filter((finding) => {
    return finding.rule === rule && (!place || isSamePlace(placeOf(finding, blocks), place))
  })
  if (meant.length === 0) throw new Refused('stale', { key: 'findingGone' })
  const isBlocking = meant.some(({ severity }) => severity === 'block')
  // Of a whole rule it is not enough that each place was looked at: it speaks of later ones, too.
  const spoken = reading.dismissals.filter((each) => place || !each.place)
  return { isBlocking, isOpen: sorted(meant, blocks, spoken).open.length > 0 }
}

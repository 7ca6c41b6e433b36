/**
 * Every move of a story, through one door: the screen, the API, the command line and the clock all
 * come here. One transaction holds the check, the change, the entry in the log and the word to the
 * pages, so that a story is never half moved.
 */

import { approvals, db, transaction } from '@/db'
import { Refused } from '@/rules/refusal'
import type { Actor } from '@/rules/roles'
import { type MoveName, moves, objection } from '@/rules/workflow'
import { record } from './activity'
import { freeStoryPath } from './addresses'
import { besideTags } from './beside'
import { newId } from './ids'
import { publishLive, withdrawLive } from './live'
import { touchPages } from './pages'
import { getSettings } from './settings'
import { type LoadedStory, loadStory, writeStory } from './story-row'
import { copyVersion, sealVersion } from './versions'
import { queuePing } from './websub'

export interface MoveInput {
  storyId: string
  move: MoveName
  /** The revision the mover looked at: a move never acts on a text they have not seen. */
  revision: number
  /** Why; needed to send back and, as what readers are told, to unpublish. */
  note?: string
  /** When to publish; needed to schedule, and in the future. */
  publishAt?: Date
}

export interface Moved {
  revision: number
  /** The version the move was about: the one signed, or now live. */
  versionId: string
  /** The story's public address, once it has one. */
  path: string | null
}

type StoryChange = Parameters<typeof writeStory>[1]

interface Step {
  actor: Actor
  story: LoadedStory
  note: string
  publishAt: Date | undefined
  now: Date
}

/**
 * Makes the move, or refuses with the same reason the disabled button shows.
 * @throws Refused `not-found`, `stale` (the story changed since `revision`), `forbidden`, `invalid`
 */
export async function move(actor: Actor, input: MoveInput, now = new Date()): Promise<Moved> {
  const note = (input.note ?? '').trim().slice(0, 1_000)
  return transaction(async () => {
    const story = await loadStory(actor, input.storyId, now)
    if (story.row.revision !== input.revision) {
      throw new Refused('stale', { key: 'changedMeanwhile' })
    }
    const refusal = objection(actor, input.move, story.facts)
    if (refusal) throw new Refused('forbidden', refusal)
    if (moves[input.move].needsNote && note === '') {
      throw new Refused('invalid', { key: 'noteMissing' })
    }
    const step: Step = { actor, story, note, publishAt: input.publishAt, now }
    const change = await effects[input.move](step)
    const revision = await writeStory(story.row, { ...change, updatedAt: now })
    const published = input.move === 'publish' ? await publish(step, change) : null
    const versionId = change.workingVersionId ?? story.working.id
    await record({
      actor,
      action: input.move,
      storyId: story.row.id,
      versionId,
      detail: {
        ...(note && { note }),
        ...(change.publishAt && { publishAt: change.publishAt.toISOString() }),
        hash: story.working.hash,
      },
      at: now,
    })
    return { revision, versionId, path: published ?? story.row.path }
  })
}

/** What each move does besides being recorded: the change to the story's row, and its own effects. */
const effects: Record<MoveName, (step: Step) => Promise<StoryChange>> = {
  async submit({ story, now }) {
    // Whoever signed before it came back, or was withdrawn, signed for then: a new version, so that
    // the same text is read again.
    const isSigned = story.signed.length > 0
    const workingVersionId = isSigned ? await copyVersion(story.working, now) : story.working.id
    if (!isSigned) await sealVersion(story.working, now)
    return { stage: 'in_review', workingVersionId, sentBackAt: null, note: null }
  },

  async withdraw() {
    return { stage: 'draft' }
  },

  async sendBack({ note, now }) {
    return { stage: 'draft', sentBackAt: now, note }
  },

  async approve({ actor, story, note, now }) {
    await sealVersion(story.working, now)
    const step = story.signed.length + 1
    await db()
      .insert(approvals)
      .values({
        id: newId(now),
        storyId: story.row.id,
        versionId: story.working.id,
        step,
        personId: actor.id,
        opinion: note,
        at: now,
      })
    const isLast = step >= story.facts.reviews.length
    return isLast ? { stage: 'approved' } : {}
  },

  async schedule({ publishAt, now }) {
    if (!publishAt || Number.isNaN(publishAt.getTime())) {
      throw new Refused('invalid', { key: 'timeMissing' })
    }
    if (publishAt <= now) throw new Refused('invalid', { key: 'timePast' })
    return { publishAt, stage: 'approved' }
  },

  async cancelSchedule() {
    return { publishAt: null, leaseUntil: null }
  },

  async publish({ story, now }) {
    const firstPublishedAt = story.row.firstPublishedAt ?? now
    const { timeZone } = (await getSettings()).paper
    const path =
      story.row.path ??
      (await freeStoryPath({
        headline: story.working.headline,
        storyId: story.row.id,
        date: firstPublishedAt,
        timeZone,
      }))
    return {
      liveVersionId: story.working.id,
      stage: 'approved',
      responsibleEditorId: story.signed.at(-1)?.personId ?? null,
      firstPublishedAt,
      publishedAt: now,
      path,
      publishAt: null,
      leaseUntil: null,
      sentBackAt: null,
      note: null,
      withdrawnAt: null,
      publicNote: null,
    }
  },

  async unpublish({ story, note, now }) {
    await tellOf(await withdrawLive(story.row.id), now)
    // Back to draft, so that what was withdrawn can't go out again without a new review.
    return {
      liveVersionId: null,
      stage: 'draft',
      withdrawnAt: now,
      publicNote: note,
      publishAt: null,
      leaseUntil: null,
    }
  },

  async archive({ now }) {
    return { archivedAt: now }
  },

  async restore() {
    return { archivedAt: null }
  },
}

/** Derives the readers' row from the version now live, and tells the pages that show it. */
async function publish({ story, now }: Step, change: StoryChange): Promise<string> {
  const { path, firstPublishedAt } = change
  if (!path || !firstPublishedAt) throw new Error('publish() follows its own change to the story.')
  const tags = await publishLive({
    storyId: story.row.id,
    versionId: story.working.id,
    content: story.working.content,
    path,
    firstPublishedAt,
    publishedAt: now,
    responsibleEditor: story.signed.at(-1)?.personName ?? '',
  })
  await tellOf(tags, now)
  await touchPages(await besideTags(story.row.id), now)
  return path
}

/** The pages that show it, and the hub whose readers follow the feeds. */
async function tellOf(pageTags: string[], now: Date): Promise<void> {
  await touchPages(pageTags, now)
  await queuePing(pageTags, now)
}

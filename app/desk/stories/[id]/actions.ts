'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { action } from '@/app/action'
import { scriptFixesSchema } from '@/content/story-schema'
import { listActivity } from '@/newsroom/activity'
import { getCopyRecord, type ToldFinding } from '@/newsroom/copy-record'
import { dismiss, takeBackDismissal } from '@/newsroom/dismissals'
import { errorRatesOf } from '@/newsroom/marked-errors'
import { planLength } from '@/newsroom/planned-length'
import { readdress } from '@/newsroom/readdress'
import { previewTraditional } from '@/newsroom/script-preview'
import { addSource } from '@/newsroom/sources'
import { getStory, keepReceived, restoreVersion, saveDraft, saveOver } from '@/newsroom/stories'
import { listVersions } from '@/newsroom/versions'
import { move } from '@/newsroom/workflow'
import type { Actor } from '@/rules/roles'
import { moveNames } from '@/rules/workflow'

const id = z.string().min(1).max(40)
const revision = z.number().int().positive()
const versionName = z.string().max(80)

/** The text is checked by the newsroom itself, whole (`content/story-schema.ts`). */
const content = z.unknown()

export const saveStory = action(
  z.strictObject({ storyId: id, revision, content }),
  async (actor, input) => {
    const saved = await saveDraft(actor, input)
    return { revision: saved.revision, facts: await readFacts(actor, input.storyId) }
  },
)

/** Saves over a text that came between, which stays as a version of that name. */
export const saveOverOther = action(
  z.strictObject({ storyId: id, revision, content, versionName }),
  async (actor, input) => {
    const saved = await saveOver(actor, input)
    return { revision: saved.revision, facts: await readFacts(actor, input.storyId) }
  },
)

export const readStory = action(z.strictObject({ storyId: id }), (actor, { storyId }) =>
  getStory(actor, storyId),
)

export const moveStory = action(
  z.strictObject({
    storyId: id,
    move: z.enum(moveNames),
    revision,
    note: z.string().max(1_000).optional(),
    publishAt: z.date().optional(),
  }),
  async (actor, { note, publishAt, ...input }) => {
    await move(actor, { ...input, ...(note && { note }), ...(publishAt && { publishAt }) })
    return readFacts(actor, input.storyId)
  },
)

/** How the saved text will read in traditional script with these fixes. */
export const previewScript = action(
  z.strictObject({ storyId: id, fixes: scriptFixesSchema }),
  previewTraditional,
)

/** What happened to the story, and the versions it happened to. */
export const readHistory = action(z.strictObject({ storyId: id }), async (actor, { storyId }) => {
  const [versions, entries, rates] = await Promise.all([
    listVersions(actor, { storyId, limit: 100 }),
    listActivity(actor, { storyId, limit: 100 }),
    errorRatesOf(actor, storyId),
  ])
  const numbers = new Map(versions.map((version) => [version.id, version.number]))
  return {
    versions: versions.map((version) => ({ ...version, rate: rates[version.id] ?? null })),
    entries: entries.map(({ sequence, at, actorId, actorName, action, versionId, detail }) => ({
      sequence,
      at,
      actorId,
      actorName,
      action,
      versionNumber: versionId ? (numbers.get(versionId) ?? null) : null,
      note: typeof detail.note === 'string' ? detail.note : null,
    })),
  }
})

export const restoreStoryVersion = action(
  z.strictObject({ storyId: id, versionId: id, revision }),
  async (actor, input) => {
    await restoreVersion(actor, input)
    return getStory(actor, input.storyId)
  },
)

/** Before pasted text is repaired. */
export const keepReceivedText = action(
  z.strictObject({ storyId: id, revision, name: versionName }),
  keepReceived,
)

/** Up to eight characters on either side, each of them two units at most. */
const place = z.strictObject({
  text: z.string().max(400),
  before: z.string().max(16),
  after: z.string().max(16),
})

/** Leaves a finding as it is, here or wherever its rule finds something in the saved text. */
export const dismissFinding = action(
  z.strictObject({
    storyId: id,
    rule: z.string().min(1).max(20),
    place: place.optional(),
    reason: z.string().max(300),
  }),
  async (actor, { place, ...input }) => {
    await dismiss(actor, { ...input, ...(place && { place }) })
    return readFacts(actor, input.storyId)
  },
)

export const takeBack = action(
  z.strictObject({ storyId: id, dismissalId: id }),
  async (actor, input) => {
    await takeBackDismissal(actor, input)
    return readFacts(actor, input.storyId)
  },
)

/** What the copy desk has to say of the saved text, in words. */
export const readCopyRecord = action(
  z.strictObject({ storyId: id }),
  async (actor, { storyId }) => {
    const { open, dismissed, ...record } = await getCopyRecord(actor, storyId)
    const t = await getTranslations('findings')
    const inWords = <Told extends ToldFinding>({ values, ...told }: Told) => {
      const key = `rules.${told.rule}.message` as Parameters<typeof t>[0]
      return { ...told, message: t(key, values as never).trim() }
    }
    return { ...record, open: open.map(inWords), dismissed: dismissed.map(inWords) }
  },
)

export const setPlannedLength = action(
  z.strictObject({ storyId: id, was: z.number().nullable(), planned: z.number().nullable() }),
  async (actor, input) => {
    await planLength(actor, input)
    return readFacts(actor, input.storyId)
  },
)

/** A source that a pasted page names and the house does not know yet. */
export const addNamedSource = action(
  z.strictObject({ name: z.string().max(60), kind: z.enum(['house', 'reprint']) }),
  async (actor, { name, kind }) => {
    const source = await addSource(actor, { name, kind, url: null })
    return { id: source.id, name: source.name }
  },
)

/** Gives the published story another address; the old one leads to it. */
export const readdressStory = action(
  z.strictObject({ storyId: id, revision, slug: z.string().max(200) }),
  async (actor, input) => {
    await readdress(actor, input)
    return readFacts(actor, input.storyId)
  },
)

async function readFacts(actor: Actor, storyId: string) {
  const { content: _, ...facts } = await getStory(actor, storyId)
  return facts
}

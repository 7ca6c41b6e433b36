'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import {
  getDeskFront,
  launchFront,
  listFrontVersions,
  restoreFront,
  saveFrontDraft,
  saveFrontOver,
} from '@/newsroom/front-desk'
import { listPicturesFor, listPlaceable, sheetOf } from '@/newsroom/front-sheet'
import type { Actor } from '@/rules/roles'

const frontId = z.string().max(40)
const revision = z.int().min(0)
/** Read strictly where it is saved, so that the newsroom says what is wrong in its own words. */
const arrangement = z.unknown()

const stateOf = async (actor: Actor, id: string) => {
  const front = await getDeskFront(actor, id)
  return { front, sheet: await sheetOf(actor, front.draft) }
}

/** The front and its stories as they are now. */
export const readFront = action(z.strictObject({ frontId }), (actor, input) =>
  stateOf(actor, input.frontId),
)

export const saveFront = action(
  z.strictObject({ frontId, revision, arrangement }),
  async (actor, input) => {
    await saveFrontDraft(actor, input)
    return stateOf(actor, input.frontId)
  },
)

/** After a conflict: this draft goes on, the other one stays in the history. */
export const saveFrontOverOther = action(
  z.strictObject({ frontId, revision, arrangement }),
  async (actor, input) => {
    await saveFrontOver(actor, input)
    return stateOf(actor, input.frontId)
  },
)

export const launch = action(z.strictObject({ frontId, revision }), async (actor, input) => {
  await launchFront(actor, input)
  return stateOf(actor, input.frontId)
})

export const restoreFrontVersion = action(
  z.strictObject({ frontId, versionId: z.string().max(40), revision }),
  async (actor, input) => {
    await restoreFront(actor, input)
    return stateOf(actor, input.frontId)
  },
)

export const readFrontHistory = action(z.strictObject({ frontId }), async (actor, input) => {
  const versions = await listFrontVersions(actor, input)
  return versions.map(({ arrangement: { containers }, ...version }) => ({
    ...version,
    containers: containers.length,
    slots: containers.reduce((sum, { slots }) => sum + slots.length, 0),
  }))
})

export const findPlaceable = action(
  z.strictObject({ search: z.string().max(100), sectionId: z.string().max(40) }),
  listPlaceable,
)

export const readPictures = action(
  z.strictObject({ storyId: z.string().max(40) }),
  (actor, input) => listPicturesFor(actor, input.storyId),
)

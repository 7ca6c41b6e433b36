'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import {
  draftCorrection,
  listCorrectionsForDesk,
  setCorrectionAside,
  signCorrection,
} from '@/newsroom/corrections'
import { correctionKinds, longestCorrection } from '@/rules/corrections'

const id = z.string().min(1).max(40)
const decision = z.strictObject({ storyId: id, correctionId: id })

export const draftOne = action(
  z.strictObject({
    storyId: id,
    kind: z.enum(correctionKinds),
    text: z.string().max(longestCorrection),
  }),
  async (actor, input) => {
    await draftCorrection(actor, input)
    return listCorrectionsForDesk(actor, input.storyId)
  },
)

export const signOne = action(decision, async (actor, input) => {
  await signCorrection(actor, input)
  return listCorrectionsForDesk(actor, input.storyId)
})

export const setOneAside = action(decision, async (actor, input) => {
  await setCorrectionAside(actor, input)
  return listCorrectionsForDesk(actor, input.storyId)
})

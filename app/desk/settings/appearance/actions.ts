'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import { saveAppearance } from '@/newsroom/appearance'
import { addLogo } from '@/newsroom/logos'

const look = z.strictObject({
  revision: z.int().min(0),
  // Read by the newsroom, which says in words what is wrong with it.
  value: z.record(z.string(), z.unknown()),
})

export const keepDraft = action(look, (actor, input) =>
  saveAppearance(actor, { ...input, apply: false }),
)

export const applyLook = action(look, (actor, input) =>
  saveAppearance(actor, { ...input, apply: true }),
)

export const uploadLogo = action(z.strictObject({ png: z.base64().min(1).max(2_000_000) }), addLogo)

'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import { restoreVersion } from '@/newsroom/stories'
import { nameVersion } from '@/newsroom/versions'

const id = z.string().min(1).max(40)

/** Makes an old text the newest again. */
export const restoreOld = action(
  z.strictObject({ storyId: id, versionId: id, revision: z.number().int().positive() }),
  restoreVersion,
)

/** Gives a version a name, which keeps it for good. */
export const nameOne = action(
  z.strictObject({ storyId: id, versionId: id, name: z.string().max(80) }),
  nameVersion,
)

'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import { errorKinds } from '@/copydesk/error-rate'
import { markError, takeBackErrorMark } from '@/newsroom/marked-errors'
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

/** Marks words of a sealed version as wrong, for its error rate. */
export const markOneError = action(
  z.strictObject({
    storyId: id,
    versionId: id,
    kind: z.enum(errorKinds),
    words: z.string().max(200),
    isInHeadline: z.boolean(),
    note: z.string().max(300),
  }),
  markError,
)

export const takeBackOneError = action(
  z.strictObject({ storyId: id, errorId: id }),
  takeBackErrorMark,
)

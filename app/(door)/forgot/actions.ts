'use server'

import { z } from 'zod'
import { doorAction } from '@/app/(door)/door-action'
import { requestReset } from '@/newsroom/invitations'

const forgotSchema = z.strictObject({ email: z.string().trim().min(1).max(300) })

export const askForReset = doorAction(forgotSchema, ({ email }, { address }) =>
  requestReset({ email, address }),
)

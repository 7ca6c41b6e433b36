'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { doorAction } from '@/app/(door)/door-action'
import { enter } from '@/app/visit'
import { acceptInvitation } from '@/newsroom/invitations'
import { startSession } from '@/newsroom/sessions'

const inviteSchema = z.strictObject({
  token: z.string().max(100),
  name: z.string().max(200),
  password: z.string().max(1_000),
})

export const acceptInvite = doorAction(inviteSchema, async (input, { address, userAgent }) => {
  const person = await acceptInvitation({ ...input, purpose: 'invite', address })
  await enter(await startSession(person.id, userAgent), person.email)
  redirect('/desk')
})

'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { doorAction } from '@/app/(door)/door-action'
import { enter, findOwnDevice } from '@/app/visit'
import { signIn } from '@/newsroom/sign-in'
import { returnPath } from '@/rules/return-path'

const signInSchema = z.strictObject({
  email: z.string().max(300),
  password: z.string().max(1_000),
  to: z.string().max(2_000).optional(),
})

export const signInWithPassword = doorAction(signInSchema, async (input, visit) => {
  const { email, password, to } = input
  const device = await findOwnDevice(email)
  await enter(await signIn({ email, password, device, ...visit }), email)
  redirect(returnPath(to))
})

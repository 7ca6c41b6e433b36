'use server'

import { redirect } from 'next/navigation'
import { doorAction } from '@/app/(door)/door-action'
import { enter } from '@/app/visit'
import { startSession } from '@/newsroom/sessions'
import { setUp, setUpSchema } from '@/newsroom/set-up'

export const openNewsroom = doorAction(setUpSchema, async (input, { address, userAgent }) => {
  const { id } = await setUp({ ...input, address })
  await enter(await startSession(id, userAgent), input.email)
  redirect('/desk')
})

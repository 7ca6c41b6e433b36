'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import { findSession } from '@/app/session'
import { enter, readVisit } from '@/app/visit'
import { unlinkOwnAccount } from '@/newsroom/oidc'
import { changeOwnPassword, getOwnAccount } from '@/newsroom/own-account'
import { endOwnSession, endOwnSessions } from '@/newsroom/sessions'

const passwords = z.strictObject({ present: z.string().max(1_000), wanted: z.string().max(1_000) })

/** Ends every session, this one too; this browser goes on with a new one. */
export const changePassword = action(passwords, async (actor, input) => {
  const token = await changeOwnPassword(actor, { ...input, ...(await readVisit()) })
  await enter(token, (await getOwnAccount(actor)).email)
})

export const endSession = action(z.strictObject({ sessionId: z.string().max(100) }), endOwnSession)

export const endOtherSessions = action(z.strictObject({}), async (actor) => {
  const session = await findSession()
  if (session) await endOwnSessions(actor, { keep: session.sessionId })
})

export const unlinkAccount = action(z.strictObject({}), (actor) => unlinkOwnAccount(actor))

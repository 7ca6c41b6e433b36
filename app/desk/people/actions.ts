'use server'

import { z } from 'zod'
import { action } from '@/app/action'
import { absoluteAddress } from '@/newsroom/addresses'
import { invite, makeLink } from '@/newsroom/invitations'
import { changeRole, endAllSessions, reinstate, suspend } from '@/newsroom/people'
import { roles } from '@/rules/roles'

const role = z.enum(roles)
const onePerson = z.strictObject({ personId: z.string().max(40) })
const invitation = z.strictObject({
  email: z.string().max(300),
  name: z.string().max(300),
  role,
})

export const invitePerson = action(invitation, async (actor, input) => {
  const { person, link, isMailed } = await invite(actor, input)
  const { id, name, email } = person
  const { purpose, expiresAt } = link
  return {
    personId: id,
    name,
    email,
    isMailed,
    purpose,
    url: absoluteAddress(link.path),
    expiresAt,
  }
})

export const changePersonRole = action(onePerson.extend({ role }), changeRole)

export const suspendPerson = action(onePerson, (actor, { personId }) => suspend(actor, personId))

export const reinstatePerson = action(onePerson, (actor, { personId }) =>
  reinstate(actor, personId),
)

export const makePersonLink = action(onePerson, async (actor, { personId }) => {
  const { purpose, path, expiresAt } = await makeLink(actor, personId)
  return { personId, purpose, url: absoluteAddress(path), expiresAt }
})

export const endPersonSessions = action(onePerson, (actor, { personId }) =>
  endAllSessions(actor, personId),
)

/**
 * Who may change whom. Administrators look after the others' accounts, nobody after their own
 * standing, and a house is never left without an administrator who can sign in.
 */
import type { Reason } from './refusal'
import { type Actor, hasRole, type Role } from './roles'

export const accountStates = ['invited', 'active', 'suspended'] as const
export type AccountState = (typeof accountStates)[number]

export interface PersonFacts {
  id: string
  role: Role
  state: AccountState
}

export const personChanges = [
  'changeRole',
  'suspend',
  'reinstate',
  'makeLink',
  'endSessions',
] as const
export type PersonChange = (typeof personChanges)[number]

/** Why the actor may not make this change to the person, or null. */
export function personObjection(
  actor: Actor,
  change: PersonChange,
  person: PersonFacts,
  /** How many people are `active` administrators now. */
  administrators: number,
): Reason | null {
  if (!mayManagePeople(actor)) return { key: 'needsRole.administrator' }
  const takesPower = change === 'changeRole' || change === 'suspend'
  const isAdministrator = person.role === 'administrator' && person.state === 'active'
  if (takesPower && isAdministrator && administrators <= 1) return { key: 'lastAdministrator' }
  if (person.id === actor.id && change !== 'endSessions') return { key: 'ownAccount' }
  if (change === 'suspend' && person.state === 'suspended') return { key: 'alreadySuspended' }
  if (change === 'reinstate' && person.state !== 'suspended') return { key: 'notSuspended' }
  if (change === 'makeLink' && person.state === 'suspended') return { key: 'alreadySuspended' }
  return null
}

export function mayManagePeople(actor: Actor): boolean {
  return hasRole(actor, 'administrator')
}

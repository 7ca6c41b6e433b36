/**
 * Who may do how much. A role includes all that the roles before it may do; what nobody may do,
 * whatever the role, is approve their own work (`rules/workflow.ts`).
 */
export const roles = ['reporter', 'editor', 'chief', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Whoever acts: a signed-in person, or the system itself under a name (the clock). */
export interface Actor {
  id: string
  name: string
  role: Role
}

export function hasRole(actor: Pick<Actor, 'role'>, atLeast: Role): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(atLeast)
}

/** The house itself acting under a name: the clock publishes what editors have scheduled. */
export function systemActor(name: string): Actor {
  return { id: `system:${name}`, name, role: 'editor' }
}

export function isSystem(actor: Actor): boolean {
  return actor.id.startsWith('system:')
}

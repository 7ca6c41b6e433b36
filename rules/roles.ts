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

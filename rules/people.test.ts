import { describe, expect, test } from 'vitest'
import { type AccountState, type PersonChange, personChanges, personObjection } from './people'
import { type Actor, type Role, roles } from './roles'

const self = (role: Role): Actor => ({ id: 'self', name: '罗青', role })
const other = (role: Role, state: AccountState = 'active') => ({ id: 'other', role, state })

describe('who may change whom', () => {
  const below = roles.filter((role) => role !== 'administrator')
  test.each(below.flatMap((role) => personChanges.map((change) => [role, change] as const)))(
    '%s: %s of anyone takes an administrator',
    (role, change) => {
      for (const state of ['invited', 'active', 'suspended'] as const) {
        for (const theirs of roles) {
          expect(personObjection(self(role), change, other(theirs, state), 2)).toEqual({
            key: 'needsRole.administrator',
          })
        }
      }
    },
  )

  const expected: Record<PersonChange, Record<AccountState, string | null>> = {
    changeRole: { invited: null, active: null, suspended: null },
    suspend: { invited: null, active: null, suspended: 'alreadySuspended' },
    reinstate: { invited: 'notSuspended', active: 'notSuspended', suspended: null },
    makeLink: { invited: null, active: null, suspended: 'alreadySuspended' },
    endSessions: { invited: null, active: null, suspended: null },
  }
  for (const change of personChanges) {
    for (const [state, key] of Object.entries(expected[change])) {
      test(`an administrator: ${change} of someone ${state}`, () => {
        const person = other('editor', state as AccountState)
        const reason = personObjection(self('administrator'), change, person, 1)
        expect(reason?.key ?? null).toBe(key)
      })
    }
  }
})

describe('an administrator is left', () => {
  test.each(['changeRole', 'suspend'] as const)('%s of the last one is refused', (change) => {
    const last = other('administrator')
    expect(personObjection(self('administrator'), change, last, 1)?.key).toBe('lastAdministrator')
    expect(personObjection(self('administrator'), change, last, 2)).toBeNull()
  })

  test('one who was invited and never came does not count as the last', () => {
    const invited = other('administrator', 'invited')
    expect(personObjection(self('administrator'), 'suspend', invited, 1)).toBeNull()
  })
})

test.each(personChanges)('%s of oneself', (change) => {
  const me = { id: 'self', role: 'administrator', state: 'active' } as const
  const reason = personObjection(self('administrator'), change, me, 2)
  expect(reason?.key ?? null).toBe(change === 'endSessions' ? null : 'ownAccount')
})

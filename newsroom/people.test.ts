import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { activity, db, people } from '@/db'
import { testDatabase } from '@/db/testing'
import type { Actor, Role } from '@/rules/roles'
import {
  addPerson,
  changeRole,
  commandLine,
  findPersonByEmail,
  listPeople,
  reinstate,
  suspend,
} from './people'

testDatabase()

let count = 0
async function someone(role: Role, password?: string): Promise<Actor> {
  const email = `${role}${++count}@example.test`
  const facts = { email, name: `${role} ${count}`, role, ...(password && { password }) }
  const { id, name } = await addPerson(commandLine, facts)
  return { id, name, role }
}

let admin: Actor
let editor: Actor
beforeAll(async () => {
  admin = await someone('administrator', 'a quiet harbour')
  editor = await someone('editor', 'a quiet harbour')
})

const rowOf = async (id: string) => (await db().select().from(people).where(eq(people.id, id)))[0]

describe('adding someone', () => {
  test('the address is stored in lower case, the password as argon2id', async () => {
    const facts = { email: ' Mei@Example.Test ', name: '梅', role: 'reporter' as const }
    const { id } = await addPerson(admin, { ...facts, password: 'a quiet harbour' })
    const row = await rowOf(id)
    expect(row?.email).toBe('mei@example.test')
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await findPersonByEmail('MEI@example.test'))?.id).toBe(id)
  })

  test('one address, one account', async () => {
    const again = addPerson(admin, { email: 'MEI@example.test', name: '梅', role: 'chief' })
    await expect(again).rejects.toMatchObject({ reason: { key: 'emailTaken' } })
  })

  test.each([
    ['an address that is none', { email: 'mei', name: '梅', role: 'editor' }],
    ['a name with a line break', { email: 'm2@example.test', name: 'A\r\nBcc: b', role: 'editor' }],
    ['a role that is none', { email: 'm2@example.test', name: '梅', role: 'owner' }],
    [
      'a field that is none of theirs',
      {
        email: 'm2@example.test',
        name: '梅',
        role: 'editor',
        passwordHash: 'x',
      },
    ],
  ])('%s is refused', async (_what, facts) => {
    await expect(addPerson(admin, facts as never)).rejects.toMatchObject({ code: 'invalid' })
    expect(await findPersonByEmail('m2@example.test')).toBeNull()
  })

  test.each(['short', 'aaaaaaaaaaaaaa', 'someone@example.test'])(
    'the password %s is refused',
    async (password) => {
      const facts = { email: 'someone@example.test', name: '梅', role: 'editor' as const, password }
      await expect(addPerson(admin, facts)).rejects.toMatchObject({ code: 'invalid' })
    },
  )
})

test('only administrators add, list and change people', async () => {
  const chief = await someone('chief', 'a quiet harbour')
  const facts = { email: 'friend@example.test', name: '友', role: 'administrator' as const }
  for (const actor of [chief, editor]) {
    await expect(addPerson(actor, facts)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listPeople(actor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(suspend(actor, admin.id)).rejects.toMatchObject({ code: 'forbidden' })
    const rise = changeRole(actor, { personId: actor.id, role: 'administrator' })
    await expect(rise).rejects.toMatchObject({ code: 'forbidden' })
    expect((await rowOf(actor.id))?.role).toBe(actor.role)
  }
  expect(await findPersonByEmail('friend@example.test')).toBeNull()
  expect(await listPeople(admin)).not.toHaveLength(0)
})

test('what the list tells holds no secret', async () => {
  expect(Object.keys((await listPeople(admin))[0] ?? {}).sort()).toEqual([
    'createdAt',
    'email',
    'id',
    'name',
    'role',
    'state',
  ])
})

test('a change is told of in the activity', async () => {
  await changeRole(admin, { personId: editor.id, role: 'chief' })
  const rows = await db().select().from(activity).where(eq(activity.action, 'changeRole'))
  expect(rows.at(-1)).toMatchObject({
    actorId: admin.id,
    detail: { personId: editor.id, from: 'editor', to: 'chief' },
  })
})

describe('the last administrator', () => {
  test('can neither be suspended nor made anything less, by anyone', async () => {
    for (const actor of [admin, commandLine]) {
      await expect(suspend(actor, admin.id)).rejects.toMatchObject({ code: 'forbidden' })
      const fall = changeRole(actor, { personId: admin.id, role: 'reporter' })
      await expect(fall).rejects.toMatchObject({ reason: { key: 'lastAdministrator' } })
    }
    expect(await rowOf(admin.id)).toMatchObject({ role: 'administrator', suspendedAt: null })
  })

  test('one who never answered the invitation is no other administrator', async () => {
    await someone('administrator')
    await expect(suspend(commandLine, admin.id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('two who suspend each other at once: one of them stays', async () => {
    const second = await someone('administrator', 'a quiet harbour')
    const results = await Promise.allSettled([suspend(admin, second.id), suspend(second, admin.id)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const { id } of [admin, second]) {
      if ((await rowOf(id))?.suspendedAt) await reinstate(commandLine, id)
    }
  })
})

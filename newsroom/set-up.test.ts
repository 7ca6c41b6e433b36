import { expect, test } from 'vitest'
import { db, people, settings } from '@/db'
import { testDatabase } from '@/db/testing'
import type { Actor } from '@/rules/roles'
import { addPerson } from './people'
import { addSection } from './sections'
import { beginSetUp, firstSteps, setUp } from './set-up'
import { getSettings } from './settings'
import { addSource } from './sources'

testDatabase()

const paper = {
  paperName: '江城晚报',
  locale: 'zh-CN' as const,
  name: '罗青',
  email: 'admin@example.test',
  password: 'a quiet harbour',
  address: '192.0.2.1',
}

test('an empty house is set up once, by whoever can read its log', async () => {
  const old = await beginSetUp()
  const code = await beginSetUp()
  expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}$/)
  expect(JSON.stringify(await db().select().from(settings))).not.toContain(
    code?.replaceAll('-', ''),
  )

  for (const wrong of ['', 'AAAAA-AAAAA-AAAAA', old ?? '']) {
    await expect(setUp({ ...paper, code: wrong })).rejects.toMatchObject({
      reason: { key: 'setUpCodeWrong' },
    })
  }
  expect(await db().select().from(people)).toEqual([])

  const typed = code?.toLowerCase().replaceAll('-', ' ') ?? ''
  await expect(setUp({ ...paper, code: typed, timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
    reason: { key: 'timeZoneUnknown', values: { zone: 'Mars/Olympus' } },
  })
  expect(await db().select().from(people)).toEqual([])
  const both = await Promise.allSettled([
    setUp({ ...paper, code: typed, timeZone: 'Europe/Lisbon' }),
    setUp({ ...paper, code: typed, timeZone: 'Europe/Lisbon', email: 'second@example.test' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db().select().from(people)).toHaveLength(1)
  expect((await db().select().from(people))[0]).toMatchObject({ role: 'administrator' })
  expect((await getSettings()).paper).toMatchObject({
    name: '江城晚报',
    locale: 'zh-CN',
    timeZone: 'Europe/Lisbon',
  })

  expect(await beginSetUp()).toBeNull()
  await expect(setUp({ ...paper, code: typed })).rejects.toMatchObject({ code: 'invalid' })
})

test('what a new house lacks is told to its administrator, one thing less after each', async () => {
  const [row] = await db().select().from(people)
  if (!row) throw new Error('The house was set up above.')
  const admin: Actor = { id: row.id, name: row.name, role: row.role }
  expect(await firstSteps(admin)).toEqual(['section', 'source', 'colleague'])
  expect(await firstSteps({ ...admin, role: 'chief' })).toEqual([])
  await addSection(admin, { name: '要闻', slug: 'city', isNews: false })
  await addSource(admin, { name: '别家', kind: 'reprint', url: null })
  expect(await firstSteps(admin)).toEqual(['source', 'colleague'])
  await addSource(admin, { name: '江城晚报', kind: 'house', url: null })
  expect(await firstSteps(admin)).toEqual(['colleague'])
  await addPerson(admin, { name: '沈砚', email: 'shen@example.test', role: 'editor' })
  expect(await firstSteps(admin)).toEqual([])
})

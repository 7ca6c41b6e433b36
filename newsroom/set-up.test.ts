import { expect, test } from 'vitest'
import { db, people, settings } from '@/db'
import { testDatabase } from '@/db/testing'
import { beginSetUp, setUp } from './set-up'
import { getSettings } from './settings'

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
  const both = await Promise.allSettled([
    setUp({ ...paper, code: typed }),
    setUp({ ...paper, code: typed, email: 'second@example.test' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db().select().from(people)).toHaveLength(1)
  expect((await db().select().from(people))[0]).toMatchObject({ role: 'administrator' })
  expect((await getSettings()).paper).toMatchObject({ name: '江城晚报', locale: 'zh-CN' })

  expect(await beginSetUp()).toBeNull()
  await expect(setUp({ ...paper, code: typed })).rejects.toMatchObject({ code: 'invalid' })
})

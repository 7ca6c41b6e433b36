import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Refused } from '@/rules/refusal'
import { action } from './action'

vi.mock('./session', () => ({ findActor: async () => ({ id: 'a', name: '林', role: 'reporter' }) }))

const fullDisk = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })

test.each([
  ['a full disk', fullDisk, 'unexpected', 'diskFull'],
  [
    'one that a query wraps',
    new Error('Failed query', { cause: fullDisk }),
    'unexpected',
    'diskFull',
  ],
  ['a fault', new TypeError('x is undefined'), 'unexpected', 'unexpected'],
  ['a refusal', new Refused('stale', { key: 'changedMeanwhile' }), 'stale', 'changedMeanwhile'],
])('%s is told as what it is', async (_what, problem, code, key) => {
  const logged = vi.spyOn(console, 'error').mockReturnValue()
  const act = action(z.object({}), async () => {
    throw problem
  })
  expect(await act({})).toMatchObject({ ok: false, refused: { code, reason: { key } } })
  expect(logged).toHaveBeenCalledTimes(code === 'unexpected' ? 1 : 0)
  logged.mockRestore()
})

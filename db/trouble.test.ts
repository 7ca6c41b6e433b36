import { expect, test } from 'vitest'
import { connectPostgres } from './postgres'
import { DatabaseShut, inWords } from './trouble'

const address = 'postgres://paper:hush-hush@127.0.0.1:1/paper'

test('a server that does not answer is told of in words, without its password', async () => {
  const problem = await connectPostgres(address).catch((problem: unknown) => problem)
  const words = inWords(problem, address)
  expect(words).toBeInstanceOf(DatabaseShut)
  expect((words as Error).message).toMatch(/no PostgreSQL answers at 127\.0\.0\.1:1\/paper/)
  expect((words as Error).message).not.toContain('hush')
})

test('what a driver wraps is found, and what nobody knows is left as it is', () => {
  const missing = Object.assign(new Error('database "paper" does not exist'), { code: '3D000' })
  const wrapped = new Error('Failed query', { cause: missing })
  expect((inWords(wrapped, address) as Error).message).toMatch(/no such database.*createdb/)
  const unknown = new Error('something else')
  expect(inWords(unknown, address)).toBe(unknown)
})

import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A test that makes the code complain fails, unless it takes the complaint away and looks at it. */
let complaints: unknown[][] = []

beforeEach(() => {
  complaints = []
  vi.spyOn(console, 'error').mockImplementation((...said) => void complaints.push(said))
})

afterEach(() => {
  expect(complaints, 'console.error was called').toEqual([])
})

import { expect, test } from 'vitest'
import { returnPath } from './return-path'

test.each([
  ['/desk/stories?mine=1#top', '/desk/stories?mine=1#top'],
  ['/', '/'],
  ['/desk/../desk/people', '/desk/people'],
])('%s stays', (wanted, path) => {
  expect(returnPath(wanted)).toBe(path)
})

test.each([
  ['https://elsewhere.example/'],
  ['//elsewhere.example'],
  ['/\\elsewhere.example'],
  ['\\\\elsewhere.example'],
  ['/\t/elsewhere.example'],
  ['/\n/elsewhere.example'],
  ['/.//elsewhere.example'],
  ['/desk/..//elsewhere.example'],
  ['javascript:alert(1)'],
  [' /desk'],
  ['desk'],
  [''],
  [`/${'a'.repeat(2_000)}`],
  [undefined],
  [['/desk']],
])('%j leads to the desk', (wanted) => {
  expect(returnPath(wanted)).toBe('/desk')
})

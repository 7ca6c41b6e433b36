import { describe, expect, test } from 'vitest'
import { isFiltered, type ListView, listAddress, readListView } from './list-address'

const everything: ListView = {
  situation: null,
  section: null,
  whose: null,
  search: '',
  before: null,
}

const read = (address: string) =>
  readListView(Object.fromEntries(new URL(address, 'http://desk').searchParams))

describe('a view and its address', () => {
  test.each<[Partial<ListView>, string]>([
    [{}, '/desk/stories'],
    [{ situation: 'in_review' }, '/desk/stories?situation=in_review'],
    [{ whose: 'needs-me', section: 'city' }, '/desk/stories?section=city&whose=needs-me'],
    [
      { search: '江滩 & "步道"' },
      '/desk/stories?q=%E6%B1%9F%E6%BB%A9+%26+%22%E6%AD%A5%E9%81%93%22',
    ],
    [{ before: '1767225600000-abc' }, '/desk/stories?before=1767225600000-abc'],
  ])('%j', (change, address) => {
    const view = { ...everything, ...change }
    expect(listAddress(view)).toBe(address)
    expect(read(address)).toEqual(view)
  })

  test('what an address says wrongly, twice or not at all filters nothing', () => {
    expect(readListView({ situation: 'burnt', whose: 'theirs', q: '  ', section: '' })).toEqual(
      everything,
    )
    expect(readListView({ situation: ['live', 'draft'] }).situation).toBe('live')
    expect(readListView({ q: '长'.repeat(5000) }).search).toHaveLength(100)
  })
})

test('a page further down is no filter', () => {
  expect(isFiltered({ ...everything, before: '1-a' })).toBe(false)
  expect(isFiltered({ ...everything, search: '江滩' })).toBe(true)
})

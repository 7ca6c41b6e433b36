import { expect, test } from 'vitest'
import { repair, withChanges } from './repair'
import { standingRepairs } from './standing'

const tell = (before: string, after: string) =>
  standingRepairs(before, after, { most: 500 }).repairs

const received = [
  '“指揮部他們?yōu)槠髽I(yè)修了便道,,現(xiàn)在橋通了,。”業(yè)主說,。',
  '',
  '大橋全長(cháng)1386米,,雙向六車道,。',
].join('\n')

const became = (followed: string) => tell(received, followed).map((each) => each.became)

test('each repair is told with its words, its place and what became of it', () => {
  const { text, changes } = repair(received)
  const told = tell(received, text)
  expect(told.map(({ before, after, kind }) => [before, after, kind])).toEqual(
    changes.map(({ before, after, kind }) => [before, after, kind]),
  )
  expect(new Set(told.map((each) => each.became))).toEqual(new Set(['repaired']))
  expect(told.find(({ before }) => before === '(cháng)')).toMatchObject({
    before: '(cháng)',
    after: '',
    left: '大桥全长',
    right: '1386米，',
    paragraph: 2,
  })
})

test('what was refused is told as left, beside repairs that were made', () => {
  const { changes } = repair(received)
  const refused = changes.findIndex(({ before }) => before === '(cháng)')
  const followed = withChanges(
    received,
    changes.filter((_, at) => at !== refused),
  )
  expect(became(followed)).toEqual(changes.map((_, at) => (at === refused ? 'left' : 'repaired')))
  expect(new Set(became(received))).toEqual(new Set(['left']))
})

test('of words that were written anew nothing is claimed', () => {
  expect(new Set(became('另一篇稿子。'))).toEqual(new Set(['rewritten']))
  expect(tell('柳渡大桥主桥昨天上午合龙。', '')).toEqual([])
})

test('half a character is never told, and a long text is no slower for it', () => {
  const rare = '𠮷野(yě)'.repeat(20_000)
  const { repairs: told, count } = standingRepairs(rare, '', { most: 100 })
  expect([told.length, count]).toEqual([100, 20_000])
  for (const { left, right } of told) expect(`${left}${right}`).not.toMatch(/\p{Surrogate}/u)
})

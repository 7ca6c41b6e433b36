import { describe, expect, test } from 'vitest'
import { likest } from './likeness'

const story = (head: string, ...tags: string[]) => ({ head, tags })
const others = [
  story('市图书馆古籍修复室开放预约 每周六限额二十人', '读书'),
  story('师范附小食堂换新菜单 家长陪餐打分', '食堂'),
  story('江心大桥合龙 全长一千零八十八米', '大桥'),
  story('轮渡夜航恢复 末班延至十点', '轮渡'),
  story('供水管网改造完成 四十五万吨水厂并网', '供水'),
]
const heads = (of: ReturnType<typeof story>, among = others) => likest(of, among).map((e) => e.head)

describe('stories are alike', () => {
  test('by their words, without a tag', () => {
    expect(heads(story('江心大桥今起通车 往返大桥免费'))[0]).toContain('江心大桥合龙')
  })
  test('by a tag, without a word', () => {
    expect(heads(story('末班船上的人', '轮渡'))).toEqual(['轮渡夜航恢复 末班延至十点'])
  })
  test('more by a rare tag than by one that all bear', () => {
    const all = others.map(({ head, tags }) => story(head, '云汀', ...tags))
    expect(heads(story('早报', '云汀', '供水'), all)[0]).toContain('供水管网')
  })
  test('in Latin words too, whatever their case', () => {
    const english = [story('Ferry riders get ONE ticket'), story('Umbrella maker at ninety')]
    expect(heads(story('One ticket for the ferry'), english)).toEqual([english[0]?.head])
  })
})

describe('stories have nothing to do with each other', () => {
  test('where they share neither', () =>
    expect(heads(story('乒乓球公开赛闭幕', '体育'))).toEqual([]))
  test('and nothing is like a story without words', () => expect(heads(story(''))).toEqual([]))
  test('or like none', () => expect(heads(story('江心大桥'), [])).toEqual([]))
})

test('characters beyond the BMP are whole', () => {
  const among = [story('𠮷野家开业'), story('𠮷他人'), ...others]
  expect(heads(story('𠮷野家'), among)[0]).toBe('𠮷野家开业')
})

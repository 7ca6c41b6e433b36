/**
 * P14: two neighbouring numerals that say “about so many” stand without 、. Where each is a number
 * of its own (三、四年级, 二、三产业) the mark is right, so only counted things are looked at.
 */
import { chinese, type ParagraphRule, replaced } from '../rule'

const numerals = '一二三四五六七八九'
const pair =
  /(?<![第、周初])([一二两三四五六七八九])、([二三四五六七八九])(?=(?:天|个(?!方面)|人(?!称)|名|位|家|次|里|岁|公里|斤|趟|件|小时|分钟|倍|成|块|[十百千万亿](?!年代)))/gu

export const approximateNumber: ParagraphRule = {
  id: 'P14',
  severity: 'warning',
  sources: ['P', 'D'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '再过三、四天就完工。', right: '再过三四天就完工。' },
    { wrong: '来了五、六十人。', right: '来了五六十人。' },
  ],
  silentOn: [
    '三、四年级学生',
    '第一、二、三个项目',
    '二、三产业',
    '一、二审',
    '二、三人行必有我师',
  ],
  *check({ text }) {
    for (const { 0: found, 1: first, 2: second, index } of text.matchAll(pair)) {
      const from = numerals.indexOf(first === '两' ? '二' : (first as string))
      const isHeading = index === 0 && text[index + found.length] === '人'
      if (numerals.indexOf(second as string) !== from + 1 || isHeading) continue
      yield replaced(index + 1, index + 2, '')
    }
  },
}

/** N16: a year in characters takes 〇, not 零, nor a circle or a letter that looks like it. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const year =
  /(?<![零〇一二三四五六七八九十百千])[一二三四五六七八九](?=[零〇○ＯO0一二三四五六七八九]{3}年)[零〇○ＯO0一二三四五六七八九]{3}(?=年)/g
const zeros = /[零○ＯO0]/g

export const zeroInYear: ParagraphRule = {
  id: 'N16',
  severity: 'error',
  sources: ['D'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '二零二四年', right: '二〇二四年' },
    { wrong: '二○○八年', right: '二〇〇八年' },
  ],
  silentOn: ['二〇二四年', '一千零八年', '零点', '一九四九年'],
  *check({ text }) {
    for (const { 0: found, index } of text.matchAll(year)) {
      const right = found.replace(zeros, '〇')
      if (right !== found) yield replaced(index, index + found.length, right)
    }
  },
}

/** T06: 截止 is to end, 截至 is “as of”: before a point in time that is not an end it is 截至. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const wrong =
  /(?<!报名|申报|申请|投稿|征集|投标|登记|缴费|活动|已|于|日|时|前|将|点)截止(?:到)?(?=(?:\d{4}年|\d{1,2}月|\d{1,2}日|目前|今年|去年|昨|今[天日]|上月|本月|上周|本周|[上本]?年底|月底|发稿|记者))/g

export const asOf: ParagraphRule = {
  id: 'T06',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '截止5月底，已完成八成。', right: '截至5月底，已完成八成。' },
    { wrong: '截止到目前，已有三家报名。', right: '截至目前，已有三家报名。' },
  ],
  silentOn: ['截至5月底，已完成八成。', '报名截止5月31日。', '报名于5月31日截止。', '截止日期未定'],
  *check({ text }) {
    for (const { 0: found, index } of text.matchAll(wrong)) {
      yield replaced(index, index + found.length, '截至')
    }
  },
}

/** P01: a mark of the Latin keyboard in Chinese text. Doubled and mixed ones belong to P02 and P03. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const full: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}

const afterChinese =
  /(?<=[\p{Script=Han}”’》）」』〉％])[,;:?!] *(?=[\p{Script=Han}“‘《（「『〈”’」』）\d]|$)/gmu
const beforeChinese = /(?<=[A-Za-z\d%])[,;?!](?=[\p{Script=Han}“‘《（「『〈])/gu
/** A full stop between two characters may be the point in a foreign name: that is for P08. */
const stop = /(?<=[\p{Script=Han}”’》）」』〉])\.(?=$|[“‘《（「『〈”’」』])/gmu

export const halfWidthMark: ParagraphRule = {
  id: 'P01',
  severity: 'error',
  sources: ['P', 'C'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '会议上午召开,下午结束。', right: '会议上午召开，下午结束。' },
    { wrong: '时间:上午9时', right: '时间：上午9时' },
    { wrong: '增长5%,高于上年。', right: '增长5%，高于上年。' },
    { wrong: '他问:“开工了吗?”', right: '他问：“开工了吗？”' },
    { wrong: '会议结束, 代表离场.', right: '会议结束，代表离场。' },
  ],
  silentOn: [
    '比分是3:2。',
    '共有12,500人。',
    '上午9:30开会',
    'Dateline, a paper: hello!',
    '见a,b两图',
  ],
  *check({ text }) {
    for (const pattern of [afterChinese, beforeChinese, stop]) {
      for (const { 0: mark, index } of text.matchAll(pattern)) {
        yield replaced(index, index + mark.length, full[mark[0] as string] as string)
      }
    }
  },
}

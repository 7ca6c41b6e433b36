/** P01: a mark of the Latin keyboard in Chinese text. Doubled and mixed ones belong to P02 and P03. */
import { chinese, type ParagraphRule, replaced } from '../rule'
import { sounds } from './interpunct'

const full: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}

const afterChinese =
  /(?<=[\p{Script=Han}”’》）」』〉％])[,;:?!] *(?=[\p{Script=Han}“‘《（「『〈”’」』）\d"']|$)/gmu
/** What stands before is half-width too, and belongs to P11 or P21. */
const afterHalfWidth = /(?<=\p{Script=Han}[)"'])[,;:?!] *(?=[\p{Script=Han}“‘《（「『〈])/gmu
const beforeChinese = /(?<=[A-Za-z\d%])[,;?!](?=[\p{Script=Han}“‘《（「『〈])/gu
const stop = /(?<=[\p{Script=Han}”’》）」』〉])\.(?=$|[“‘《（「『〈”’」』"'])/gmu
/**
 * A full stop between two characters may be the point in a foreign name: that is for P08. It ends a
 * sentence where no name would end or begin so, or where whole clauses lie on either side of it.
 */
const stopBetween = new RegExp(
  [
    '(?<=\\p{Script=Han}{2}[了的着过吗呢吧])\\.(?=\\p{Script=Han}{2})',
    '(?<=\\p{Script=Han}{3})\\.(?=[他她它我你这那但其据此我还就也又并])',
    `(?<=\\p{Script=Han}{4}[^${sounds}\\P{Script=Han}])\\.(?=[^${sounds}\\P{Script=Han}]\\p{Script=Han}{3})`,
  ].join('|'),
  'gu',
)

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
    { wrong: '会议今天上午结束.代表们陆续离场。', right: '会议今天上午结束。代表们陆续离场。' },
    { wrong: '桥通车了.市民都来看。', right: '桥通车了。市民都来看。' },
  ],
  silentOn: [
    '比分是3:2。',
    '共有12,500人。',
    '上午9:30开会',
    'Dateline, a paper: hello!',
    '见a,b两图',
    '俄国作家安东.契诃夫的短篇小说',
    '美国政治家本杰明.富兰克林发明了它',
    '{"名称":"桥","地点":"柳渡"}',
    '北京.上海.广州',
  ],
  *check({ text }) {
    for (const pattern of [afterChinese, afterHalfWidth, beforeChinese, stop, stopBetween]) {
      for (const { 0: mark, index } of text.matchAll(pattern)) {
        yield replaced(index, index + mark.length, full[mark[0] as string] as string)
      }
    }
  },
}

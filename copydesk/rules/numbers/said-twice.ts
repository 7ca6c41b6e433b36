/** N04: 约 and 左右 say the same; one of them is enough. */
import { chinese, type Hit, type ParagraphRule } from '../rule'

const number = '(?:\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,3})?|[一二两三四五六七八九十百千]{1,6})'
const about = new RegExp(
  `(?:大约|大概|约|将近|接近|超过|逾)(${number}(?:万亿|亿|万)?(?:[%％]|[\\p{Script=Han}]{1,3}?)?)(左右|上下)`,
  'gu',
)
const more = new RegExp(
  `(?:大约|约|将近|接近|超过|逾)(${number}(?:万亿|亿|万)?)(多|余)(?=\\p{Script=Han})`,
  'gu',
)

export const saidTwice: ParagraphRule = {
  id: 'N04',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '约300人左右到场。', right: '约300人到场。' },
    { wrong: '超过500多名群众参加。', right: '超过500名群众参加。' },
    { wrong: '大约三十公里左右。', right: '大约三十公里。' },
  ],
  silentOn: ['约300人到场。', '300人左右到场。', '约300人，左右两侧', '节约300多元'],
  *check({ text }): Iterable<Hit> {
    for (const pattern of [about, more]) {
      for (const { 0: found, 1: said, 2: again = '', index } of text.matchAll(pattern)) {
        const isWithin = /[节预签合相邀特条公大制]$/.test(text.slice(Math.max(0, index - 1), index))
        if (found.startsWith('约') && isWithin) continue
        if (/[年月日号]$/.test(said ?? '')) continue
        const end = index + found.length
        const start = end - again.length
        yield { start: index, end, values: { again }, fixes: [{ start, end, replacement: '' }] }
      }
    }
  },
}

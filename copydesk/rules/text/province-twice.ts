/** T07: 某某省委, not 某某省省委. Posts are another matter (云汀市市长), and so are cities named 某市. */
import { chinese, type Hit, type ParagraphRule } from '../rule'

const twice =
  /(?<!津|沙)([省市区州旗])\1(?=委(?!会|员|托|派|屈|婉)|政府|人大(?!多|小|量)|政协|纪委|直机关)/g

export const provinceTwice: ParagraphRule = {
  id: 'T07',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '中共某某省省委书记', right: '中共某某省委书记' },
    { wrong: '云汀市市政府发布通知', right: '云汀市政府发布通知' },
  ],
  silentOn: ['云汀市委书记', '云汀市市长', '云汀市市场监管局', '津市市委', '云汀市市政工程'],
  *check({ text }): Iterable<Hit> {
    for (const { index } of text.matchAll(twice)) {
      const fixes = [{ start: index, end: index + 1, replacement: '' }]
      yield { start: index, end: index + 2, fixes }
    }
  },
}

/** N05: nothing becomes less by a multiple of itself. What was meant, only the writer knows. */
import { chinese, type Hit, type ParagraphRule } from '../rule'

const less =
  /(?:下降|减少|降低|缩小|缩短|下滑|减轻|回落|减|降|短|轻)(?:了|到|至)?(?:近|约)?(?:\d{1,4}(?:\.\d{1,2})?|[一二两三四五六七八九十百]{1,3})倍/g

export const timesLess: ParagraphRule = {
  id: 'N05',
  severity: 'warning',
  sources: ['N'],
  fix: 'none',
  languages: chinese,
  examples: [{ wrong: '能耗下降2倍。', right: '能耗下降三分之二。' }],
  silentOn: ['成本下降，效益增加2倍。', '产量增长2倍。'],
  *check({ text }): Iterable<Hit> {
    for (const { 0: found, index } of text.matchAll(less)) {
      yield { start: index, end: index + found.length }
    }
  },
}

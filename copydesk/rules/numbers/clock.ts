/** N15: 下午15时 says the half of the day twice. The early hours leave open which of the two is wrong. */
import { chinese, type Hit, type ParagraphRule } from '../rule'

const late =
  /(下午|晚上|晚间|傍晚|夜间|午后|中午|早上|早晨|上午|凌晨|清晨)(1[3-9]|2[0-3])(?=[时點点]|[:：][0-5]\d)/g

export const clock: ParagraphRule = {
  id: 'N15',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '下午15时开会', right: '下午3时开会' },
    { wrong: '晚上20:30开演', right: '晚上8:30开演' },
  ],
  silentOn: ['下午3时开会', '15时开会', '昨晚20时', '下午15日的票'],
  *check({ text }): Iterable<Hit> {
    for (const { 0: found, 1: half = '', 2: hour = '', index } of text.matchAll(late)) {
      const end = index + found.length
      const start = index + half.length
      const isAfternoon = /[下午晚傍夜]/.test(half) && !/上午|中午/.test(half)
      const fix = { start, end, replacement: String(Number(hour) - 12) }
      yield { start: index, end, fixes: isAfternoon ? [fix] : [] }
    }
  },
}

/** P03: two different pause marks side by side; the stronger one was meant. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const full: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const weakest = '、，：；。？！'
const mixed =
  /(?<=[\p{Script=Han}\d%”’》）)])[、，：；。？！,;:?!]{2,}|(?<=[A-Za-z])[、，：；。？！][、，：；。？！,;:?!]+/gu
export const mixedMarks: ParagraphRule = {
  id: 'P03',
  severity: 'error',
  sources: ['P', 'S'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '工程已经完工，。', right: '工程已经完工。' },
    { wrong: '反映人员出行,、生产加工困难。', right: '反映人员出行，生产加工困难。' },
    { wrong: '复工还有什么困难,？', right: '复工还有什么困难？' },
  ],
  silentOn: ['以mailto:、tel:开头', '怎么会这样？！', '真的吗！？', '“快走！”', '他问：“去吗？”'],
  *check({ text }) {
    for (const { 0: marks, index } of text.matchAll(mixed)) {
      const kinds = new Set(Array.from(marks, (mark) => full[mark] ?? mark))
      const hasPause = [...kinds].some((mark) => '、，：；。'.includes(mark))
      if (kinds.size < 2 || !hasPause) continue
      const strongest = [...kinds].reduce((a, b) =>
        weakest.indexOf(a) > weakest.indexOf(b) ? a : b,
      )
      yield replaced(index, index + marks.length, strongest)
    }
  },
}

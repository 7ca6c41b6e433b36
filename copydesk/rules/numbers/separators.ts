/** N06: thousands are parted by commas everywhere in a paragraph, or nowhere. */
import { chinese, type Hit, type ParagraphRule } from '../rule'

const parted = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/
const whole = /(?<![\d.,A-Za-z\-－号码：:])\d{5,7}(?=[\p{Script=Han}％%])(?![号年])/u

export const separators: ParagraphRule = {
  id: 'N06',
  severity: 'advice',
  sources: ['D'],
  fix: 'none',
  languages: chinese,
  examples: [{ wrong: '补贴12,500元，惠及13000户。', right: '补贴12500元，惠及13000户。' }],
  silentOn: ['补贴12,500元，惠及13,000户。', '补贴1,500元，热线12345号'],
  *check({ text }): Iterable<Hit> {
    const one = parted.exec(text)
    if (!one) return
    const other = whole.exec(text)
    if (!other) return
    const values = { one: one[0], other: other[0] }
    yield { start: other.index, end: other.index + other[0].length, values }
  },
}

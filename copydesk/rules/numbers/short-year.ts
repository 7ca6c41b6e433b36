/** N13: a year has four digits. 10年3个月 is how long something took, and no date. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const short = /(?<![\d.,年近约第满达—\-~～至到])(\d{2})年(?=(?:1[0-2]|0?[1-9])月(?:\d|[^\d]))/g
const lasting = /(?:刑|期|限|用了|花了|历时|长达|工龄|党龄|寿命|保质)[^，。；]{0,6}$/

export const shortYear: ParagraphRule = {
  id: 'N13',
  severity: 'warning',
  sources: ['D'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '24年3月竣工', right: '2024年3月竣工' },
    { wrong: '建于98年7月12日', right: '建于1998年7月12日' },
  ],
  silentOn: ['历时10年3个月', '判处有期徒刑12年6月', '2024年3月竣工', '二四年三月'],
  *check({ text }, { publishedOn }) {
    const now = Number(publishedOn?.slice(2, 4) ?? 49)
    for (const { 1: digits = '', index } of text.matchAll(short)) {
      if (lasting.test(text.slice(Math.max(0, index - 12), index))) continue
      const century = Number(digits) <= Math.min(now + 10, 99) ? '20' : '19'
      yield replaced(index, index + 2, century + digits)
    }
  },
}

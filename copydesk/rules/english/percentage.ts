/** E04: “94 of 106, or 88.68%”: a percentage that follows its parts at once must follow from them. */
import { fits, written } from '../quantities'
import { english, type Hit, type ParagraphRule } from '../rule'

const number = '(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9})'
const told = new RegExp(
  `(?<![\\d.,])${number} (?:out )?of (?:the |its |their |all )?${number}(?![\\d.,]\\d)(?:\\s[\\p{L}-]{1,20}){0,5}(?:,? or |, |\\s?\\(|, that is, |, which is )(\\d{1,3}(?:\\.(\\d{1,4}))?)(%| percent| per cent)`,
  'gu',
)

export const englishPercentage: ParagraphRule = {
  id: 'E04',
  severity: 'error',
  sources: ['A'],
  fix: 'none',
  languages: english,
  examples: [
    {
      wrong: 'In all, 94 of 106 firms, or 86.68%, are open.',
      right: 'In all, 94 of 106 firms, or 88.68%, are open.',
    },
    { wrong: '771 of 988 (87 percent)', right: '771 of 988 (78 percent)' },
  ],
  silentOn: ['Of 106 firms, 94 are open, up 5%.'],
  *check({ text }): Iterable<Hit> {
    for (const match of text.matchAll(told)) {
      const [whole, part = '', all = '', said = '', decimals = '', sign = ''] = match
      const [a, b] = [part, all].map((each) => Number(each.replaceAll(',', ''))) as [number, number]
      if (b === 0 || a > b) continue
      const share = (a / b) * 100
      const end = match.index + whole.length
      const start = end - said.length - sign.length
      const values = { sum: `${part} ÷ ${all} = ${written(share, decimals.length)}%` }
      const holds = fits(Number(said), decimals.length, [share, share])
      yield { start, end, values, ...(holds && { holds: true as const }) }
    }
  },
}

/** N10: what parts two rates is counted in 个百分点; % would be a share of the first. */
import { chinese, type Hit, type ParagraphRule } from '../rule'
import { changesIn } from './change'

export const percentagePoints: ParagraphRule = {
  id: 'N10',
  severity: 'error',
  sources: ['A'],
  fix: 'offered',
  languages: chinese,
  examples: [
    {
      wrong: '合格率由90%提高到95%，提高5%。',
      right: '合格率由90%提高到95%，提高5个百分点。',
    },
  ],
  silentOn: ['合格率由90%提高到95%，提高5.6%。', '由200户增至250户，增长25%。'],
  *check({ text }): Iterable<Hit> {
    for (const { from, to, isOfRates, by } of changesIn(text)) {
      if (!isOfRates || by.mark === '个百分点') continue
      if (Math.abs(Math.abs(to.value - from.value) - by.value) > 1e-6) continue
      const { start, end } = by
      yield { start, end, fixes: [{ start: end - 1, end, replacement: '个百分点' }] }
    }
  },
}

/** N09: growth must follow from where it began and where it ended, by any rounding. */
import { fits, rangeOf, written } from '../quantities'
import { chinese, type Hit, type ParagraphRule } from '../rule'
import { type Change, changesIn } from './change'

export const growth: ParagraphRule = {
  id: 'N09',
  severity: 'error',
  sources: ['A'],
  fix: 'none',
  languages: chinese,
  examples: [
    { wrong: '由200户增至250户，增长20%。', right: '由200户增至250户，增长25%。' },
    { wrong: '从92人降到66人，减少38.3%。', right: '从92人降到66人，减少28.3%。' },
    {
      wrong: '合格率由90%提高到95%，提高6个百分点。',
      right: '合格率由90%提高到95%，提高5个百分点。',
    },
  ],
  silentOn: [
    '由1.2亿元增至1.5亿元，增长22%。',
    '由100户增至120户，同比增长15%。',
    '由200户增至250户，同比下降3%。',
  ],
  *check({ text }): Iterable<Hit> {
    for (const change of changesIn(text)) {
      const { by, isOfRates } = change
      const isInPoints = by.mark === '个百分点'
      // A rate that rose from 90% to 95% rose by 5 points or by 5.6%; N10 asks which was meant.
      if (isOfRates !== isInPoints) continue
      const { start, end, value, decimals } = by
      const values = { sum: isInPoints ? pointsOf(change) : percentOf(change) }
      const range = isInPoints ? points(change) : percent(change)
      yield { start, end, values, ...(fits(value, decimals, range) && { holds: true as const }) }
    }
  },
}

function percent({ from, to }: Change): [number, number] {
  const [least, most] = rangeOf(from)
  const [leastAfter, mostAfter] = rangeOf(to)
  return inOrder((leastAfter / most - 1) * 100, (mostAfter / least - 1) * 100)
}

function points({ from, to }: Change): [number, number] {
  // Points are printed to the same places as the rates they part: nothing is rounded away.
  return inOrder(to.value - from.value, to.value - from.value)
}

function inOrder(a: number, b: number): [number, number] {
  if (a < 0 && b > 0) return [0, Math.max(-a, b)]
  const [least, most] = [Math.abs(a), Math.abs(b)]
  return least < most ? [least, most] : [most, least]
}

function percentOf({ from, to, by }: Change): string {
  const [more, less] = to.value > from.value ? [to, from] : [from, to]
  const result = written(((more.value - less.value) / from.value) * 100, by.decimals)
  return `(${more.digits} − ${less.digits}) ÷ ${from.digits} = ${result}%`
}

function pointsOf({ from, to }: Change): string {
  const [more, less] = to.value > from.value ? [to, from] : [from, to]
  return `${more.digits} − ${less.digits} = ${written(more.value - less.value, 4)}`
}

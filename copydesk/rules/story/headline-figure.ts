/**
 * R05: a figure in the headline is one of the body's, or what rounding makes of one. Years, ordinals
 * and figures below ten, which the body may spell out, are not looked at.
 */
import { hanNumbersIn } from '../han-numbers'
import { percentagesIn, type Quantity, quantitiesIn } from '../quantities'
import { type BlockKind, type Copy, chinese, type StoryHit, type StoryRule } from '../rule'

export const headlineFigure: StoryRule = {
  id: 'R05',
  severity: 'warning',
  sources: ['A'],
  fix: 'none',
  languages: chinese,
  examples: [
    {
      wrong: { headline: '新桥日均过车2.8万辆', paragraphs: ['新桥日均过车2.6万辆。'] },
      right: { headline: '新桥日均过车2.6万辆', paragraphs: ['新桥日均过车2.6万辆。'] },
    },
    {
      wrong: { headline: '复工率达98%', paragraphs: ['复工率达88.68%。'] },
      right: { headline: '复工率达88%', paragraphs: ['复工率达88.68%。'] },
    },
  ],
  silentOn: [
    { headline: '新桥过车超2万辆', paragraphs: ['新桥过车21034辆。'] },
    { headline: '新桥过车2.6万辆', paragraphs: ['新桥过车26034辆。'] },
    { headline: '20个项目开工', paragraphs: ['二十个项目今天开工。'] },
    { headline: '2024年度报告', paragraphs: ['报告发布。'] },
  ],
  *checkStory(copy): Iterable<StoryHit> {
    const at = copy.blocks.findIndex(({ kind }) => kind === 'headline')
    const headline = copy.blocks[at]
    const body = bodyOf(copy)
    if (!headline || body.length < 4) return
    const known = figuresOf(body)
    for (const figure of claimedIn(headline.text)) {
      const { start, end, value, grain } = figure
      // Rounded any way, or cut off: 26034 is 2.6万, and 88.68% is 88%.
      const step = grain || stepOf(value)
      if (known.some((other) => Math.abs(other - value) < step)) continue
      yield { block: at, start, end, values: { figure: headline.text.slice(start, end) } }
    }
  },
}

type Claim = Pick<Quantity, 'start' | 'end' | 'value' | 'grain'>

function claimedIn(text: string): Claim[] {
  const exact = quantitiesIn(text).filter(({ value, isRough, unit, end, start }) => {
    if (isRough || value < 10 || /[第“《]$/.test(text.slice(0, start).slice(-1))) return false
    return unit !== '' || /[万亿]/.test(text.slice(start, end))
  })
  const rates = percentagesIn(text).filter(({ isRough }) => !isRough)
  return [
    ...exact,
    ...rates.map(({ start, end, value, decimals }) => ({
      start,
      end,
      value,
      grain: 10 ** -decimals,
    })),
  ]
}

/** 300 may be 296 to its writer, and 1200 anything from 1150: round figures are rounded ones. */
function stepOf(value: number): number {
  const zeros = /0+$/.exec(String(value))?.[0].length ?? 0
  return zeros === 0 ? 0.5 : 10 ** zeros
}

const aroundBody: readonly BlockKind[] = [
  'headline',
  'kicker',
  'subhead',
  'summary',
  'dateline',
  'alt',
  'credit',
]

function bodyOf({ blocks }: Copy): string {
  return blocks
    .filter(({ kind }) => !aroundBody.includes(kind))
    .map(({ text }) => text)
    .join('\n')
}

function figuresOf(body: string): number[] {
  return [
    ...quantitiesIn(body).map(({ value }) => value),
    ...percentagesIn(body).map(({ value }) => value),
    ...hanNumbersIn(body),
  ]
}

/**
 * N07: a rate must follow from its parts. The part is the last figure before the rate, in the same
 * sentence; the whole is a greater figure of the same unit before it, maybe sentences earlier. It
 * is called wrong only where the words tie rate and part together and no whole in the paragraph
 * makes it right.
 */
import {
  fits,
  type Percentage,
  percentagesIn,
  type Quantity,
  quantitiesIn,
  rangeOf,
  written,
} from '../quantities'
import { chinese, type Hit, type ParagraphRule } from '../rule'

/** What ties the rate to the part: 复工率80%, 占总数的78%. */
const tie =
  /(?:([\p{Script=Han}]{0,12})率|(占)(?:到|了)?(?:比|了)?([\p{Script=Han}]{0,10}?)(?:的比例)?(?:的)?|比例|比重)[\s为是达到即，了有已：]{0,4}$/u
/** Damaged copy has the readings of its characters in brackets; its figures are no worse for it. */
const readings = /\([^()]{1,7}\)/g
/** Between part and rate these speak of something else than the part of a whole. */
const elsewhere =
  /同比|环比|增长|增加|增幅|上升|提高|下降|减少|降幅|较|比上|比去|利率|税率|汇率|失业率|上座率|增长率|增速|毛利|百分点/
const generic =
  /^(?:总数|总量|总额|总|全部|全体|其|全省|全市|全县|全区|全年|全校|全厂|總數|總量|總額|比)*(?:量|额|数|人数|家数|户数|比)?$/u
const reach = 400

export const rate: ParagraphRule = {
  id: 'N07',
  severity: 'error',
  sources: ['A'],
  fix: 'none',
  languages: chinese,
  examples: [
    {
      wrong: '园区120家企业中复工96家，复工率85%。',
      right: '园区120家企业中复工96家，复工率80%。',
    },
    {
      wrong: '全区共有商贸企业106家。目前已复工94家，复工率达86.68%。',
      right: '全区共有商贸企业106家。目前已复工94家，复工率达88.68%。',
    },
    {
      wrong: '全市988家企业已复工771家，占总数的87%。',
      right: '全市988家企业已复工771家，占总数的78%。',
    },
    {
      wrong: '受访的400名乘客中有332人愿意坐夜船，占85%。',
      right: '受访的400名乘客中有332人愿意坐夜船，占83%。',
    },
  ],
  silentOn: [
    '进店 4,218 人次，其中 1,876 人次在晚八点以后，占 44.5%。',
    '检查企业120家，发现问题96个，整改率85%。',
    '园区120家企业中复工96家，同比提高85%。',
    '园区约120家企业中复工96家，复工率85%。',
    '新增就业1.2万人，失业率3.5%。',
    '全市共有学校120所，其中小学96所。教师达标率85%。',
  ],
  *check({ text }): Iterable<Hit> {
    const percentages = percentagesIn(text)
    if (percentages.length === 0) return
    const quantities = quantitiesIn(text)
    if (quantities.length < 2) return
    let next = 0
    for (const percentage of percentages) {
      while ((quantities[next]?.end ?? Infinity) <= percentage.start) next++
      const before = quantities.slice(Math.max(0, next - 24), next)
      const hit = judge(text, percentage, before)
      if (hit) yield hit
    }
  },
}

function judge(text: string, percentage: Percentage, before: Quantity[]): Hit | undefined {
  const part = before.at(-1)
  if (!part || percentage.start - part.end > 60) return
  const between = text.slice(part.end, percentage.start)
  if (/[。！？；]/.test(between) || elsewhere.test(between)) return
  const tied = tie.exec(between.replace(readings, ''))
  if (!tied) return
  const wholes = before.filter(({ start, unit, value }) => {
    return unit === part.unit && value > part.value && percentage.start - start <= reach
  })
  const { start, end, value, decimals } = percentage
  const fitting = wholes.findLast((whole) => fits(value, decimals, share(part, whole)))
  if (fitting) return { start, end, holds: true, values: sumOf(part, fitting, decimals) }
  const whole = wholes.at(-1)
  const areRough = percentage.isRough || part.isRough || wholes.some(({ isRough }) => isRough)
  if (!whole || areRough || !speaksOf(text, tied, part, whole, wholes)) return
  return { start, end, values: sumOf(part, whole, decimals) }
}

/** In percent, the least and the most. */
function share(part: Quantity, whole: Quantity): [number, number] {
  const [least, most] = rangeOf(part)
  const [leastWhole, mostWhole] = rangeOf(whole)
  return [(least / mostWhole) * 100, (most / leastWhole) * 100]
}

/** Whether the words leave no doubt that this part and this whole are meant. */
function speaksOf(
  text: string,
  [, noun, share, of = '']: RegExpExecArray,
  part: Quantity,
  whole: Quantity,
  wholes: readonly Quantity[],
): boolean {
  const between = text.slice(whole.end, part.start)
  const isSameSentence = !/[。！？]/.test(between)
  if (new Set(wholes.map(({ value }) => value)).size > 1 && !isSameSentence) return false
  if (share) return generic.test(of) || text.slice(whole.start, part.start).includes(of.slice(-2))
  const before = text.slice(Math.max(0, part.start - 12), part.start)
  const beforeRate = /[\p{Script=Han}]+$/u.exec(noun ?? '')?.[0].slice(-2) ?? ''
  return beforeRate.length > 0 && Array.from(beforeRate).every((each) => before.includes(each))
}

function sumOf(part: Quantity, whole: Quantity, decimals: number) {
  const result = written((part.value / whole.value) * 100, decimals)
  return { sum: `${part.digits} ÷ ${whole.digits} = ${result}%` }
}

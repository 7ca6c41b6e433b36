/**
 * The figures of a paragraph: how much of what, and how exactly it was said. A figure that was
 * rounded (3.5亿, 12.6%) stands for all that might have been rounded to it, by any way of rounding,
 * so that a sum is only called wrong where no reading makes it right.
 */
import { lastAsked } from './last-asked'

export interface Quantity {
  start: number
  end: number
  /** With 万 and 亿 worked in. */
  value: number
  /** One in the last place that was printed; 0 where things were counted one by one. */
  grain: number
  /** 家, 户, 万元 counts as 元; empty where nothing is counted. */
  unit: string
  /** As printed, without its unit. */
  digits: string
  /** 约, 近, 超, 余, 多 …: nobody claims that it is exact. */
  isRough: boolean
}

const units =
  '平方公里|平方千米|平方米|立方米|千瓦时|公顷|公里|千米|公斤|千克|毫米|厘米|人次|人份|户次|架次|辆次|车次|班次|美元|欧元|英镑|日元|港元|元|吨|米|克|升|亩|家|户|人|名|个|件|项|条|座|辆|台|套|次|起|例|场|所|处|张|份|位|栋|幢|间|株|头|只|艘|架|颗|块|本|册|部|篇|期|宗|批|支|队|组|对|根|盏|棵|门|趟|列|节|桶|箱|袋|瓶|盒|盘|分|票|岁|天|小时|分钟|秒'
const figure = new RegExp(
  `(?<![\\d.,A-Za-z])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,6})?)(?: (?=[\\p{Script=Han}]))?(万亿|亿|万)?(余|多)?(${units})?(?![\\d.]\\d)(余|多)?`,
  'gu',
)
/** People are counted by several words, often in one sentence. */
const people = new Set(['名', '位'])
const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }
const roughBefore = /(?:约|大约|近|将近|接近|超|超过|逾|不足|不到|至少|最多|突破|几|上|达到近|第)$/
const roughAfter = /^(?:左右|上下|以上|以下|以内|多|余)/

/** In the order they stand. Percentages, dates and times are left out. */
export const quantitiesIn = lastAsked(readQuantities)

function readQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(figure)) {
    const { 0: whole, 1: digits = '', 2: scale = '', 3: more, 4: unit = '', 5: after } = match
    const end = match.index + whole.length
    const next = text[end] ?? ''
    if (unit === '个' && text.startsWith('百分点', end)) continue
    if (!scale && !unit && /[%％‰年月日号时点:：比℃°·/\-~～]/.test(next)) continue
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    const isRough =
      Boolean(more ?? after) ||
      roughBefore.test(before) ||
      roughAfter.test(text.slice(end, end + 2))
    const factor = scales[scale] ?? 1
    const decimals = digits.split('.')[1]?.length ?? 0
    const isCounted = decimals === 0 && factor === 1
    found.push({
      start: match.index,
      end,
      value: Number(digits.replaceAll(',', '')) * factor,
      grain: isCounted ? 0 : factor / 10 ** decimals,
      unit: people.has(unit) ? '人' : unit,
      digits: digits + scale,
      isRough,
    })
  }
  return found
}

export interface Percentage {
  start: number
  end: number
  value: number
  decimals: number
  isRough: boolean
}

const percentage = /(?<![\d.])(\d{1,6}(?:\.(\d{1,4}))?)[%％]/g

export function percentagesIn(text: string): Percentage[] {
  return [...text.matchAll(percentage)].map((match) => {
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    return {
      start: match.index,
      end,
      value: Number(match[1]),
      decimals: match[2]?.length ?? 0,
      isRough: roughBefore.test(before) || roughAfter.test(text.slice(end, end + 2)),
    }
  })
}

/** The least and the most that a printed figure may stand for. */
export function rangeOf({ value, grain }: Pick<Quantity, 'value' | 'grain'>): [number, number] {
  return [value - grain, value + grain]
}

/** Whether what was printed is what some rounding makes of a result in this range. */
export function fits(printed: number, decimals: number, [least, most]: [number, number]): boolean {
  const step = 10 ** -decimals
  const slack = step * 1e-6
  return printed > least - step + slack && printed < most + step - slack
}

/** A result as one would write it: to the places that were printed, and without idle zeros. */
export function written(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)))
}

/** “由A增至B，增长C”: a change told by where it began, where it ended, and how much that is. */
import { lastAsked } from '../last-asked'
import { quantitiesIn } from '../quantities'

export interface Told {
  value: number
  grain: number
  digits: string
}

export interface Change {
  from: Told
  to: Told
  /** Both ends are percentages. */
  isOfRates: boolean
  /** How much it is said to be. */
  by: {
    start: number
    end: number
    value: number
    decimals: number
    /** `%`, or 个百分点. */
    mark: string
  }
}

const number = '\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,4})?'
const unit = '(?:万亿|亿|万)?(?:[\\p{Script=Han}]{1,3}?)?'
const up =
  '增至|增到|增加到|增加至|增长到|增长至|提高到|提高至|提升到|提升至|上升到|上升至|升到|升至|扩大到|涨到|涨至'
const down =
  '降至|降到|下降到|下降至|降低到|降低至|减至|减到|减少到|减少至|缩短到|缩短至|压缩到|回落到|回落至'
const grown = '增长|增加|提高|提升|上升|增幅|涨幅|升幅|扩大|上涨|涨|升'
const shrunk = '下降|降低|减少|降幅|缩短|压缩|回落|降|减'
const told = new RegExp(
  `(?:由|从)[^\\d。！？；，]{0,10}(${number})([%％]|${unit})(${up}|${down})[^\\d。！？；，]{0,8}?(${number})([%％]|${unit})[，,、]([^\\d。！？；，]{0,8}?)(${grown}|${shrunk})(?:了|为|达|幅度为)?(${number})([%％]|个百分点)(?!左右|以上)`,
  'gu',
)
/** Held against another time, or spread over several. */
const otherwise = /同比|环比|年均|平均|每年/
const isUp = new RegExp(`^(?:${up}|${grown})$`)

/** Only changes all three figures of which are exact and of one kind. */
export const changesIn = lastAsked(readChanges)

function readChanges(text: string): readonly Change[] {
  if (!/[由从]/.test(text)) return []
  const found: Change[] = []
  for (const match of text.matchAll(told)) {
    const [whole, a = '', aUnit = '', way = '', b = '', bUnit = '', lead = ''] = match
    const [by = '', c = '', mark = ''] = match.slice(7)
    if (otherwise.test(lead)) continue
    const isOfRates = isPercent(aUnit) && isPercent(bUnit)
    if (isPercent(aUnit) !== isPercent(bUnit) || isUp.test(way) !== isUp.test(by)) continue
    const from = read(a, aUnit)
    const to = read(b, bUnit)
    if (!from || !to) continue
    const end = match.index + whole.length
    found.push({
      from,
      to,
      isOfRates,
      by: {
        start: end - c.length - mark.length,
        end,
        value: Number(c.replaceAll(',', '')),
        decimals: decimalsOf(c),
        mark,
      },
    })
  }
  return found
}

function read(digits: string, unit: string): Told | undefined {
  if (isPercent(unit)) {
    return { value: Number(digits), grain: 10 ** -decimalsOf(digits), digits: `${digits}%` }
  }
  const [quantity] = quantitiesIn(digits + unit)
  if (!quantity) return
  return { value: quantity.value, grain: quantity.grain, digits: quantity.digits }
}

function isPercent(unit: string): boolean {
  return unit === '%' || unit === '％'
}

function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0
}

/**
 * N08: parts must add up to their total. Called wrong where the parts are listed without a break
 * and the total follows at once (男生36人、女生41人，共77人), or where parts named after “其中” exceed it.
 */
import { type Quantity, quantitiesIn, written } from '../quantities'
import { chinese, type Hit, type ParagraphRule } from '../rule'

const total =
  /^[，、；,][，,]*(?:以上|两项|三项|四项)?(?:共计|合计|总计|总共|一共|共有|共)(?:约|有|达|为)?$/u
const joint =
  /^(?:余|多)?[\p{Script=Han}]{0,6}?(?:、|，|和|及|以及)(?:其他|其余)?[\p{Script=Han}“”·A-Za-z]{0,10}$/u
const among = /^[^。！？；\d]{0,12}[，,（(]其中[：，]?[\p{Script=Han}“”·A-Za-z]{0,12}$/u

export const sum: ParagraphRule = {
  id: 'N08',
  severity: 'error',
  sources: ['A'],
  fix: 'none',
  languages: chinese,
  examples: [
    { wrong: '男生36人、女生41人，共78人。', right: '男生36人、女生41人，共77人。' },
    {
      wrong: '小学12所、初中7所、高中3所，共计25所。',
      right: '小学12所、初中7所、高中3所，共计22所。',
    },
    {
      wrong: '全班77人，其中男生36人、女生44人。',
      right: '全班77人，其中男生36人、女生41人。',
    },
  ],
  silentOn: [
    '全班77人，其中男生36人、女生30人。',
    '公交线路5条、公交车58辆，共投入63万元。',
    '约36人、41人，共80人。',
    '投入3.2万元、4.1万元，共7.4万元。',
  ],
  *check({ text }): Iterable<Hit> {
    const quantities = quantitiesIn(text)
    if (quantities.length < 3) return
    for (const [at, whole] of quantities.entries()) {
      const last = quantities[at - 1]
      if (last && total.test(text.slice(last.end, whole.start))) {
        yield* judge(whole, chainBefore(text, quantities, at))
      } else {
        const first = quantities[at + 1]
        if (!first || !among.test(text.slice(whole.end, first.start))) continue
        yield* judgeAmong(whole, chainAfter(text, quantities, at + 1))
      }
    }
  },
}

function* judge(whole: Quantity, parts: readonly Quantity[]): Iterable<Hit> {
  if (parts.length < 2) return
  const { start, end } = whole
  // What stands before the list may itself be a total of some of it: 全班77人，男生36人……
  for (let from = 0; from <= parts.length - 2; from++) {
    const some = parts.slice(from)
    if (isSum(whole, some)) return yield { start, end, holds: true, values: sumOf(some) }
  }
  if ([whole, ...parts].some(({ isRough }) => isRough)) return
  yield { start, end, values: sumOf(parts) }
}

/** “其中” need not name all parts: less than the whole is no mistake. */
function* judgeAmong(whole: Quantity, parts: readonly Quantity[]): Iterable<Hit> {
  if (parts.length < 2) return
  const { start, end } = whole
  const values = sumOf(parts)
  if (isSum(whole, parts)) return yield { start, end, holds: true, values }
  const sum = parts.reduce((all, { value }) => all + value, 0)
  const isTooMuch = sum - slackOf(parts) > whole.value + whole.grain
  const isRough = [whole, ...parts].some((each) => each.isRough)
  if (isTooMuch && !isRough && parts.length === 2) yield { start, end, values }
}

/** Figures of the same unit, each joined to the next, up to the one before `at`. */
function chainBefore(text: string, quantities: readonly Quantity[], at: number): Quantity[] {
  const unit = quantities[at]?.unit
  const parts: Quantity[] = []
  for (let index = at - 1; index >= 0 && parts.length < 40; index--) {
    const each = quantities[index] as Quantity
    const next = parts[0]
    if (each.unit !== unit) break
    if (next && !isJoined(text.slice(each.end, next.start))) break
    parts.unshift(each)
  }
  return parts
}

function chainAfter(text: string, quantities: readonly Quantity[], from: number): Quantity[] {
  const unit = quantities[from - 1]?.unit
  const parts: Quantity[] = []
  for (const each of quantities.slice(from, from + 40)) {
    const last = parts.at(-1)
    if (each.unit !== unit) break
    if (last && !isJoined(text.slice(last.end, each.start))) break
    parts.push(each)
  }
  return parts
}

/** One part after another, and no total of earlier ones. */
function isJoined(between: string): boolean {
  return between.length < 30 && joint.test(between) && !/共|计/.test(between)
}

function isSum(whole: Quantity, parts: readonly Quantity[]): boolean {
  const sum = parts.reduce((all, { value }) => all + value, 0)
  const slack = Math.max(whole.grain, 0) + slackOf(parts)
  return Math.abs(sum - whole.value) <= slack * 0.51 + 1e-6
}

function slackOf(parts: readonly Quantity[]): number {
  return parts.reduce((all, { grain }) => all + grain, 0)
}

function sumOf(parts: readonly Quantity[]) {
  const [first] = parts
  const scale = /[万亿]+$/.exec(first?.digits ?? '')?.[0] ?? ''
  const isAlike = parts.every(({ digits }) => (/[万亿]+$/.exec(digits)?.[0] ?? '') === scale)
  const numbers = parts.map(({ digits }) => Number(digits.replace(/[万亿,]/g, '')))
  const result = isAlike
    ? written(
        numbers.reduce((a, b) => a + b, 0),
        6,
      ) + scale
    : written(
        parts.reduce((all, { value }) => all + value, 0),
        6,
      )
  return { sum: `${parts.map(({ digits }) => digits).join(' + ')} = ${result}` }
}

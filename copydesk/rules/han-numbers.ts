/** Numbers written in characters: 二十, 三百零五, 一万两千, 八成, 百分之八十. */

const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const run = /[零〇一二两三四五六七八九十百千万亿半]{1,24}/g

/** Their values; for 八成 both 8 and 80, since a rate may be meant. */
export function hanNumbersIn(text: string): number[] {
  return [...text.matchAll(run)].flatMap(({ 0: found, index }) => {
    const value = hanNumber(found)
    if (value === undefined) return []
    const isTenths = text[index + found.length] === '成'
    return isTenths ? [value, value * 10] : [value]
  })
}

/** Undefined where the characters make no number. */
function hanNumber(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const each of text) {
    const scale = scales[each]
    if (each in digits) digit = digits[each]
    else if (scale) {
      section += (digit ?? 1) * scale
      digit = undefined
    } else if (each === '万' || each === '亿') {
      total = (total + section + (digit ?? 0)) * (each === '万' ? 1e4 : 1e8)
      section = 0
      digit = undefined
    } else return
  }
  return total + section + (digit ?? 0)
}

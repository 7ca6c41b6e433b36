/**
 * T08: a mobile, identity or bank card number in the copy. A number counts only where it is one:
 * identity numbers with their day of birth and check digit, cards with theirs.
 */
import { exists } from '../dates'
import { everyLanguage, type Hit, type ParagraphRule } from '../rule'

const mobile = /(?<![\d.-])(?:\+?86[ -]?)?1[3-9]\d(?:([ -]?)\d{4}\1\d{4})(?!\.?\d|-\d)/g
const identity = /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g
const card = /(?<![\dA-Za-z])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1?\d{1,3})?(?![\dA-Za-z])/g

export const privateNumber: ParagraphRule = {
  id: 'T08',
  severity: 'block',
  sources: ['N'],
  fix: 'offered',
  languages: everyLanguage,
  readsAddresses: true,
  examples: [
    { wrong: '当事人电话13800000000', right: '当事人电话（略）' },
    { wrong: '联系138 0000 0000即可', right: '联系（略）即可' },
    { wrong: '身份证号11010519491231002X', right: '身份证号（略）' },
    { wrong: '汇款至4111 1111 1111 1111', right: '汇款至（略）' },
  ],
  silentOn: [
    '热线0931-8888888',
    '订单13800000000123',
    '面积13800000000.5',
    '编号110105194912310021',
  ],
  *check({ text }): Iterable<Hit> {
    if (!/\d{4}/.test(text)) return
    for (const { 0: found, index } of text.matchAll(mobile)) yield left(found, index, 'mobile')
    for (const { 0: found, index } of text.matchAll(identity)) {
      if (isIdentity(found)) yield left(found, index, 'identity')
    }
    for (const { 0: found, index } of text.matchAll(card)) {
      const digits = found.replace(/\D/g, '')
      if (isCard(digits) && !isIdentity(digits)) yield left(found, index, 'card')
    }
  },
}

function left(found: string, start: number, kind: string): Hit {
  const end = start + found.length
  return { start, end, values: { kind }, fixes: [{ start, end, replacement: '（略）' }] }
}

/** GB 11643: weights, modulo 11. */
function isIdentity(number: string): boolean {
  if (number.length !== 18) return false
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  if (!/^(?:19|20)/.test(year) || !exists(Number(month), Number(day), Number(year))) return false
  const sum = [...number.slice(0, 17)].reduce((all, digit, at) => {
    return all + Number(digit) * (2 ** (17 - at) % 11)
  }, 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

/** ISO/IEC 7812: Luhn's check digit. */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return digits.length >= 16 && sum % 10 === 0
}

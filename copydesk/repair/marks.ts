/**
 * The marks of Chinese text: commas a mirror put before other marks, and half-width marks where
 * wide ones stand. Numbers, times, addresses and phrases in Latin letters keep theirs.
 */
import type { Edit } from './layers'

const han = /[\p{Script=Han}〇]/u
/** What belongs to Chinese text beside its characters. */
const wideMark = /[，。、；：？！“”‘’（）《》〈〉【】「」『』—…]/

/** Characters that foreign names are mostly written with. */
const ofForeignNames = new Set(
  '阿埃艾安奥巴班贝本比彼波伯布查达丹德迪丁杜顿恩尔法菲费芬弗夫福戈格哈汉赫霍吉加杰金卡凯坎康考科克肯库拉莱兰朗劳勒雷里丽莉利列林琳鲁伦罗洛马迈麦曼梅蒙米莫默姆穆纳娜内尼妮涅纽努诺欧帕潘佩皮普奇齐契乔琴丘萨塞赛桑瑟森莎绍什斯丝苏索塔泰坦唐陶特提廷图托瓦威韦维温沃乌希夏肖谢辛休雅亚耶叶伊尤约泽扎詹珍朱兹佐',
)

/** `，。` and `,,`: the mark that was there is the stronger one. */
const inserted = /[,，]+(?=[,，。、；;：:？?！!])/g

export function doubledMarkEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: commas, index } of text.matchAll(inserted)) {
    const end = index + commas.length
    if (!isChinese(text, index, end + 1)) continue
    edits.push({ from: index, to: end, after: '' })
  }
  return edits
}

const wide: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
}

export function wideMarkEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: mark, index } of text.matchAll(/[,;:?!]|\.(?!\.)/g)) {
    if (mark === '.' ? endsSentence(text, index) : partsChinese(text, index)) {
      edits.push({ from: index, to: index + 1, after: wide[mark] as string })
    }
  }
  edits.push(...bracketEdits(text), ...quoteEdits(text))
  return edits.sort((a, b) => a.from - b.from)
}

/** Chinese on one side at least, and no number, address or Latin phrase that the mark holds together. */
function partsChinese(text: string, at: number): boolean {
  if (/^:\/\//.test(text.slice(at, at + 3))) return false
  const [before, after] = [characterBefore(text, at), characterAfter(text, at + 1)]
  if (!isHanOrMark(before) && !isHanOrMark(after)) return false
  if (isHanOrMark(before) && isHanOrMark(after)) return true
  // Between Chinese and another: the other must not be part of a longer whole, as in "示例:a.b".
  return isHanOrMark(before) ? true : /[\p{L}\p{N}%％℃)）\]"'”’]/u.test(before)
}

/** A full stop after Chinese text, or after a number that ends a Chinese sentence. */
function endsSentence(text: string, at: number): boolean {
  const before = characterBefore(text, at)
  const after = characterAfter(text, at + 1)
  if (text[at - 1] === '.') return false
  const isEnd = after === '' || after === '\n' || isHanOrMark(after)
  if (!isEnd) return false
  // 列夫.托尔斯泰 is a name whose point a proofreader may want round; it ends no sentence.
  if (ofForeignNames.has(before) && ofForeignNames.has(after)) return false
  if (isHanOrMark(before)) return true
  // "增长35.其中": a number that Chinese text leads into; "1.加强领导" is a count of points.
  return /[\p{Script=Han}][\d.]*\d[%％℃]?$/u.test(text.slice(Math.max(0, at - 20), at))
}

/** Brackets round Chinese words, or set into a Chinese sentence. */
function bracketEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: whole, index } of text.matchAll(/\([^()\n]{1,200}\)/g)) {
    const end = index + whole.length
    const isAround = [...whole].some((character) => isHanOrMark(character))
    if (!isAround) continue
    edits.push({ from: index, to: index + 1, after: '（' }, { from: end - 1, to: end, after: '）' })
  }
  return edits
}

/** Straight quotes, where each paragraph has its pairs and they hold Chinese. */
function quoteEdits(text: string): Edit[] {
  const edits: Edit[] = []
  let start = 0
  for (const paragraph of text.split('\n')) {
    const quotes = [...paragraph.matchAll(/"/g)].map(({ index }) => start + index)
    if (quotes.length % 2 === 0) {
      for (let at = 0; at < quotes.length; at += 2) {
        const [open, close] = [quotes[at] as number, quotes[at + 1] as number]
        if (!han.test(text.slice(open, close))) continue
        edits.push({ from: open, to: open + 1, after: '“' })
        edits.push({ from: close, to: close + 1, after: '”' })
      }
    }
    start += paragraph.length + 1
  }
  return edits
}

function isChinese(text: string, start: number, end: number): boolean {
  return (
    isHanOrMark(characterBefore(text, start)) ||
    isHanOrMark(characterAfter(text, end)) ||
    wideMark.test(text.slice(start, end)) ||
    /[\p{Script=Han}][\d.]*\d[%％℃]?$/u.test(text.slice(Math.max(0, start - 20), start))
  )
}

function isHanOrMark(character: string): boolean {
  return han.test(character) || wideMark.test(character)
}

function characterBefore(text: string, at: number): string {
  const character = text.slice(at - 1, at)
  return /[\udc00-\udfff]/.test(character) ? text.slice(at - 2, at) : character
}

function characterAfter(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/**
 * What a pasted page is made of: the headline, the line that says who wrote it, where it came from,
 * and what stands under it and is no part of the story. Everything is a proposal for a person to
 * confirm; nothing is taken out of the text here, and what is not recognised is body.
 */
import type { BylineEntry } from '@/content/story'

/** Something recognised; `start` and `end` count UTF-16 units of the text. */
export interface Found<Value> {
  start: number
  end: number
  value: Value
}

export interface Page {
  headline: Found<string> | null
  /** 原标题: what a reprint was called where it came from. */
  originalHeadline: Found<string> | null
  byline: Found<BylineEntry[]> | null
  /** 电头, as it opens the first paragraph. */
  dateline: Found<string> | null
  source: Found<string> | null
  responsibleEditor: Found<string> | null
  /** 版权声明 and all that follows it. */
  notice: Found<string> | null
  /** Lines of the page around the story: share buttons, counts, times, links to others. */
  rest: Found<string>[]
  /** The paragraphs that remain, in order. */
  body: Found<string>[]
}

interface Line {
  start: number
  end: number
  text: string
}

/** Reads a page of plain text, a paragraph a line. Linear in its length. */
export function recognise(text: string): Page {
  const lines = linesOf(text)
  const page: Page = {
    headline: null,
    originalHeadline: null,
    byline: null,
    dateline: null,
    source: null,
    responsibleEditor: null,
    notice: null,
    rest: [],
    body: [],
  }
  const noticeAt = lines.findIndex(({ text }) => noticeOpening.test(text))
  const before = noticeAt === -1 ? lines : lines.slice(0, noticeAt)
  if (noticeAt !== -1) {
    const [first, last] = [lines[noticeAt], lines.at(-1)]
    if (first && last) {
      const value = text.slice(first.start, last.end)
      page.notice = { start: first.start, end: last.end, value }
      page.source = sourceNamedIn(page.notice)
    }
  }
  before.forEach((line, at) => {
    if (at === 0 && before.length > 1 && isHeadline(line.text)) {
      page.headline = { ...placeOf(line), value: line.text }
      return
    }
    // What is long, or ends like a sentence, is told and not labelled.
    if (!isPartOfFrame(line, page)) page.body.push({ ...placeOf(line), value: line.text })
  })
  readDateline(page)
  return page
}

const noticeOpening =
  /^[【[（(]?(?:版权声明|版权与免责声明|免责声明|特别声明|郑重声明)[】\]）)]?[：:]?/

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const { 0: whole, index } of text.matchAll(/[^\n]+/g)) {
    const inner = whole.trim()
    if (inner === '') continue
    const start = index + whole.indexOf(inner)
    lines.push({ start, end: start + inner.length, text: inner })
  }
  return lines
}

const placeOf = ({ start, end }: Line) => ({ start, end })

function isHeadline(text: string): boolean {
  return text.length <= 60 && !/[。；，、：]$/.test(text) && !isByline(text) && !labelled.test(text)
}

/** `来源：云汀日报`, also several in a line and in brackets. */
const labels = {
  source: '文章来源|稿件来源|信息来源|新闻来源|来源|稿源|转自',
  responsibleEditor: '责任编辑|责编|本文编辑|编辑',
  byline: '作者|记者|文字|撰文|文',
  originalHeadline: '原标题|原题',
  rest: '发布时间|发表时间|时间|日期|点击数|点击|浏览次数|浏览|阅读量|阅读|字号|分享到|分享|打印|关键词|校对|审核|监制',
} as const
type Label = keyof typeof labels

const anyLabel = Object.values(labels).join('|')
const labelled = new RegExp(`^[【[（(]?(?:${anyLabel})[】\\]]?[：:]`)
const labelledParts = new RegExp(
  `(?<label>${anyLabel})[】\\]]?[：:][ \\u3000]*(?<value>.*?)(?=[ \\u3000|｜/；;]+(?:${anyLabel})[】\\]]?[：:]|$)`,
  'gu',
)

const pageLine =
  /^(?:(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:[ \u3000T]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?)|(?:上|下)一篇.*|相关(?:阅读|链接|新闻|报道).*|(?:点击|扫码|长按|识别).{0,20}(?:关注|查看|阅读|下载|二维码).*|(?:阅读|查看)(?:原文|全文|更多).*|[【[]?(?:关闭窗口|关闭|打印本页|返回顶部|加入收藏)[】\]]?.*)$/

/** Takes the line into the page's fields if it is none of the story's sentences. */
function isPartOfFrame(line: Line, page: Page): boolean {
  const { text } = line
  if (text.length > 120) return false
  if (pageLine.test(text)) {
    page.rest.push({ ...placeOf(line), value: text })
    return true
  }
  const bare = text.replace(/^[（(【[]|[）)】\]]$/g, '')
  if (labelled.test(bare) || / (?:来源|责任编辑|作者)[：:]/.test(bare)) {
    let isAny = false
    for (const { groups } of bare.matchAll(labelledParts)) {
      if (takeLabelled(line, groups?.label ?? '', (groups?.value ?? '').trim(), page)) isAny = true
    }
    if (isAny) return true
  }
  // A byline is set under the headline or below the text, in a line of its own.
  const entries = bylineIn(bare)
  if (!entries) return false
  page.byline ??= { ...placeOf(line), value: entries }
  return true
}

function takeLabelled(line: Line, label: string, value: string, page: Page): boolean {
  const kind = (Object.keys(labels) as Label[]).find((each) =>
    labels[each].split('|').includes(label),
  )
  if (!kind || (value === '' && kind !== 'rest')) return false
  const found = { ...placeOf(line), value }
  if (kind === 'rest') page.rest.push(found)
  else if (kind === 'byline') {
    const role = label === '记者' ? '记者' : ''
    page.byline ??= {
      ...placeOf(line),
      value: bylineIn(value) ?? [{ institution: '', role, names: namesIn(value) }],
    }
  } else page[kind] ??= found
  return true
}

const roleWords =
  '(?:(?:全媒体|融媒体|见习|实习|特约|首席|本报|本网|摄影|文字|视频|驻[\\p{Script=Han}]{2,6})*(?:记者|通讯员|评论员|撰稿人|摄影师|编辑|编译|供稿))'
const role = new RegExp(roleWords, 'gu')
const institution =
  /^[\p{Script=Han}A-Za-z]{2,20}?(?:报社|日报|晚报|早报|晨报|商报|时报|周刊|杂志社|通讯社|新闻网|电视台|广播台|融媒体中心|传媒集团|新闻中心|编辑部|客户端)$/u

/** Who wrote it, if the line says that and nothing else. */
function bylineIn(text: string): BylineEntry[] | null {
  if (!isByline(text)) return null
  const roles = [...text.matchAll(role)]
  return roles.map(({ 0: word, index }, at) => {
    const from = at === 0 ? 0 : (roles[at - 1]?.index ?? 0)
    const lead = at === 0 ? text.slice(from, index).trim() : ''
    const own = /^本(?:报|网|台)/.exec(word)
    return {
      institution: lead || own?.[0] || '',
      role: own ? word.slice(2) : word,
      names: namesIn(text.slice(index + word.length, roles[at + 1]?.index ?? text.length)),
    }
  })
}

/** Roles, each with names behind it; before the first, at most an institution. */
function isByline(text: string): boolean {
  if (text.length > 80 || /[。！？；“”]/.test(text)) return false
  const roles = [...text.matchAll(role)]
  const [first] = roles
  if (!first) return false
  const lead = text.slice(0, first.index).trim()
  if (lead !== '' && !institution.test(lead)) return false
  return roles.every(({ 0: word, index }, at) => {
    const names = text.slice(index + word.length, roles[at + 1]?.index ?? text.length)
    const all = namesIn(names)
    return all.length > 0 && all.every((name) => isName(name))
  })
}

/** 许知秋、郑一苇 and 许知秋 郑一苇; 许　洪 is one name, its two characters set apart. */
function namesIn(text: string): string[] {
  const parts = text
    .replace(/[（）()：:]/g, ' ')
    .split(/[ \u3000、，,/]+/u)
    .filter(Boolean)
  const names: string[] = []
  for (const part of parts) {
    const last = names.at(-1)
    if (last && isOneHan(last) && isOneHan(part)) names[names.length - 1] = last + part
    else names.push(part)
  }
  return names
}

const isOneHan = (text: string) => /^\p{Script=Han}$/u.test(text)

function isName(text: string): boolean {
  return /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+·\p{Script=Han}+|[A-Z][A-Za-z.'-]*)$/u.test(text)
}

const datelineForm = new RegExp(
  `^(?<dateline>(?:本报|本网|本台|[\\p{Script=Han}]{2,8}(?:社|日报|晚报|新闻网|电视台))(?:[\\p{Script=Han}]{1,6})?(?:\\d{1,2}月\\d{1,2}日)?(?:讯|电|消息))(?:[ \\u3000]*[（(](?<people>${roleWords}[^（）()]{1,60})[）)])?[ \\u3000]*`,
  'u',
)

/** The first paragraph may open with who sends it, and who wrote it in brackets. */
function readDateline(page: Page): void {
  const [first] = page.body
  const match = first && datelineForm.exec(first.value)
  if (!first || !match?.groups) return
  const { dateline = '', people } = match.groups
  const value = dateline.replace(/[ \u3000]+$/, '')
  page.dateline = { start: first.start, end: first.start + value.length, value }
  const entries = people ? bylineIn(people) : null
  if (entries && !page.byline) {
    const start = first.start + match[0].indexOf(people ?? '')
    page.byline = { start, end: start + (people ?? '').length, value: entries }
  }
  page.body[0] = {
    start: first.start + match[0].length,
    end: first.end,
    value: first.value.slice(match[0].length),
  }
}

/** `凡文章来源为“云汀新闻网”的稿件`: the notice names whose text it is. */
function sourceNamedIn(notice: Found<string>): Found<string> | null {
  const match = /来源(?:为|是|于|[：:])[“"《]?([^”"》，。；\s]{2,30})/u.exec(notice.value)
  if (!match?.[1]) return null
  const start = notice.start + match.index + match[0].length - match[1].length
  return { start, end: start + match[1].length, value: match[1] }
}

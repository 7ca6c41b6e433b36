/**
 * P19: a space within Chinese text. It is right in headlines and slogans, between the names of a
 * byline, and after the words of a dateline; so lines without a full sentence, and what stands in
 * quotes and brackets, are left alone.
 */
import { chinese, type Hit, type ParagraphRule } from '../rule'
import { enclosedIn } from './pairs'

const space =
  /(?<=[\p{Script=Han}，。、；：！？”》）])[ \u00a0\u3000]+(?!制图|摄影|供图|[图文]：|[图文]\/)(?=[\p{Script=Han}，。、；：！？“《（])/gu
const nameBefore =
  /(?:记者|通讯员|摄影|供图|编辑|校对|作者|读者|文|图|来源|监制|主播|制图|整理|[讯电）】])[\p{Script=Han} ·、]{0,12}$/u
const listNumber = /(?:^|[。！？；\n])[\s　]{0,4}(?:第?[一二三四五六七八九十百]{1,3}[章节条款]?)$/u

export const spaceWithin: ParagraphRule = {
  id: 'P19',
  severity: 'warning',
  sources: ['C', 'S'],
  fix: 'offered',
  languages: chinese,
  kinds: ['paragraph', 'summary', 'quote', 'item'],
  examples: [{ wrong: '全市 企业 陆续开工。', right: '全市企业陆续开工。' }],
  silentOn: [
    { headline: '桥通了 路近了' },
    '云汀日报社全媒体记者 许知秋 特约记者 安诊',
    '本报6月3日讯 展会昨天开幕。',
    '墙上写着“同心同德 共建家园”。',
    '　　全市企业陆续开工。',
    '第一条 为了保护河道，制定本条例。',
    '（记者 许知秋）',
    '桥塔合龙前夜。 制图：江叶',
    '请竖一块牌子。读者 高淑琴',
  ],
  *check({ text }): Iterable<Hit> {
    if (!/[。！？；]/.test(text)) return
    const spaces = [...text.matchAll(space)]
    if (spaces.length === 0) return
    const isEnclosed = enclosedIn(text)
    for (const { 0: gap, index } of spaces) {
      const before = text.slice(Math.max(0, index - 20), index)
      if (isEnclosed(index) || nameBefore.test(before) || listNumber.test(before)) continue
      const end = index + gap.length
      yield { start: index, end, fixes: [{ start: index, end, replacement: '' }] }
    }
  },
}

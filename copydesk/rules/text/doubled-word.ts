/**
 * T04: a function word written twice. Each has its own list of neighbours with which both are right
 * (目的的确, 为了了解, 现在在, 参与与): only what none of them excuses is pointed out.
 */
import { chinese, type Hit, type ParagraphRule } from '../rule'

interface Excuse {
  before: string
  after: string
}

const excuses: Record<string, Excuse> = {
  的: { before: '目标有打中鹄端无', after: '确士卡哥票' },
  了: { before: '为除罢不完一百私未知终末', after: '解结不起得如却断无事账然望' },
  在: {
    before: '现正存实所自内外潜健好旨何不同常安亲',
    after: '线场位岗校职建册押逃编案研途家乎于意京即座握野望理读',
  },
  和: {
    before: '平温共总调缓谐柔暖随祥饱中人议说不讲求',
    after: '气谐平睦解美善约田县硕政龙声音面稀乐蔼好盘服尚弦牌泥弄诗林',
  },
  是: { before: '但就还可而都国求于为只不要总正若也', after: '非否' },
  与: { before: '参给赠授干付寄施欲', after: '会其时众否日' },
}
const doubled = /([的了在和是与])\1/g

export const doubledWord: ParagraphRule = {
  id: 'T04',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '负责的的同志', right: '负责的同志' },
    { wrong: '他已经走了了。', right: '他已经走了。' },
    { wrong: '企业和和学校签约', right: '企业和学校签约' },
  ],
  silentOn: [
    '的的确确',
    '这一目的的实现',
    '为了了解情况',
    '他现在在学校',
    '参与与否',
    '不以为然的的士司机',
    '和和气气',
    '是是非非',
    '没完没了了',
  ],
  *check({ text }): Iterable<Hit> {
    for (const { 0: found, 1: word = '', index } of text.matchAll(doubled)) {
      const excuse = excuses[word]
      const before = text[index - 1] ?? ''
      const after = text[index + 2] ?? ''
      if (!excuse || excuse.before.includes(before || ' ') || excuse.after.includes(after || ' '))
        continue
      if (before === word || after === word || /没完没$/.test(text.slice(index - 3, index)))
        continue
      const end = index + found.length
      yield { start: index, end, fixes: [{ start: end - 1, end, replacement: '' }] }
    }
  },
}

/** P20: digits and Latin letters as wide as Chinese characters. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const wide = /[０-９Ａ-Ｚａ-ｚ]+(?:[．，：／－][０-９Ａ-Ｚａ-ｚ]+)*％?|(?<=\d)％/g

export const fullWidthLetters: ParagraphRule = {
  id: 'P20',
  severity: 'error',
  sources: ['D', 'N'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '２０２４年增长5％', right: '2024年增长5%' },
    { wrong: 'Ａ股上涨３．５％', right: 'A股上涨3.5%' },
  ],
  silentOn: ['2024年增长5%', '三，四'],
  *check({ text }) {
    for (const { 0: letters, index } of text.matchAll(wide)) {
      yield replaced(index, index + letters.length, letters.normalize('NFKC'))
    }
  },
}

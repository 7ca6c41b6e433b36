/**
 * T02: the reading of a character left after it, in half-width brackets, as programs put it there.
 * An editor's own note of a rare reading stands in full-width ones.
 */
import { type Hit, type ParagraphRule, simplified } from '../rule'

const toned = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹ'
const reading = new RegExp(
  `(?<=\\p{Script=Han})\\((?:[a-zü]{0,4}[${toned}][a-zü]{0,3})\\)|(?<=[的地得])\\(de\\)|(?<=[了])\\(le\\)|(?<=[们們])\\(men\\)|(?<=[么麼])\\(me\\)|(?<=着)\\(zhe\\)|(?<=子)\\(zi\\)`,
  'gu',
)

export const pinyin: ParagraphRule = {
  id: 'T02',
  severity: 'error',
  sources: ['S'],
  fix: 'safe',
  languages: simplified,
  examples: [
    { wrong: '监(jiān)督检查', right: '监督检查' },
    { wrong: '他们(men)来了', right: '他们来了' },
  ],
  silentOn: ['监督检查', '亳（bó）州', '方案(a)与方案(b)', '世卫组织(who)'],
  *check({ text }): Iterable<Hit> {
    if (!text.includes('(')) return
    for (const { 0: found, index } of text.matchAll(reading)) {
      const end = index + found.length
      yield { start: index, end, fixes: [{ start: index, end, replacement: '' }] }
    }
  },
}

/** T03: what is left where bytes were lost or read in the wrong encoding. It can't be guessed here. */
import { everyLanguage, type Hit, type ParagraphRule } from '../rule'

const rubble =
  /\ufffd+|(?:锟斤拷)+|烫{3,}|屯{3,}|(?<=\p{Script=Han})[\u0400-\u04ff]{1,2}(?![\u0400-\u04ff])|(?<![\u0400-\u04ff])[\u0400-\u04ff]{1,2}(?=\p{Script=Han})|\p{Script=Han}\?[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}\)\p{Script=Han}{0,4}|â€[œ™˜\u009c\u009d]|Ã[\u0080-\u00bf]|[\ue000-\uf8ff]+|[\ud800-\udfff]+/gu

export const encodingRubble: ParagraphRule = {
  id: 'T03',
  severity: 'block',
  sources: ['S'],
  fix: 'none',
  languages: everyLanguage,
  readsAddresses: true,
  examples: [
    { wrong: '存在困щ', right: '存在困难' },
    { wrong: '我们\ufffd\ufffd解决', right: '我们为企业解决' },
    { wrong: '他们?yōu)槠髽I修路', right: '他们为企业修路' },
    { wrong: '锟斤拷开工', right: '今天开工' },
  ],
  silentOn: ['存在困难', '《真理报》（Правда）', '水很烫', '𠮷野家', '是(shì)非?'],
  *check({ text }): Iterable<Hit> {
    for (const { 0: found, index } of text.matchAll(rubble)) {
      yield { start: index, end: index + found.length }
    }
  },
}

/** E01: a word written twice. Some may stand twice: “had had”, “that that”. */
import { english, type Hit, type ParagraphRule } from '../rule'

const doubled =
  /(?<![\p{L}\p{N}’'-])(?!(?:had|that|bye|no|so|very|ha|hear|there|now|night|far|many|long)\s)([a-z]{1,20})(\s{1,3}\1)(?![\p{L}\p{N}’'-])/giu

export const doubledEnglishWord: ParagraphRule = {
  id: 'E01',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: english,
  examples: [{ wrong: 'She opened the the bridge.', right: 'She opened the bridge.' }],
  silentOn: [
    'They had had enough.',
    'He said that that was right.',
    'a very, very long day',
    'Duran Duran',
  ],
  *check({ text }): Iterable<Hit> {
    for (const { 0: found, 1: word = '', 2: again = '', index } of text.matchAll(doubled)) {
      // Names may be double: Duran Duran, Walla Walla.
      if (/^\p{Lu}/u.test(again.trimStart()) && /^\p{Lu}/u.test(word)) continue
      const end = index + found.length
      const start = end - again.length
      yield { start: index, end, fixes: [{ start, end, replacement: '' }] }
    }
  },
}

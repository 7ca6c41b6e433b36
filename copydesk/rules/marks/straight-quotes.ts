/** P11: the straight quotes of a keyboard round Chinese. An inch sign follows its number. */
import { type Hit, type ParagraphRule, simplified } from '../rule'

const pairs = [
  { pattern: /(?<!\d)"([^"\n]{1,200})"/g, marks: ['“', '”'] },
  { pattern: /(?<![\w])'([^'\n]{1,200})'/g, marks: ['‘', '’'] },
] as const

export const straightQuotes: ParagraphRule = {
  id: 'P11',
  severity: 'error',
  sources: ['P', 'C'],
  fix: 'safe',
  languages: simplified,
  examples: [{ wrong: '来源为"本网"的稿件', right: '来源为“本网”的稿件' }],
  silentOn: ['来源为“本网”的稿件', '5.5"屏幕和6"屏幕', 'the "Daily" paper'],
  *check({ text }): Iterable<Hit> {
    for (const { pattern, marks } of pairs) {
      for (const { 0: quoted, 1: words, index } of text.matchAll(pattern)) {
        if (!/\p{Script=Han}/u.test(words as string)) continue
        const end = index + quoted.length
        yield {
          start: index,
          end,
          fixes: [
            { start: index, end: index + 1, replacement: marks[0] },
            { start: end - 1, end, replacement: marks[1] },
          ],
        }
      }
    }
  },
}

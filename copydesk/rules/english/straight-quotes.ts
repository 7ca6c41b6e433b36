/** E03: straight quotes and apostrophes. Feet, inches, minutes and seconds keep theirs. */
import { english, type ParagraphRule, replaced } from '../rule'

const straight = /["']/g

export const straightEnglishQuotes: ParagraphRule = {
  id: 'E03',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: english,
  examples: [
    { wrong: 'She said, "It\'s open."', right: 'She said, “It’s open.”' },
    { wrong: "the '90s", right: 'the ’90s' },
  ],
  silentOn: ['She said, “It’s open.”', '5\'10" tall'],
  *check({ text }) {
    for (const { 0: mark, index } of text.matchAll(straight)) {
      const before = text[index - 1] ?? ''
      const after = text[index + 1] ?? ''
      if (/\d/.test(before) && !/[a-z]/i.test(after)) continue
      const isOpening = /^[\s([—–“‘"-]?$/.test(before) && !/\s/.test(after)
      const isDecade = mark === "'" && /^'\d0s/.test(text.slice(index, index + 4))
      const pair = mark === '"' ? '“”' : '‘’'
      yield replaced(index, index + 1, pair[isOpening && !isDecade ? 0 : 1] as string)
    }
  },
}

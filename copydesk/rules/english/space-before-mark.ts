/** E02: no space before a mark. */
import { english, type Hit, type ParagraphRule } from '../rule'

const space = /(?<=[\p{L}\p{N}”’)])[ \u00a0]{1,4}(?=[,;:!?](?![\p{P}\p{S}])|\.(?![.\d\p{L}]))/gu

export const spaceBeforeMark: ParagraphRule = {
  id: 'E02',
  severity: 'error',
  sources: ['N'],
  fix: 'safe',
  languages: english,
  examples: [{ wrong: 'The bridge opened , at last .', right: 'The bridge opened, at last.' }],
  silentOn: ['costs .5 million', 'use .gitignore', 'wait ... what', 'smile :-)'],
  *check({ text }): Iterable<Hit> {
    for (const { 0: gap, index } of text.matchAll(space)) {
      const end = index + gap.length
      yield { start: index, end, fixes: [{ start: index, end, replacement: '' }] }
    }
  },
}

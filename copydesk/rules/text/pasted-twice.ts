/** T05: a sentence that was pasted twice: at once again, or a long one anywhere in the story. */

import { everyLanguage, type StoryHit, type StoryRule } from '../rule'
import { sentencesOf } from '../sentences'

/** In letters and characters, marks not counted. */
const shortest = { atOnce: 10, anywhere: 18 }
const ends = /[。！？!?\n]+[”’」』）]*|\.(?=\s|$)/g

export const pastedTwice: StoryRule = {
  id: 'T05',
  severity: 'warning',
  sources: ['N'],
  fix: 'none',
  languages: everyLanguage,
  kinds: ['paragraph', 'item', 'summary', 'caption'],
  examples: [
    {
      wrong: '全市各部门要认真抓好落实工作。全市各部门要认真抓好落实工作。',
      right: '全市各部门要认真抓好落实工作。',
    },
    {
      wrong: {
        paragraphs: [
          '市交通局说，新线路将于下个月初开通试运营，票价不变。',
          '乘客很高兴。',
          '市交通局说，新线路将于下个月初开通试运营，票价不变。',
        ],
      },
      right: {
        paragraphs: ['市交通局说，新线路将于下个月初开通试运营，票价不变。', '乘客很高兴。'],
      },
    },
  ],
  silentOn: ['好。好。', '加油！加油！加油！'],
  *checkStory({ blocks }): Iterable<StoryHit> {
    const seen = new Set<string>()
    let last = ''
    for (const [block, { kind, text }] of blocks.entries()) {
      // A summary says what the text says; the two are not held against each other.
      if (kind !== 'paragraph' && kind !== 'item') continue
      for (const sentence of sentencesOf(text, ends)) {
        const words = sentence.text.replace(/[^\p{L}\p{N}]+/gu, '')
        if (words.length === 0) continue
        const isAtOnce = words === last && words.length >= shortest.atOnce
        if (isAtOnce || (words.length >= shortest.anywhere && seen.has(words))) {
          const lead = sentence.text.length - sentence.text.trimStart().length
          const start = sentence.start + lead
          yield { block, start, end: sentence.start + sentence.text.length }
        }
        seen.add(words)
        last = words
      }
    }
  },
}

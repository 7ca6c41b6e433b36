/** R03: a picture has a credit, and words for those who can't see it. */
import { everyLanguage, type StoryHit, type StoryRule } from '../rule'

export const pictureWords: StoryRule = {
  id: 'R03',
  severity: 'error',
  sources: ['N'],
  fix: 'none',
  languages: everyLanguage,
  examples: [
    {
      wrong: {
        paragraphs: ['大桥通车。'],
        facts: { pictures: [{ alt: '', credit: '岑如昔 摄' }] },
      },
      right: {
        paragraphs: ['大桥通车。'],
        facts: { pictures: [{ alt: '桥上的行人', credit: '岑如昔 摄' }] },
      },
    },
  ],
  *checkStory({ blocks, facts = {} }): Iterable<StoryHit> {
    for (const [at, { block = 0, alt, credit }] of (facts.pictures ?? []).entries()) {
      if (!blocks[block]) continue
      for (const [field, words] of Object.entries({ credit, alt })) {
        if (words.trim() === '') {
          yield { block, start: 0, end: 0, values: { field, picture: at + 1 } }
        }
      }
    }
  },
}

/** R02: a reprint names its source, its author, its original headline and what allows it. */
import { everyLanguage, type StoryHit, type StoryRule } from '../rule'

const particulars = ['name', 'author', 'originalHeadline', 'licence'] as const

export const reprint: StoryRule = {
  id: 'R02',
  severity: 'error',
  sources: ['N'],
  fix: 'none',
  languages: everyLanguage,
  examples: [
    {
      wrong: {
        paragraphs: ['大桥通车。'],
        facts: {
          source: { isHouse: false, name: '望楼晚报', author: '许知秋', licence: '转载授权' },
        },
      },
      right: {
        paragraphs: ['大桥通车。'],
        facts: {
          source: {
            isHouse: false,
            name: '望楼晚报',
            author: '许知秋',
            originalHeadline: '桥通了',
            licence: '转载授权',
          },
        },
      },
    },
  ],
  silentOn: [{ paragraphs: ['大桥通车。'], facts: { source: { isHouse: true, name: '本报' } } }],
  *checkStory({ blocks, facts = {} }): Iterable<StoryHit> {
    const { source } = facts
    if (!source || source.isHouse || blocks.length === 0) return
    const lacking = particulars.filter((field) => !source[field]?.trim())
    if (lacking.length === 0) return
    const values = Object.fromEntries(particulars.map((field) => [field, toldAs(lacking, field)]))
    yield { block: 0, start: 0, end: 0, values }
  },
}

/** One sentence lists them all, so it has to know which of them opens the list. */
function toldAs(lacking: readonly string[], field: string): 'given' | 'first' | 'next' {
  const at = lacking.indexOf(field)
  return at < 0 ? 'given' : at === 0 ? 'first' : 'next'
}

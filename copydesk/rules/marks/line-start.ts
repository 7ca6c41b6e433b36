/** P16: no line begins with a pause or a closing mark: a break got into the sentence. */
import { type BlockKind, chinese, type StoryHit, type StoryRule } from '../rule'

const atStart = /^[\s　]*([，。、；：！？”’》）】〉」』]|[,;:?!](?=\p{Script=Han}))/u
const afterBreak = /(?:\r?\n)[ \t　]*(?=[，。、；：！？”’》）】〉」』]|[,;:?!]\p{Script=Han})/gu

/** What a sentence may go on from; a picture's words and the fields above the text stand alone. */
const joinable: readonly BlockKind[] = ['paragraph', 'quote', 'item', 'cell']

export const lineStart: StoryRule = {
  id: 'P16',
  severity: 'warning',
  sources: ['P', 'C'],
  fix: 'offered',
  languages: chinese,
  kinds: ['paragraph', 'quote', 'item', 'summary', 'caption'],
  examples: [{ wrong: '会议强调\n，要抓好落实。', right: '会议强调，要抓好落实。' }],
  silentOn: ['会议强调\n要抓好落实。', { paragraphs: ['会议强调。', '“要抓好落实。”'] }],
  *checkStory({ blocks }): Iterable<StoryHit> {
    for (const [block, { text }] of blocks.entries()) {
      const first = atStart.exec(text)
      const before = blocks[block - 1]
      if (first) {
        const end = first[0].length
        const canJoin = before && joinable.includes(before.kind)
        const join = { start: 0, end: end - 1, replacement: '', joins: true as const }
        yield { block, start: end - 1, end, fixes: canJoin ? [join] : [] }
      }
      for (const { 0: gap, index } of text.matchAll(afterBreak)) {
        const mark = index + gap.length
        const fixes = [{ start: index, end: mark, replacement: '' }]
        yield { block, start: mark, end: mark + 1, fixes }
      }
    }
  },
}

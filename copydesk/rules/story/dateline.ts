/** R01: news says who sends it, from where and when. */
import { everyLanguage, type StoryHit, type StoryRule } from '../rule'

const opening =
  /^[\s　]*(?:本报|本网|本台|[\p{Script=Han}]{1,12}(?:社|报|网|台))[^。]{0,30}?(?:讯|电)|^\s*\p{Lu}[\p{L} ,.]{1,40}(?: \([\p{L} ]+\))? [—–-]|^\s*\([\p{L} ]+\) —/u

export const newsDateline: StoryRule = {
  id: 'R01',
  severity: 'warning',
  sources: ['N'],
  fix: 'none',
  languages: everyLanguage,
  examples: [
    {
      wrong: { paragraphs: ['大桥昨天通车。'], facts: { isNews: true, dateline: '' } },
      right: { paragraphs: ['大桥昨天通车。'], facts: { isNews: true, dateline: '本报6月3日讯' } },
    },
  ],
  silentOn: [
    { paragraphs: ['本报6月3日讯 大桥通车。'], facts: { isNews: true } },
    { paragraphs: ['大桥昨天通车。'], facts: { isNews: false } },
    { paragraphs: ['', '本报6月3日讯 大桥通车。'], facts: { isNews: true } },
    { paragraphs: ['LONDON (AP) — The bridge is open.'], facts: { isNews: true } },
    { paragraphs: [''], facts: { isNews: true } },
  ],
  *checkStory({ blocks, facts = {} }): Iterable<StoryHit> {
    if (!facts.isNews || facts.dateline?.trim()) return
    const first = blocks.findIndex(({ kind, text }) => kind === 'paragraph' && text.trim())
    if (first < 0 || opening.test(blocks[first]?.text.slice(0, 80) ?? '')) return
    const own = blocks.findIndex(({ kind }) => kind === 'dateline')
    yield { block: own < 0 ? first : own, start: 0, end: 0 }
  },
}

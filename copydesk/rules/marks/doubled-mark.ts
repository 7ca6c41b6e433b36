/** P02: the same pause mark twice. Three full stops and more are a poor ellipsis: P05. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const full: Record<string, string> = { ',': '，', ';': '；', ':': '：' }
const doubled =
  /([，、；：])[，、；：,;:]*|(?<!。)。。(?!。)|(?<=[\p{Script=Han}\d%”’》）)])([,;:])[，、；：,;:]+/gu

export const doubledMark: ParagraphRule = {
  id: 'P02',
  severity: 'error',
  sources: ['P', 'S'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '全市开展检查，，整改到位。', right: '全市开展检查，整改到位。' },
    {
      wrong: '桥面铺装已经过半,,工期提前了两天。',
      right: '桥面铺装已经过半，工期提前了两天。',
    },
    { wrong: '工程已经完工。。', right: '工程已经完工。' },
  ],
  silentOn: ['沉默……', '他来了——', '真的？！'],
  *check({ text }) {
    for (const { 0: marks, index } of text.matchAll(doubled)) {
      const kinds = new Set(Array.from(marks, (mark) => full[mark] ?? mark))
      const [mark] = kinds
      if (marks.length < 2 || kinds.size > 1 || !mark) continue
      yield replaced(index, index + marks.length, mark)
    }
  },
}

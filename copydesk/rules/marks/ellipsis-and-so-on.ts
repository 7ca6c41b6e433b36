/** P06: …… and 等 say the same. Only after a list: “他停了一会儿……等人都走了” says something else. */
import { chinese, type Hit, type ParagraphRule, replaced } from '../rule'

const before = /(?<=、[^。！？，；、\n]{1,12})……(?=等(?![待候到于级你我他她它着了不一人大]))/gu
const after = /(?<=、[^。！？，；、\n]{1,12}等)……/gu

export const ellipsisAndSoOn: ParagraphRule = {
  id: 'P06',
  severity: 'warning',
  sources: ['P'],
  fix: 'offered',
  languages: chinese,
  examples: [
    { wrong: '种了玉米、小麦……等作物。', right: '种了玉米、小麦等作物。' },
    { wrong: '种了玉米、小麦等……', right: '种了玉米、小麦等' },
  ],
  silentOn: ['玉米、小麦……都丰收了。', '他看看云、看看天……等到天亮才走。'],
  *check({ text }): Iterable<Hit> {
    for (const pattern of [before, after]) {
      for (const { index } of text.matchAll(pattern)) yield replaced(index, index + 2, '')
    }
  },
}

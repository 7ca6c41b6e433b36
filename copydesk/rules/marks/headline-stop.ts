/** P18: a headline ends without a full stop. */
import { chinese, type Hit, type ParagraphRule, replaced } from '../rule'

export const headlineStop: ParagraphRule = {
  id: 'P18',
  severity: 'warning',
  sources: ['N'],
  fix: 'offered',
  languages: chinese,
  kinds: ['headline', 'kicker', 'subhead'],
  examples: [
    { wrong: { headline: '我市推进重点项目建设。' }, right: { headline: '我市推进重点项目建设' } },
  ],
  silentOn: [
    { headline: '这座桥为什么晚了两年？' },
    { headline: '未完的桥……' },
    { paragraphs: ['桥通了。'] },
  ],
  *check({ text }): Iterable<Hit> {
    const stop = /(?<!。)。(?=\s{0,9}$)/u.exec(text)
    if (stop) yield replaced(stop.index, stop.index + 1, '')
  },
}

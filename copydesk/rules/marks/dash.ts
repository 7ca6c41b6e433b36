/** P07: the Chinese dash is ——, two ems long. One em is a hyphen between places or years: not ours. */
import { chinese, type ParagraphRule, replaced } from '../rule'

const poor =
  /(?<=[\p{Script=Han}”’》），。？！])(?:-{2,}|–{2,}|－{2,}|―{1,}|─{2,}|—{3,}|—\s+—|–—|—–)(?=[\p{Script=Han}“‘《（]|$)/gmu

export const dash: ParagraphRule = {
  id: 'P07',
  severity: 'error',
  sources: ['P', 'C'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '他来了--带着孩子。', right: '他来了——带着孩子。' },
    { wrong: '这座桥――全省最长', right: '这座桥——全省最长' },
    { wrong: '春天———你好', right: '春天——你好' },
  ],
  silentOn: ['他来了——带着孩子。', '北京—上海航线', '2024-05-01', '--help'],
  *check({ text }) {
    for (const { 0: dashes, index } of text.matchAll(poor)) {
      yield replaced(index, index + dashes.length, '——')
    }
  },
}

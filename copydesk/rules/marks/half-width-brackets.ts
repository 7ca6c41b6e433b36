/** P21: half-width brackets round Chinese. Pinyin left in brackets is damage: T02. */
import { chinese, type Hit, type ParagraphRule } from '../rule'

export const halfWidthBrackets: ParagraphRule = {
  id: 'P21',
  severity: 'error',
  sources: ['P', 'C'],
  fix: 'safe',
  languages: chinese,
  examples: [
    { wrong: '王某(化名)表示', right: '王某（化名）表示' },
    { wrong: '上月(含补报)共12件', right: '上月（含补报）共12件' },
  ],
  silentOn: ['王某（化名）表示', 'f(x)', '世卫组织(WHO)', '监(jiān)督'],
  *check({ text }): Iterable<Hit> {
    const open: { at: number; hasHan: boolean }[] = []
    for (const { 0: mark, index } of text.matchAll(/[()]|\p{Script=Han}+/gu)) {
      if (mark === '(') open.push({ at: index, hasHan: false })
      else if (mark !== ')') {
        const last = open.at(-1)
        if (last) last.hasHan = true
      } else {
        const last = open.pop()
        if (!last?.hasHan) continue
        const around = open.at(-1)
        if (around) around.hasHan = true
        yield {
          start: last.at,
          end: index + 1,
          fixes: [
            { start: last.at, end: last.at + 1, replacement: '（' },
            { start: index, end: index + 1, replacement: '）' },
          ],
        }
      }
    }
  },
}

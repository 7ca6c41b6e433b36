/** H01: what the house itself has ruled on words, names and titles; the longest entry that fits wins. */
import { everyLanguage, type Hit, type HouseWord, type ParagraphRule } from '../rule'

export const houseWord: ParagraphRule = {
  id: 'H01',
  severity: 'warning',
  sources: ['H'],
  fix: 'offered',
  languages: everyLanguage,
  examples: [
    {
      wrong: {
        paragraphs: ['云汀软体园开园。'],
        facts: { houseWords: [{ wrong: '软体', right: '软件', unless: ['软体动物'] }] },
      },
      right: {
        paragraphs: ['云汀软件园开园。'],
        facts: { houseWords: [{ wrong: '软体', right: '软件', unless: ['软体动物'] }] },
      },
    },
  ],
  silentOn: [
    {
      paragraphs: ['软体动物馆开馆。'],
      facts: { houseWords: [{ wrong: '软体', right: '软件', unless: ['软体动物'] }] },
    },
  ],
  *check({ text }, { houseWords = [] }): Iterable<Hit> {
    const found: { word: HouseWord; start: number; end: number }[] = []
    for (const word of houseWords) {
      if (word.wrong === '' || word.wrong === word.right) continue
      for (let at = text.indexOf(word.wrong); at >= 0; at = text.indexOf(word.wrong, at + 1)) {
        const end = at + word.wrong.length
        if (!isExcused(text, word, at)) found.push({ word, start: at, end })
      }
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end)
    let reached = 0
    for (const { word, start, end } of found) {
      if (start < reached) continue
      reached = end
      const { right, reason = '', severity } = word
      yield {
        start,
        end,
        values: { right: right ?? '', hasRight: right === undefined ? 'no' : 'yes', reason },
        fixes: right === undefined ? [] : [{ start, end, replacement: right }],
        ...(severity && { severity }),
      }
    }
  },
}

/** Part of a longer word in which it is right, or of the right one itself. */
function isExcused(text: string, { wrong, right, unless = [] }: HouseWord, at: number): boolean {
  return [...unless, right ?? ''].some((longer) => {
    for (
      let within = longer.indexOf(wrong);
      within >= 0;
      within = longer.indexOf(wrong, within + 1)
    ) {
      if (text.startsWith(longer, at - within)) return true
    }
    return false
  })
}

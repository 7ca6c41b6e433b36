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
    {
      wrong: {
        paragraphs: ['Wheelchair users came; wheelchair-bound she is not.'],
        facts: { houseWords: [{ wrong: 'wheelchair-bound', right: 'in a wheelchair' }] },
      },
      right: {
        paragraphs: ['Wheelchair users came; in a wheelchair she is not.'],
        facts: { houseWords: [{ wrong: 'wheelchair-bound', right: 'in a wheelchair' }] },
      },
    },
    {
      wrong: {
        paragraphs: ['Alot of people came.'],
        facts: { houseWords: [{ wrong: 'alot', right: 'a lot' }] },
      },
      right: {
        paragraphs: ['A lot of people came.'],
        facts: { houseWords: [{ wrong: 'alot', right: 'a lot' }] },
      },
    },
  ],
  silentOn: [
    {
      paragraphs: ['软体动物馆开馆。'],
      facts: { houseWords: [{ wrong: '软体', right: '软件', unless: ['软体动物'] }] },
    },
    {
      paragraphs: ['The adviser, advisers and wifis of old.'],
      facts: { houseWords: [{ wrong: 'wifi', right: 'Wi-Fi' }, { wrong: 'advise' }] },
    },
  ],
  *check({ text }, { houseWords = [] }): Iterable<Hit> {
    if (houseWords.length === 0) return
    const index = indexOf(houseWords)
    for (let at = 0; at < text.length; at++) {
      const word = index.get(text.charAt(at))?.find((each) => isAt(text, each, at))
      if (!word) continue
      yield asHit(text, word, at)
      at += word.wrong.length - 1
    }
  },
}

type Index = ReadonlyMap<string, readonly HouseWord[]>

/** Read again for every paragraph, and the same list each time. */
const indexes = new WeakMap<readonly HouseWord[], Index>()

/** Words by the character they begin with, the longest first: a long list costs no more than a short one. */
function indexOf(words: readonly HouseWord[]): Index {
  const known = indexes.get(words)
  if (known) return known
  const index = new Map<string, HouseWord[]>()
  for (const word of [...words].sort((a, b) => b.wrong.length - a.wrong.length)) {
    if (word.wrong === '' || word.wrong === word.right) continue
    for (const first of new Set([word.wrong.charAt(0), capitalised(word.wrong).charAt(0)])) {
      const begun = index.get(first)
      if (begun) begun.push(word)
      else index.set(first, [word])
    }
  }
  indexes.set(words, index)
  return index
}

function isAt(text: string, word: HouseWord, at: number): boolean {
  const { wrong } = word
  const isThere = text.startsWith(wrong, at) || text.startsWith(capitalised(wrong), at)
  return isThere && !isPartOfWord(text, at, wrong.length) && !isExcused(text, word, at)
}

/** At the head of a sentence a small word is written large; one with capitals of its own is meant so. */
function capitalised(word: string): string {
  return /^[a-z][^A-Z]*$/.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

const latin = /[\p{Script=Latin}\p{M}\d]/u

/** Latin words have their bounds; in Chinese nothing shows where one ends. */
function isPartOfWord(text: string, at: number, length: number): boolean {
  const touches = (a: number, b: number) => latin.test(text.charAt(a)) && latin.test(text.charAt(b))
  return touches(at - 1, at) || touches(at + length - 1, at + length)
}

function asHit(text: string, { wrong, right, reason = '', severity }: HouseWord, at: number): Hit {
  const end = at + wrong.length
  const isLarge = !text.startsWith(wrong, at)
  const replacement = right !== undefined && isLarge ? capitalised(right) : right
  return {
    start: at,
    end,
    values: { right: replacement ?? '', hasRight: right === undefined ? 'no' : 'yes', reason },
    fixes: replacement === undefined ? [] : [{ start: at, end, replacement }],
    ...(severity && { severity }),
  }
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

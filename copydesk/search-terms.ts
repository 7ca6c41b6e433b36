/**
 * How a text is cut for searching, and a query the same way. Han text, in which no space parts the
 * words, gives its overlapping pairs of characters and then its last character alone; Latin words
 * are brought to their stem; figures stay whole. Both scripts, all widths and cases give the same.
 * Each term knows where it stood, so what matched can be shown.
 */
import { stemmer } from 'stemmer'
import { foldScript } from './script'

export interface Term {
  text: string
  /** In UTF-16 units of the text it was cut from. */
  start: number
  end: number
}

/** Terms that must follow each other. */
export interface Phrase {
  terms: string[]
  /** The last term need only begin a term of the text. */
  isPrefix: boolean
  /** As it was asked for, in quotation marks. */
  isQuoted: boolean
  /** What was written. */
  text: string
}

export interface Range {
  start: number
  end: number
}

const longestTerm = 64
const mostPhrases = 8
const mostTerms = 24

export function termsOf(text: string): Term[] {
  return runsOf(text).flatMap(({ kind, letters }) => {
    if (kind === 'han') return pairsOf(letters)
    const word = letters.map((letter) => letter.text).join('')
    const text = kind === 'word' ? stemOf(word) : word
    const [first, last] = [letters[0] as Term, letters.at(-1) as Term]
    return [{ text: text.slice(0, longestTerm), start: first.start, end: last.end }]
  })
}

/**
 * What a query asks for: each word a phrase of its terms, and each passage in quotation marks one.
 * Bounded, whatever comes; empty where there is nothing to look for.
 */
export function phrasesOf(query: string, isBeingTyped = false): Phrase[] {
  const phrases: Phrase[] = []
  for (const [, quoted, words] of query.matchAll(
    /["“”„「『]([^"“”」』]*)["“”」』]|([^"“”「『]+|.)/gu,
  )) {
    if (quoted !== undefined) phrases.push(...phraseOf(quoted, true))
    const parts = words?.split(/[^\p{L}\p{N}\p{M}'’·.\-‑]+/u) ?? []
    for (const part of parts) phrases.push(...phraseOf(part, false))
  }
  const bounded = phrases.slice(0, mostPhrases)
  const last = bounded.at(-1)
  if (isBeingTyped && last && !last.isQuoted) last.isPrefix = true
  return bounded
}

/**
 * The same question with long runs of Han cut into words, which may then stand anywhere; null where
 * that asks for nothing else.
 */
export function loosened(phrases: readonly Phrase[]): Phrase[] | null {
  const loose = phrases.flatMap((phrase) =>
    phrase.isQuoted ? [phrase] : wordsOf(phrase.text).flatMap((word) => phraseOf(word, false)),
  )
  return loose.length > phrases.length ? loose.slice(0, mostPhrases) : null
}

/** Where the phrases stand in the text, in order, overlapping ones as one. */
export function hitsIn(text: string, phrases: readonly Phrase[]): Range[] {
  const terms = termsOf(text)
  const hits: Range[] = []
  for (const phrase of phrases) {
    for (let at = 0; at + phrase.terms.length <= terms.length; at++) {
      if (!standsAt(phrase, terms, at)) continue
      hits.push({
        start: (terms[at] as Term).start,
        end: endOf(text, phrase, terms[at + phrase.terms.length - 1] as Term),
      })
    }
  }
  return joined(hits.sort((a, b) => a.start - b.start))
}

type Kind = 'han' | 'word' | 'figure'

interface Run {
  kind: Kind
  letters: Term[]
}

const pairedScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Letters that read on into each other, each in its folded form and with its place. */
function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let isBroken = true
  let start = 0
  for (const character of text) {
    const end = start + character.length
    if (/\p{M}/u.test(character)) {
      // An accent of its own belongs to the letter before it, and folds away with it.
      const letter = isBroken ? undefined : runs.at(-1)?.letters.at(-1)
      if (letter) letter.end = end
    } else {
      for (const folded of foldedCharacter(character)) {
        const kind = kindOf(folded)
        if (!kind) isBroken = true
        else {
          const run = runs.at(-1)
          const letter = { text: folded, start, end }
          if (!isBroken && run?.kind === kind) run.letters.push(letter)
          else runs.push({ kind, letters: [letter] })
          isBroken = false
        }
      }
    }
    start = end
  }
  return runs
}

const known = new Map<string, string>()

function foldedCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const wide = character.normalize('NFKC').toLowerCase()
  const folded = pairedScripts.test(wide)
    ? foldScript(wide)
    : wide.normalize('NFKD').replace(/\p{M}/gu, '')
  if (known.size < 60_000) known.set(character, folded)
  return folded
}

function kindOf(character: string): Kind | null {
  const isLetter = /\p{L}/u.test(character)
  if (!isLetter && !/\p{N}/u.test(character)) return null
  // A radical is of Han script and no letter: nobody looks for one.
  if (pairedScripts.test(character)) return 'han'
  return isLetter ? 'word' : 'figure'
}

function pairsOf(letters: Term[]): Term[] {
  return letters.map((letter, at) => {
    const next = letters[at + 1]
    return next ? { text: letter.text + next.text, start: letter.start, end: next.end } : letter
  })
}

function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word
}

function phraseOf(text: string, isQuoted: boolean): Phrase[] {
  const terms = termsOf(text.slice(0, 200)).map((term) => term.text)
  const last = terms.at(-1)
  if (last === undefined) return []
  const endsInHan = [...last].length === 1 && pairedScripts.test(last)
  const isOneHan = endsInHan && terms.length === 1
  const endsWithPair = endsInHan && !isOneHan && terms.at(-2)?.endsWith(last) === true
  // In the text the run may go on: its pairs are asked for, and not that it ends there.
  const asked = endsWithPair ? terms.slice(0, -1) : terms
  const isPrefix = endsInHan && !endsWithPair
  return [{ terms: asked.slice(0, mostTerms), isPrefix, isQuoted, text }]
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** What one asks with, not for. */
const askingWords =
  '什么 什么时候 甚么 怎么 怎样 为什么 如何 哪里 哪儿 多少 几时 何时 是否 有没有 关于 以及'.split(
    ' ',
  )

/** Words of two characters or more; lone ones, often parts of a name, together as they stand. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let lone = ''
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike && [...segment].length === 1 && pairedScripts.test(segment)) lone += segment
    else {
      if (lone) words.push(lone)
      lone = ''
      if (isWordLike) words.push(segment)
    }
  }
  if (lone) words.push(lone)
  const asking = new Set(askingWords.map(foldScript))
  const long = words.filter((word) => [...word].length > 1 && !asking.has(foldScript(word)))
  return long.length > 0 ? long : words
}

function standsAt({ terms, isPrefix }: Phrase, text: readonly Term[], at: number): boolean {
  return terms.every((term, index) => {
    const there = text[at + index]?.text
    if (there === undefined) return false
    return isPrefix && index === terms.length - 1 ? there.startsWith(term) : there === term
  })
}

/** A prefix that is one character was found in a pair, of which it is the first half. */
function endOf(text: string, phrase: Phrase, last: Term): number {
  const asked = phrase.terms.at(-1) ?? ''
  const isHalf = phrase.isPrefix && [...asked].length === 1 && pairedScripts.test(asked)
  if (!isHalf) return last.end
  const [first = ''] = text.slice(last.start, last.end)
  return last.start + first.length
}

function joined(hits: readonly Range[]): Range[] {
  const ranges: Range[] = []
  for (const hit of hits) {
    const last = ranges.at(-1)
    if (last && hit.start <= last.end) last.end = Math.max(last.end, hit.end)
    else ranges.push({ ...hit })
  }
  return ranges
}

import type { ReactNode } from 'react'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Fits in the narrowest column, so it needs no places to break. */
const shortPhrase = 8

/**
 * A headline. Browsers break Chinese between any two characters; here it breaks at the spaces its
 * phrases are set apart by, and a long phrase between words (`phrased` keeps the rest together).
 */
export function Phrases({ text }: { text: string }) {
  const phrases = text.trim().split(/[\s\u3000]+/u)
  const isShort = phrases.length === 1 && text.length <= shortPhrase
  if (isShort || !/\p{Script=Han}/u.test(text)) return text
  if (phrases.length === 1) return <span className="phrased">{breakable(text)}</span>
  const parts: ReactNode[] = []
  for (const phrase of phrases) {
    if (parts.length > 0) parts.push(' ')
    parts.push(<span key={parts.length}>{breakable(phrase)}</span>)
  }
  return <span className="phrased">{parts}</span>
}

/** 两 of 两小时: it belongs to what it counts. */
const numeral = /^[一二两三四五六七八九十百千万亿几半数]$/u

/** The phrase with a break allowed before each word of two characters or more that follows another. */
function breakable(phrase: string): ReactNode {
  if (phrase.length <= shortPhrase) return phrase
  const parts: ReactNode[] = []
  let text = ''
  let isCounted = false
  for (const { segment } of segmenter.segment(phrase)) {
    // Not before a lone character, which mostly ends the word before, unless it counts what follows;
    // not beside a mark or figure.
    const isWord = numeral.test(segment) || /^\p{Script=Han}{2,}$/u.test(segment)
    if (isWord && !isCounted && /\p{Script=Han}$/u.test(text)) {
      parts.push(text, <wbr key={parts.length} />)
      text = ''
    }
    isCounted = numeral.test(segment)
    text += segment
  }
  return [...parts, text]
}

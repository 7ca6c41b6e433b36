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

/** The phrase with a break allowed before each word of two characters or more that follows another. */
function breakable(phrase: string): ReactNode {
  if (phrase.length <= shortPhrase) return phrase
  const parts: ReactNode[] = []
  let text = ''
  for (const { segment } of segmenter.segment(phrase)) {
    // Not before a lone character, which mostly ends the word before; not beside a mark or figure.
    if (/^\p{Script=Han}{2,}$/u.test(segment) && /\p{Script=Han}$/u.test(text)) {
      parts.push(text, <wbr key={parts.length} />)
      text = ''
    }
    text += segment
  }
  return [...parts, text]
}

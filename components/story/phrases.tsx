import { Fragment } from 'react'

/**
 * A headline. A Chinese one may be written in phrases set apart by spaces: it breaks at those
 * spaces before it breaks anywhere else, each phrase being a box of its own (`phrased`).
 */
export function Phrases({ text }: { text: string }) {
  const phrases = text.trim().split(/[\s\u3000]+/u)
  if (phrases.length === 1 || !/\p{Script=Han}/u.test(text)) return text
  return (
    <span className="phrased">
      {phrases.map((phrase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a headline is drawn once
        <Fragment key={index}>
          {index > 0 && ' '}
          <span>{phrase}</span>
        </Fragment>
      ))}
    </span>
  )
}

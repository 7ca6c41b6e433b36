import type { Locale } from '@/messages'
import type { CorrectionKind } from '@/rules/corrections'
import { Moment } from './moment'
import type { Words } from './words'

export interface CorrectionShown {
  id: string
  kind: CorrectionKind
  text: string
  at: Date
}

interface CorrectionsProps {
  corrections: CorrectionShown[]
  words: Words
  locale: Locale
  timeZone: string
}

/** What the house has said of a story since it went out, each under its kind and its date. */
export function Corrections({ corrections, words, locale, timeZone }: CorrectionsProps) {
  return corrections.map(({ id, kind, text, at }) => (
    <section
      key={id}
      id={`correction-${id}`}
      className="correction"
      aria-label={words(`correctionKind.${kind}`)}
    >
      <b>{words(`correctionKind.${kind}`)}</b> <Moment at={at} {...{ locale, timeZone }} />
      {text.split(/\n+/).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  ))
}

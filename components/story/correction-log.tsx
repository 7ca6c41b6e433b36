import type { StoryLanguage } from '@/content/story'
import type { Locale } from '@/messages'
import type { CorrectionShown } from './corrections'
import { Moment } from './moment'
import { Pager } from './pager'
import { Phrases } from './phrases'
import { langOf, type Words } from './words'

interface CorrectionLogProps {
  corrections: (CorrectionShown & { path: string; headline: string; language: StoryLanguage })[]
  newest: string | null
  older: string | null
  words: Words
  locale: Locale
  timeZone: string
}

/** What was said of all stories since they went out, a page at a time. */
export function CorrectionLog(props: CorrectionLogProps) {
  const { corrections, newest, older, words, locale, timeZone } = props
  return (
    <div className="listing">
      <header className="listing-head">
        <h1>{words('corrections')}</h1>
      </header>
      <p className="correction-lead">{words('correctionsLead')}</p>
      {corrections.length === 0 && <p className="empty">{words('correctionsNone')}</p>}
      {corrections.map(({ id, kind, text, at, path, headline, language }) => (
        <article
          key={id}
          className="logged"
          lang={language === langOf(locale) ? undefined : language}
        >
          <p className="line">
            <b>{words(`correctionKind.${kind}`)}</b>
            <Moment at={at} {...{ locale, timeZone }} />
          </p>
          <h2>
            <a href={`${path}#correction-${id}`}>
              <Phrases text={headline} />
            </a>
          </h2>
          {text.split(/\n+/).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </article>
      ))}
      <Pager {...{ newest, older, words }} />
    </div>
  )
}

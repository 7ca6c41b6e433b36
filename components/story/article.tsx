import type { Picture } from '@/content/picture'
import type { BylineEntry, DocumentNode, PrintEdition, StoryLanguage } from '@/content/story'
import { standsAbove } from '@/rules/corrections'
import { Beside, type BesideProps } from './beside'
import { Body } from './body'
import { Byline } from './byline'
import { type CorrectionShown, Corrections } from './corrections'
import { Figure } from './figure'
import { Moment } from './moment'
import { LinksPrinted } from './notes'
import { Notice } from './notice'
import { Phrases } from './phrases'
import { Tools } from './tools'
import { langOf, localeOf, type Words, wordsFor } from './words'

export interface ArticleProps {
  story: {
    language: StoryLanguage
    headline: string
    kicker: string
    subhead: string
    summary: string
    dateline: string
    edition: PrintEdition | null
    byline: BylineEntry[]
    authors: { slug: string; name: string }[]
    tags: { slug: string; name: string }[]
    section: { slug: string; name: string }
    source: { name: string } | null
    responsibleEditor: string
    lead: Picture | null
    body: DocumentNode
    characters: number
    firstPublishedAt: Date
    publishedAt: Date
  }
  /** Oldest first; each stands above or below the text by its kind. */
  corrections: CorrectionShown[]
  beside: BesideProps['beside']
  readingMinutes: number
  notice: Parameters<typeof Notice>[0]['notice'] | null
  /** The full public address, printed with the story. */
  address: string
  timeZone: string
}

/** A whole story as readers see it, labelled in the story's own language. */
export function Article(props: ArticleProps) {
  const { story, corrections, beside, readingMinutes, notice, address, timeZone } = props
  const locale = localeOf(story.language)
  const words = wordsFor(locale)
  const lang = langOf(locale) === story.language ? undefined : langOf(locale)
  const isUpdated = story.publishedAt > story.firstPublishedAt
  const credit = story.source ? words('credit', { source: story.source.name }) : undefined
  return (
    <article className="story" lang={story.language} data-credit={credit}>
      <header className="story-head">
        <nav className="place" aria-label={words('place')} lang={lang}>
          <a href="/">{words('home')}</a>{' '}
          <a href={`/${story.section.slug}`}>{story.section.name}</a>
        </nav>
        {story.kicker && <p className="kicker">{story.kicker}</p>}
        <h1>
          <Phrases text={story.headline} />
        </h1>
        {story.subhead && (
          <p className="subhead">
            <Phrases text={story.subhead} />
          </p>
        )}
        {story.summary && <p className="summary">{story.summary}</p>}
        <div className="facts" lang={lang}>
          <Byline byline={story.byline} authors={story.authors} locale={locale} words={words} />
          <ul>
            {story.source && <li>{words('source', { name: story.source.name })}</li>}
            <li>
              {words('published')} <Moment at={story.firstPublishedAt} {...{ locale, timeZone }} />
            </li>
            {isUpdated && (
              <li>
                {words('updated')} <Moment at={story.publishedAt} {...{ locale, timeZone }} />
              </li>
            )}
            {story.edition && (
              <li>{words('edition', { where: editionOf(story.edition, words) })}</li>
            )}
            <li>{words('length', { count: story.characters })}</li>
            {readingMinutes > 0 && <li>{words('reading', { minutes: readingMinutes })}</li>}
          </ul>
          <Tools words={words} />
        </div>
      </header>
      <Corrections
        corrections={corrections.filter(({ kind }) => standsAbove(kind))}
        {...{ words, locale, timeZone }}
      />
      {story.lead && (
        <div className="lead-picture">
          <Figure picture={story.lead} isFirst />
        </div>
      )}
      <Body body={story.body} dateline={datelineOf(story)} words={words} />
      <LinksPrinted body={story.body} words={words} />
      <Corrections
        corrections={corrections.filter(({ kind }) => !standsAbove(kind))}
        {...{ words, locale, timeZone }}
      />
      <footer className="story-foot" lang={lang}>
        {story.responsibleEditor && (
          <p className="responsible">
            {words('responsibleEditor', { name: story.responsibleEditor })}
          </p>
        )}
        {story.tags.length > 0 && (
          <nav className="tags" aria-label={words('tags')}>
            {story.tags.map(({ slug, name }) => (
              <a key={slug} href={`/tag/${slug}`} rel="tag">
                {name}
              </a>
            ))}
          </nav>
        )}
        {notice && <Notice notice={notice} words={words} />}
        <p className="printed-from">{words('printedFrom', { address })}</p>
        <Beside beside={beside} {...{ words, locale }} />
        <p className="onward">
          <a href={`/${story.section.slug}`}>{words('moreOf', { name: story.section.name })}</a>
        </p>
      </footer>
    </article>
  )
}

/** The day, the edition and the page, as far as they are known. */
function editionOf({ date, name, page }: PrintEdition, words: Words): string {
  return [date, name, page && words('editionPage', { page })].filter(Boolean).join(' ')
}

/** English sets a dash between the dateline and the text; Chinese, a space (in the style sheet). */
function datelineOf({ language, dateline }: ArticleProps['story']): string {
  return language === 'en' && /[^\s—–-]\s*$/.test(dateline) ? `${dateline.trim()} —` : dateline
}

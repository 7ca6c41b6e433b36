import type { Picture as PictureFacts } from '@/content/picture'
import type { BylineEntry, StoryLanguage } from '@/content/story'
import { hasHit, type Segment } from '@/copydesk/excerpt'
import type { Locale } from '@/messages'
import { Highlights } from './highlights'
import { Moment } from './moment'
import { Phrases } from './phrases'
import { Picture } from './picture'
import { langOf, localeOf } from './words'

interface TeaserProps {
  story: {
    path: string
    language: StoryLanguage
    headline: string
    kicker: string
    summary: string
    byline: BylineEntry[]
    picture: PictureFacts | null
    section: { name: string }
    firstPublishedAt: Date
  }
  /** From the one lead of a front down to a line in a list. */
  weight: 'lead' | 'second' | 'brief' | 'strip' | 'row'
  level: 2 | 3
  /** On a front of many sections a story without a kicker is headed by its section. */
  showsSection?: boolean
  /** What a search found of it, in place of headline and summary as they are. */
  shown?: { headline: readonly Segment[]; text: readonly Segment[] }
  /** The page's own locale; a story in another language says so to the browser. */
  locale: Locale
  timeZone: string
}

/** The headline is a link to the same page: for those who listen or use the Tab key, one will do. */
const unsaid = { tabIndex: -1, 'aria-hidden': true } as const

/** How wide its picture stands, by weight; a brief has none. */
const pictureSizes = {
  lead: '(min-width: 68.75rem) 700px, 92vw',
  second: '(min-width: 68.75rem) 380px, (min-width: 44rem) 30vw, 92vw',
  strip: '(min-width: 68.75rem) 300px, (min-width: 44rem) 20vw, 240px',
  row: '(min-width: 44rem) 176px, 112px',
}

/** A story as lists and fronts announce it. */
export function Teaser(props: TeaserProps) {
  const { story, weight, level, showsSection, timeZone, shown } = props
  const Heading = `h${level}` as const
  const isForeign = story.language !== langOf(props.locale)
  const label = story.kicker || (showsSection ? story.section.name : '')
  const hasSummary = weight !== 'brief' && weight !== 'strip'
  const names = story.byline.flatMap((entry) => entry.names).slice(0, 3)
  return (
    <article className={`teaser ${weight}`} lang={isForeign ? story.language : undefined}>
      {story.picture && weight !== 'brief' && (
        <a className="teaser-picture" href={story.path} {...unsaid}>
          <Picture
            picture={story.picture}
            shape={weight === 'lead' ? '16x9' : '3x2'}
            sizes={pictureSizes[weight]}
            isFirst={weight === 'lead'}
            isSilent
          />
        </a>
      )}
      {label && weight !== 'brief' && <p className="kicker">{label}</p>}
      <Heading>
        <a href={story.path}>
          {shown && hasHit(shown.headline) ? (
            <Highlights segments={shown.headline} />
          ) : (
            <Phrases text={story.headline} />
          )}
        </a>
      </Heading>
      {hasSummary && (shown || story.summary) && (
        <p className="summary">{shown ? <Highlights segments={shown.text} /> : story.summary}</p>
      )}
      <p className="line">
        {weight === 'brief' && showsSection && <span className="kicker">{story.section.name}</span>}
        {hasSummary && names.length > 0 && (
          <span>{names.join(story.language === 'en' ? ', ' : ' ')}</span>
        )}
        <Moment
          at={story.firstPublishedAt}
          locale={localeOf(story.language)}
          timeZone={timeZone}
          shape={weight === 'row' ? 'day' : 'short'}
        />
      </p>
    </article>
  )
}

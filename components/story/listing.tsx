import type { ComponentProps } from 'react'
import type { Locale } from '@/messages'
import { Pager } from './pager'
import { Teaser } from './teaser'
import type { Words } from './words'

interface ListingProps {
  /** What kind of list it is ("Topic"); empty for a section, which says so by itself. */
  label: string
  name: string
  stories: (ComponentProps<typeof Teaser>['story'] & { storyId: string })[]
  showsSection?: boolean
  /** It stands under a front, which has the page's heading and its newest stories. */
  isBelow?: boolean
  /** Addresses of the first page, when this is not it, and of the next. */
  newest: string | null
  older: string | null
  words: Words
  locale: Locale
  timeZone: string
}

/** All the stories of a section, a tag or an author, a page at a time. */
export function Listing(props: ListingProps) {
  const { label, name, stories, showsSection, isBelow, newest, older, words } = props
  const { locale, timeZone } = props
  const Heading = isBelow ? 'h2' : 'h1'
  if (isBelow && stories.length === 0 && !older) return null
  return (
    <div className={isBelow ? 'listing below' : 'listing'}>
      <header className="listing-head">
        {label && <p className="kicker">{label}</p>}
        <Heading>{name}</Heading>
      </header>
      {stories.length === 0 && !isBelow && <p className="empty">{words('empty')}</p>}
      <div className={newest || isBelow ? 'rows' : 'rows newest'}>
        {stories.map((story) => (
          <Teaser
            key={story.storyId}
            weight="row"
            level={isBelow ? 3 : 2}
            {...{ story, showsSection, locale, timeZone }}
          />
        ))}
      </div>
      <Pager {...{ newest, older, words }} />
    </div>
  )
}

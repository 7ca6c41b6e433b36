import type { StoryLanguage } from '@/content/story'
import type { Locale } from '@/messages'
import { langOf, type Words } from './words'

interface BesideStory {
  storyId: string
  path: string
  language: StoryLanguage
  headline: string
}

export interface BesideProps {
  beside: { previous: BesideStory | null; next: BesideStory | null; related: BesideStory[] }
  words: Words
  locale: Locale
}

/** Where to read on: stories like this one, and its neighbours in the section. */
export function Beside({ beside, words, locale }: BesideProps) {
  const { previous, next, related } = beside
  const link = (story: BesideStory, rel?: 'prev' | 'next') => (
    <a
      href={story.path}
      rel={rel}
      lang={story.language === langOf(locale) ? undefined : story.language}
    >
      {story.headline}
    </a>
  )
  return (
    <>
      {related.length > 0 && (
        <section className="beside" aria-labelledby="related">
          <h2 id="related">{words('related')}</h2>
          <ul>
            {related.map((story) => (
              <li key={story.storyId}>{link(story)}</li>
            ))}
          </ul>
        </section>
      )}
      {(previous || next) && (
        <nav className="neighbours" aria-label={words('beside')}>
          {previous && (
            <p>
              {words('previous')} {link(previous, 'prev')}
            </p>
          )}
          {next && (
            <p>
              {words('next')} {link(next, 'next')}
            </p>
          )}
        </nav>
      )}
    </>
  )
}

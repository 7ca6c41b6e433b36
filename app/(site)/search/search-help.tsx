import { Teaser } from '@/components/story/teaser'
import type { Words } from '@/components/story/words'
import type { Locale } from '@/messages'
import { listLatest } from '@/newsroom/reading'
import { didYouMean, listMostUsedTags } from '@/newsroom/search-suggestions'

/** Words of the paper that sound or look like what was asked. */
export async function Meant({ query, words }: { query: string; words: Words }) {
  const meant = await didYouMean(query)
  if (meant.length === 0) return null
  return (
    <p className="search-meant">
      {words('searchMeant')}{' '}
      {meant.map((text, at) => (
        <span key={text}>
          {at > 0 && ' · '}
          <a href={`/search?${new URLSearchParams({ q: text })}`}>{text}</a>
        </span>
      ))}
    </p>
  )
}

/** How one asks, and what many look for. */
export async function WaysToFind({ words }: { words: Words }) {
  const tags = await listMostUsedTags()
  return (
    <>
      <section className="search-help" aria-labelledby="how">
        <h2 id="how">{words('searchHow')}</h2>
        <ul>
          <li>{words('searchHowShort')}</li>
          <li>{words('searchHowQuoted')}</li>
          <li>{words('searchHowScript')}</li>
        </ul>
      </section>
      {tags.length > 0 && (
        <nav className="search-tags" aria-labelledby="tags">
          <h2 id="tags">{words('searchTags')}</h2>
          {tags.map(({ name, slug }) => (
            <a key={slug} href={`/tag/${slug}`} rel="tag">
              {name}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}

interface NothingFoundProps {
  words: Words
  locale: Locale
  timeZone: string
}

/** Nobody is sent away empty: how to ask otherwise, and what is new. */
export async function NothingFound({ words, locale, timeZone }: NothingFoundProps) {
  const latest = await listLatest(4)
  return (
    <>
      <WaysToFind words={words} />
      {latest.length > 0 && (
        <section className="search-latest" aria-labelledby="latest">
          <h2 id="latest">{words('latest')}</h2>
          {latest.map((story) => (
            <Teaser
              key={story.storyId}
              weight="brief"
              level={3}
              showsSection
              {...{ story, locale, timeZone }}
            />
          ))}
        </section>
      )}
    </>
  )
}

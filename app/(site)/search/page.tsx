import { Teaser } from '@/components/story/teaser'
import { describePage } from '@/newsroom/pages'
import { mostCounted, searchStories } from '@/newsroom/search'
import { findSection } from '@/newsroom/sections'
import { PageHead } from '../page-head'
import { getPaper } from '../paper'
import { SitePage } from '../site-page'
import { SearchForm } from './search-form'
import { Meant, NothingFound, WaysToFind } from './search-help'

type Asked = Record<'q' | 'section' | 'from' | 'until' | 'before', string>

interface SearchPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SearchPage({ searchParams }: SearchPageProps) {
  // Any change to what is live may change what is found.
  describePage({ tags: ['feed'] })
  const asked = readAsked(await searchParams)
  const paper = await getPaper()
  const { words, locale, timeZone } = paper
  const section = asked.section ? await findSection(asked.section) : null
  const found = await searchStories({
    query: asked.q,
    sectionId: section?.id,
    from: asked.from,
    until: asked.until,
    after: asked.before,
    timeZone,
  })
  const { stories, next, count, isLoose } = found
  const { before: _, ...first } = asked
  const isNarrowed = asked.q !== '' && [asked.section, asked.from, asked.until].some(Boolean)
  return (
    <SitePage paper={paper} hasOwnSearch>
      <PageHead
        paper={paper}
        title={asked.q ? words('searchFor', { query: asked.q }) : words('search')}
        description=""
      />
      <div className="search-page">
        <h1>{words('search')}</h1>
        <SearchForm asked={asked} sections={paper.sections} words={words} />
        {asked.q && (
          <p className="search-count" role="status">
            {count > mostCounted
              ? words('searchMany', { count: mostCounted })
              : words('searchCount', { count })}
            {isLoose && ` ${words('searchLoose')}`}
          </p>
        )}
        {asked.q && count < 3 && <Meant query={asked.q} words={words} />}
        {stories.length > 0 && (
          <div className="rows">
            {stories.map(({ shown, ...story }) => (
              <Teaser
                key={story.storyId}
                weight="row"
                level={2}
                showsSection
                {...{ story, shown, locale, timeZone }}
              />
            ))}
          </div>
        )}
        {(asked.before || next) && (
          <nav className="pager" aria-label={words('pages')}>
            {asked.before && <a href={addressOf(first)}>{words('searchFirst')}</a>}
            {next && (
              <a href={addressOf({ ...first, before: next })} rel="next">
                {words('searchNext')}
              </a>
            )}
          </nav>
        )}
        {isNarrowed && stories.length === 0 && (
          <p className="search-meant">
            <a href={addressOf({ q: asked.q })}>{words('searchEverywhere', { query: asked.q })}</a>
          </p>
        )}
        {asked.q && stories.length === 0 && <NothingFound {...{ words, locale, timeZone }} />}
        {!asked.q && <WaysToFind words={words} />}
      </div>
    </SitePage>
  )
}

/** A parameter given twice counts once; one that is too long was cut by the server. */
function readAsked(parameters: Awaited<SearchPageProps['searchParams']>): Asked {
  const one = (name: string) => {
    const value = parameters[name]
    return (Array.isArray(value) ? value[0] : value)?.trim().slice(0, 100) ?? ''
  }
  const [from, until] = [one('from'), one('until')]
  // Two days given the wrong way round still mean the time between them.
  const isTurned = from !== '' && until !== '' && from > until
  return {
    q: one('q'),
    section: one('section'),
    from: isTurned ? until : from,
    until: isTurned ? from : until,
    before: one('before'),
  }
}

function addressOf(asked: Partial<Asked>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value) parameters.set(name, value)
  return `/search?${parameters}`
}

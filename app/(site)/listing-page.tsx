import { Listing } from '@/components/story/listing'
import { describePage } from '@/newsroom/pages'
import { cursorIn, type StoryList } from '@/newsroom/reading'
import { PageHead } from './page-head'
import { getPaper } from './paper'
import { SitePage } from './site-page'

export type ListSearch = Promise<{ before?: string | string[] }>

interface ListingPageProps {
  kind: 'section' | 'tag' | 'author'
  subject: { id: string; name: string }
  /** Address of the list's first page. */
  path: string
  search: ListSearch
  list: (subjectId: string, before: string | null) => Promise<StoryList>
  feedPath?: string
}

/** A page of all stories of a section, tag or author; `?before=` names where an older page begins. */
export async function ListingPage(props: ListingPageProps) {
  const { kind, subject, path, search, list, feedPath } = props
  describePage({ tags: [`${kind}:${subject.id}`] })
  const before = cursorIn((await search).before)
  const paper = await getPaper()
  const { words, locale, timeZone } = paper
  const { stories, next } = await list(subject.id, before)
  const isSection = kind === 'section'
  return (
    <SitePage paper={paper} sectionId={isSection ? subject.id : undefined} isSection={isSection}>
      <PageHead
        paper={paper}
        title={subject.name}
        description={words(`${kind}Intro`, { name: subject.name, paper: paper.name })}
        path={before ? `${path}?before=${before}` : path}
        feed={{
          path: feedPath ?? '/rss.xml',
          name: feedPath ? words('feedOf', { paper: paper.name, name: subject.name }) : paper.name,
        }}
      />
      <Listing
        label={isSection ? '' : words(kind)}
        name={subject.name}
        stories={stories}
        showsSection={!isSection}
        newest={before ? path : null}
        older={next ? `${path}?before=${next}` : null}
        {...{ words, locale, timeZone }}
      />
    </SitePage>
  )
}

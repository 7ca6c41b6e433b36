import { Front } from '@/components/story/front'
import { JsonLd } from '@/components/story/json-ld'
import { Listing } from '@/components/story/listing'
import type { Front as ShownFront } from '@/newsroom/fronts'
import { describePage } from '@/newsroom/pages'
import { cursorIn, type StoryList } from '@/newsroom/reading'
import { listMarkup } from './markup'
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
  /** What editors have arranged to stand above the list. */
  front?: ShownFront | null
}

/** A page of all stories of a section, tag or author; `?before=` names where an older page begins. */
export async function ListingPage(props: ListingPageProps) {
  const { kind, subject, path, search, list, front } = props
  describePage({ tags: [`${kind}:${subject.id}`] })
  const before = cursorIn((await search).before)
  const paper = await getPaper()
  const { words, locale, timeZone } = paper
  const { stories, next } = await list(subject.id, before)
  const above = front?.containers.some(({ stories }) => stories.length > 0) ? front.containers : []
  const shown = new Set(above.flatMap(({ stories }) => stories.map(({ storyId }) => storyId)))
  const isSection = kind === 'section'
  const here = before ? `${path}?before=${before}` : path
  const description = words(`${kind}Intro`, { name: subject.name, paper: paper.name })
  return (
    <SitePage paper={paper} sectionId={isSection ? subject.id : undefined} isSection={isSection}>
      <PageHead
        paper={paper}
        title={subject.name}
        description={description}
        path={here}
        feed={{
          place: path,
          name: words('feedOf', { paper: paper.name, name: subject.name }),
        }}
      />
      <JsonLd
        data={listMarkup({ kind, name: subject.name, path: here, description, stories }, paper)}
      />
      {above.length > 0 && (
        <>
          <h1 className="section-head">{subject.name}</h1>
          <Front containers={above} {...{ words, locale, timeZone }} />
        </>
      )}
      <Listing
        label={isSection ? '' : words(kind)}
        name={above.length > 0 ? words('allOf', { name: subject.name }) : subject.name}
        isBelow={above.length > 0}
        stories={stories.filter(({ storyId }) => !shown.has(storyId))}
        showsSection={!isSection}
        newest={before ? path : null}
        older={next ? `${path}?before=${next}` : null}
        {...{ words, locale, timeZone }}
      />
    </SitePage>
  )
}

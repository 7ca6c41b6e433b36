import { getFront } from '@/newsroom/fronts'
import { describePage } from '@/newsroom/pages'
import { cursorIn, listSection } from '@/newsroom/reading'
import { findSection } from '@/newsroom/sections'
import { ListingPage, type ListSearch } from '../listing-page'
import { Missing } from '../missing'

interface SectionPageProps {
  params: Promise<{ place: string }>
  searchParams: ListSearch
}

/** A section: its front, where editors have arranged one, and beneath it all its stories. */
export default async function SectionPage({ params, searchParams }: SectionPageProps) {
  const section = await findSection((await params).place)
  if (!section) return <Missing />
  const isFirst = cursorIn((await searchParams).before) === null
  const front = isFirst ? await getFront(section.id) : null
  describePage({ tags: front?.pageTags ?? [] })
  return (
    <ListingPage
      kind="section"
      subject={section}
      path={`/${section.slug}`}
      search={searchParams}
      list={listSection}
      front={front}
    />
  )
}

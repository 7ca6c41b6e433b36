import { listSection } from '@/newsroom/reading'
import { findSection } from '@/newsroom/sections'
import { ListingPage, type ListSearch } from '../listing-page'
import { Missing } from '../missing'

interface SectionPageProps {
  params: Promise<{ place: string }>
  searchParams: ListSearch
}

export default async function SectionPage({ params, searchParams }: SectionPageProps) {
  const section = await findSection((await params).place)
  if (!section) return <Missing />
  return (
    <ListingPage
      kind="section"
      subject={section}
      path={`/${section.slug}`}
      search={searchParams}
      list={listSection}
      feedPath={`/${section.slug}/rss.xml`}
    />
  )
}

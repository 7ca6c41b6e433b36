import { findTag, listTagged } from '@/newsroom/reading'
import { ListingPage, type ListSearch } from '../../listing-page'
import { Missing } from '../../missing'

interface TagPageProps {
  params: Promise<{ slug: string }>
  searchParams: ListSearch
}

export default async function TagPage({ params, searchParams }: TagPageProps) {
  const tag = await findTag((await params).slug)
  if (!tag) return <Missing />
  return (
    <ListingPage
      kind="tag"
      subject={tag}
      path={`/tag/${tag.slug}`}
      search={searchParams}
      list={listTagged}
    />
  )
}

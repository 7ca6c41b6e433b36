import { findAuthor, listByAuthor } from '@/newsroom/reading'
import { ListingPage, type ListSearch } from '../../listing-page'
import { Missing } from '../../missing'

interface AuthorPageProps {
  params: Promise<{ slug: string }>
  searchParams: ListSearch
}

export default async function AuthorPage({ params, searchParams }: AuthorPageProps) {
  const author = await findAuthor((await params).slug)
  if (!author) return <Missing />
  return (
    <ListingPage
      kind="author"
      subject={author}
      path={`/author/${author.slug}`}
      search={searchParams}
      list={listByAuthor}
    />
  )
}

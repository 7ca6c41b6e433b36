import { describePage } from '@/newsroom/pages'
import { suggest } from '@/newsroom/search-suggestions'
import { getPaper } from '../../paper'

export const dynamic = 'force-dynamic'

/** What may be meant, as one types: in order, each with its kind in words and its address. */
export async function GET(request: Request): Promise<Response> {
  describePage({ tags: ['feed'] })
  const { words } = await getPaper()
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  const suggestions = await suggest(typed)
  return Response.json(
    suggestions.map(({ kind, text, path }) => ({ kind: words(`kind.${kind}`), text, url: path })),
  )
}

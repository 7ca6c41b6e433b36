import { describePage } from '@/newsroom/pages'
import { listLatest } from '@/newsroom/reading'
import { findSection } from '@/newsroom/sections'
import { getPaper } from '../../paper'
import { rss } from '../../rss'
import { xmlResponse } from '../../xml'

export const dynamic = 'force-dynamic'

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ place: string }> },
): Promise<Response> {
  const paper = await getPaper()
  const section = await findSection((await params).place)
  if (!section) {
    describePage({ status: 404, tags: ['missing'] })
    return new Response(paper.words('missingTitle'), { status: 404 })
  }
  describePage({ tags: [`section:${section.id}`] })
  const feed = rss({
    title: paper.words('feedOf', { paper: paper.name, name: section.name }),
    description: paper.words('sectionIntro', { paper: paper.name, name: section.name }),
    language: paper.lang,
    path: `/${section.slug}`,
    feedPath: `/${section.slug}/rss.xml`,
    stories: await listLatest(30, section.id),
  })
  return xmlResponse(feed, 'application/rss+xml')
}

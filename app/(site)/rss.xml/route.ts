import { describePage } from '@/newsroom/pages'
import { listLatest } from '@/newsroom/reading'
import { getPaper } from '../paper'
import { rss } from '../rss'
import { xmlResponse } from '../xml'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  describePage({ tags: ['feed'] })
  const paper = await getPaper()
  const feed = rss({
    title: paper.name,
    description: paper.tagline,
    language: paper.lang,
    path: '/',
    feedPath: '/rss.xml',
    stories: await listLatest(30),
  })
  return xmlResponse(feed, 'application/rss+xml')
}

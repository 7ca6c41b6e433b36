import { listNews } from '@/newsroom/feeds'
import { describePage } from '@/newsroom/pages'
import { getPaper } from '../paper'
import { newsMap } from '../site-map'
import { xmlResponse } from '../xml'

export const dynamic = 'force-dynamic'

const twoDays = 2 * 24 * 60 * 60_000

/** What came out in the last two days, a thousand at most, as news search asks for it. */
export async function GET(): Promise<Response> {
  describePage({ tags: ['feed'] })
  const paper = await getPaper()
  const stories = await listNews(new Date(Date.now() - twoDays), 1_000)
  return xmlResponse(newsMap(stories, paper), 'application/xml')
}

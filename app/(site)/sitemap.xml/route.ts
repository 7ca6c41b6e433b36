import { describePage } from '@/newsroom/pages'
import { getPaper } from '../paper'
import { wholeMap } from '../site-map'
import { xmlResponse } from '../xml'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  describePage({ tags: ['feed'] })
  return xmlResponse(await wholeMap(await getPaper()), 'application/xml')
}

import { describePage } from '@/newsroom/pages'
import { countLive } from '@/newsroom/reading'
import { getPaper } from '../../paper'
import { addressesPerFile, addressFile } from '../../sitemap-files'
import { xmlResponse } from '../../xml'

export const dynamic = 'force-dynamic'

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const part = Number((await params).part.match(/^([1-9]\d{0,4})\.xml$/)?.[1])
  const files = Math.ceil((await countLive()) / addressesPerFile)
  if (!part || part > files) {
    describePage({ status: 404, tags: ['missing'] })
    return new Response((await getPaper()).words('missingTitle'), { status: 404 })
  }
  describePage({ tags: ['feed'] })
  return xmlResponse(await addressFile(part), 'application/xml')
}

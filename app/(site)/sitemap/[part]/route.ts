import { describePage } from '@/newsroom/pages'
import { getPaper } from '../../paper'
import { mapOf, placeAddresses, storyAddresses } from '../../site-map'
import { xmlResponse } from '../../xml'

export const dynamic = 'force-dynamic'

/** One of the files that the index names. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const paper = await getPaper()
  const name = (await params).part.match(/^(places|\d{4}-\d\d-\d\d)\.xml$/)?.[1]
  const addresses =
    name === 'places' ? await placeAddresses(paper) : name ? await storyAddresses(name) : []
  if (addresses.length === 0) {
    describePage({ status: 404, tags: ['missing'] })
    return new Response(paper.words('missingTitle'), { status: 404 })
  }
  describePage({ tags: ['feed'] })
  return xmlResponse(mapOf(addresses), 'application/xml')
}

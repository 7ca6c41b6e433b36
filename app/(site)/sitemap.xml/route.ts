import { listAddresses } from '@/newsroom/feeds'
import { describePage } from '@/newsroom/pages'
import { getPaper } from '../paper'
import { addressesPerFile, mapIndex, mapOf, placeAddresses, storyAddresses } from '../site-map'
import { xmlResponse } from '../xml'

export const dynamic = 'force-dynamic'

/** One file while the paper is small; afterwards an index of files. */
export async function GET(): Promise<Response> {
  describePage({ tags: ['feed'] })
  const paper = await getPaper()
  const isSmall = (await listAddresses(addressesPerFile, 1)).length === 0
  const body = isSmall
    ? mapOf([...(await placeAddresses(paper)), ...(await storyAddresses(1))])
    : await mapIndex()
  return xmlResponse(body, 'application/xml')
}

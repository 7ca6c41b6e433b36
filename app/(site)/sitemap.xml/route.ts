import { describePage } from '@/newsroom/pages'
import { countLive } from '@/newsroom/reading'
import { getPaper } from '../paper'
import { addressesPerFile, addressFile, fileIndex } from '../sitemap-files'
import { xmlResponse } from '../xml'

export const dynamic = 'force-dynamic'

/** One file while the paper is small; afterwards an index of files. */
export async function GET(): Promise<Response> {
  describePage({ tags: ['feed'] })
  const { sections } = await getPaper()
  const standing = ['/', ...sections.map(({ slug }) => `/${slug}`)]
  const live = await countLive()
  const body =
    live + standing.length <= addressesPerFile
      ? await addressFile(1, standing)
      : fileIndex(Math.ceil(live / addressesPerFile))
  return xmlResponse(body, 'application/xml')
}

import { findLogo } from '@/newsroom/logos'
import { describePage } from '@/newsroom/pages'

export const dynamic = 'force-dynamic'

/** A logo by the hash of its bytes, which never change. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const hash = /^([0-9a-f]{64})\.png$/.exec((await params).name)?.[1]
  const png = hash && (await findLogo(hash))
  if (!png) {
    describePage({ status: 404, tags: ['missing'] })
    return new Response(null, { status: 404 })
  }
  describePage({ tags: [`logo:${hash}`], isLasting: true })
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } })
}

import { getSheet } from '@/newsroom/appearance'
import { describePage } from '@/newsroom/pages'

export const dynamic = 'force-dynamic'

/**
 * The appearance as a style sheet. Under its own name it stays for ever; a page from before the last
 * change asks for an older one and gets today's.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const asked = /^([0-9a-f]{16})\.css$/.exec((await params).name)?.[1]
  describePage({ tags: ['settings'] })
  if (!asked) {
    describePage({ status: 404 })
    return new Response(null, { status: 404 })
  }
  const { sheet, name } = await getSheet()
  describePage({ isLasting: asked === name })
  return new Response(sheet, { headers: { 'content-type': 'text/css; charset=utf-8' } })
}

import { describePage } from '@/newsroom/pages'
import { securityText } from '../../machine-terms'
import { getPaper } from '../../paper'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const paper = await getPaper()
  const text = securityText(paper, new Date())
  if (!text) describePage({ status: 404, tags: ['missing'] })
  return new Response(text ?? paper.words('missingTitle'), {
    status: text ? 200 : 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

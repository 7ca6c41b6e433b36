import { describePage } from '@/newsroom/pages'
import { tdmPolicy } from '../machine-terms'
import { getPaper } from '../paper'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const paper = await getPaper()
  const policy = tdmPolicy(paper)
  if (policy) return Response.json(policy, { headers: { 'content-type': 'application/ld+json' } })
  describePage({ status: 404, tags: ['missing'] })
  return new Response(paper.words('missingTitle'), { status: 404 })
}

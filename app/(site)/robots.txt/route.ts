import { describePage } from '@/newsroom/pages'
import { robotsText } from '../machine-terms'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  describePage({ tags: ['settings'] })
  return new Response(robotsText(), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

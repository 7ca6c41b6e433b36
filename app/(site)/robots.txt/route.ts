import { robotsText } from '../machine-terms'
import { getPaper } from '../paper'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(robotsText(await getPaper()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

import { manifest } from '@/newsroom/icons'
import { iconResponse } from '../icon-response'
import { getPaper } from '../paper'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const { lang } = await getPaper()
  return iconResponse('application/manifest+json', (appearance) =>
    JSON.stringify(manifest(appearance, lang)),
  )
}

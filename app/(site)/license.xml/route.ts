import { rslLicence } from '../machine-terms'
import { getPaper } from '../paper'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(rslLicence(await getPaper()), {
    headers: { 'content-type': 'application/rsl+xml; charset=utf-8' },
  })
}

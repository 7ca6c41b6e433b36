import { tdmReservation } from '../../machine-terms'
import { getPaper } from '../../paper'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return Response.json([{ location: '/', ...tdmReservation(await getPaper()) }])
}

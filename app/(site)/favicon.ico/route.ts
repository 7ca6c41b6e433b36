import { favicon } from '@/newsroom/icons'
import { iconResponse } from '../icon-response'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return iconResponse('image/x-icon', favicon)
}

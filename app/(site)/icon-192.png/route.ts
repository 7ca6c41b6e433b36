import { iconPng, iconSizes } from '@/newsroom/icons'
import { iconResponse } from '../icon-response'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return iconResponse('image/png', (appearance) => iconPng(appearance, iconSizes['icon-192']))
}

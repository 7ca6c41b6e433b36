import { absoluteAddress } from '@/newsroom/addresses'
import { describePage } from '@/newsroom/pages'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  describePage({ tags: ['settings'] })
  const lines = [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /sign-in',
    'Disallow: /api/',
    '',
    `Sitemap: ${absoluteAddress('/sitemap.xml')}`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

import { paperFeed } from '../feed-routes'

export const dynamic = 'force-dynamic'

export const GET = paperFeed('rss.xml')

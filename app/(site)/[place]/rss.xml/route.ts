import { sectionFeed } from '../../feed-routes'

export const dynamic = 'force-dynamic'

export const GET = sectionFeed('rss.xml')

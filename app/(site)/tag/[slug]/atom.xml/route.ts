import { tagFeed } from '../../../feed-routes'

export const dynamic = 'force-dynamic'

export const GET = tagFeed('atom.xml')

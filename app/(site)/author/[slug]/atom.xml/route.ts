import { authorFeed } from '../../../feed-routes'

export const dynamic = 'force-dynamic'

export const GET = authorFeed('atom.xml')

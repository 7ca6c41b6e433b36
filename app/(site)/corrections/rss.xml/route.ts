import { correctionsFeed } from '../corrections-feed'

export const dynamic = 'force-dynamic'

export const GET = correctionsFeed('rss.xml')

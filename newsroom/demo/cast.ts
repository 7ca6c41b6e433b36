/**
 * The people, sections and sources of 《云汀日报》, the paper of a river city that is on no map.
 * Yunting lies on the Huijiang (洄江): 望楼, the old town on the north bank; 柳渡, the new one
 * across the water; 石矶 with the port; 北坞 in the hills; and 鹤坪, a county of bamboo.
 */
import type { Role } from '@/rules/roles'
import type { Paper } from '../settings'
import type { Syndication } from '../syndication'

export const demoPassword = 'demo-newsroom'

export const people = {
  reporter: { email: 'reporter@demo.test', name: '许知秋', role: 'reporter' },
  reporter2: { email: 'reporter2@demo.test', name: '郑一苇', role: 'reporter' },
  editor: { email: 'editor@demo.test', name: '方问渠', role: 'editor' },
  chief: { email: 'chief@demo.test', name: '陆怀谷', role: 'chief' },
  admin: { email: 'admin@demo.test', name: '祝青禾', role: 'administrator' },
} as const satisfies Record<string, { email: string; name: string; role: Role }>
export type CastName = keyof typeof people

/** By slug, in the order readers see them. */
export const sections = {
  news: '要闻',
  city: '民生',
  economy: '经济',
  depth: '深度',
  culture: '文化',
  education: '教育',
  sport: '体育',
  english: 'English',
} as const
export type SectionSlug = keyof typeof sections
/** What stands there is news, and has a dateline. */
export const ofNews: ReadonlySet<string> = new Set(['news', 'city', 'economy'])

export const sources = {
  house: { name: '云汀日报', kind: 'house', url: null },
  review: { name: '洄江观察', kind: 'reprint', url: 'https://huijiang-review.example/' },
  office: { name: '云汀市融媒体中心', kind: 'reprint', url: null },
} as const
export type SourceName = keyof typeof sources

export const paper: Paper = {
  name: '云汀日报',
  tagline: '洄江两岸，今日之事',
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  newsLicence: '（演示）00000000号',
  icpNumber: '演示ICP备00000000号',
  policeNumber: '',
  reportLine: '举报与更正：corrections@yunting.example',
  rightsNotice:
    '本报稿件的版权属云汀日报社。转载须先取得书面授权，并注明来源“云汀日报”，保留电头与署名，不得改题、摘编或以镜像方式使用。',
}

/** No hub: the demo speaks to nobody outside. */
export const syndication: Syndication = {
  feedText: 'full',
  hub: '',
  machineReading: 'reserved',
  licenceContact: 'rights@yunting.example',
  licenceTerms: '',
  securityContact: 'security@yunting.example',
}

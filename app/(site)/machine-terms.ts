import { absoluteAddress, mirrorPath, siteUrl } from '@/newsroom/addresses'
import { contactLink } from '@/newsroom/syndication'
import type { PaperFacts } from './paper'
import { element, empty, xmlHead } from './xml'

/**
 * The terms on which machines may read, in each of the forms they look for: one setting, so that no
 * two of them differ. Finding stories is always allowed; mining and training are, or need a licence.
 */
type Terms = Pick<PaperFacts, 'name' | 'syndication'>

/**
 * RFC 9309, with the line that RSL adds where the house has terms to read: without them the link on
 * every page is enough, and checkers that know no other lines than their own have nothing to say.
 * A paper in simplified script has a mirror with maps of its own.
 */
export function robotsText({
  lang,
  syndication,
}: Pick<PaperFacts, 'lang' | 'syndication'>): string {
  const maps = ['/sitemap.xml', '/news-sitemap.xml']
  const all = lang === 'zh-Hans' ? [...maps, ...maps.map(mirrorPath)] : maps
  return [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /sign-in',
    'Disallow: /api/',
    '',
    ...(syndication.licenceTerms ? [`License: ${absoluteAddress('/license.xml')}`, ''] : []),
    ...all.map((path) => `Sitemap: ${absoluteAddress(path)}`),
    '',
  ].join('\n')
}

/** Really Simple Licensing 1.0. */
export function rslLicence({ name, syndication }: Terms): string {
  const { machineReading, licenceContact, licenceTerms } = syndication
  const isEmail = contactLink(licenceContact).startsWith('mailto:')
  const contact = licenceContact && { [isEmail ? 'contactEmail' : 'contactUrl']: licenceContact }
  const usage = { type: 'usage' }
  return [
    `${xmlHead}<rsl xmlns="https://rslstandard.org/rsl">`,
    '<content url="/">',
    element('copyright', name, { type: 'organization', ...contact }),
    licenceTerms && element('terms', licenceTerms),
    '<license>',
    ...(machineReading === 'allowed'
      ? [element('permits', 'all', usage), empty('payment', { type: 'free' })]
      : [element('permits', 'search', usage), element('prohibits', 'ai-all', usage)]),
    '</license>',
    '</content>',
    '</rsl>',
    '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** TDM Reservation Protocol (W3C community group), for `/.well-known/tdmrep.json` and for pages. */
export function tdmReservation({ syndication }: Pick<Terms, 'syndication'>) {
  if (syndication.machineReading === 'allowed') return { 'tdm-reservation': 0 }
  if (!syndication.licenceContact) return { 'tdm-reservation': 1 }
  return { 'tdm-reservation': 1, 'tdm-policy': absoluteAddress('/tdm-policy.json') }
}

/** What the reservation points to: whom to ask, as an ODRL offer; null where there is nobody. */
export function tdmPolicy({ name, syndication }: Terms): object | null {
  const { machineReading, licenceContact, licenceTerms } = syndication
  if (machineReading === 'allowed' || !licenceContact) return null
  const link = contactLink(licenceContact)
  return {
    '@context': [
      'http://www.w3.org/ns/odrl.jsonld',
      { tdm: 'http://www.w3.org/ns/tdmrep#', vcard: 'http://www.w3.org/2006/vcard/ns#' },
    ],
    '@type': 'Offer',
    profile: 'http://www.w3.org/ns/tdmrep',
    uid: absoluteAddress('/tdm-policy.json'),
    assigner: {
      uid: siteUrl(),
      'vcard:fn': name,
      ...(link.startsWith('mailto:') ? { 'vcard:hasEmail': link } : { 'vcard:hasURL': link }),
      ...(licenceTerms && { 'vcard:hasNote': licenceTerms }),
    },
    permission: [
      {
        target: absoluteAddress('/'),
        action: 'tdm:mine',
        duty: [{ action: 'obtainConsent' }],
      },
    ],
  }
}

const halfAYear = 180 * 24 * 60 * 60_000

/**
 * RFC 9116; null where no contact is set. It expires half a year after the day on which it is asked
 * for, and says the same all day.
 */
export function securityText({ syndication }: Pick<Terms, 'syndication'>, now: Date) {
  if (!syndication.securityContact) return null
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  return [
    `Contact: ${contactLink(syndication.securityContact)}`,
    `Expires: ${new Date(today + halfAYear).toISOString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${absoluteAddress('/.well-known/security.txt')}`,
    '',
  ].join('\n')
}

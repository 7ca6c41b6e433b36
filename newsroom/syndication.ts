/**
 * What the house gives to readers' programs and to machines, and on what terms: how much of a story
 * its feeds carry, which hub is told of news, whether machines may read for more than finding, and
 * whom to write to. What is stored is clean: an address is whole and public, an empty one is ''.
 */
import { z } from 'zod'
import { Refused } from '@/rules/refusal'
import { isPublicHost } from './public-address'

const longest = 300

export const syndicationSchema = z.strictObject({
  /** Stories of other sources go out as a summary whatever is set: their text is not ours to give. */
  feedText: z.enum(['full', 'summary']),
  /** WebSub hub; empty for none. */
  hub: z.string().max(longest),
  /** Text and data mining, training of models: `reserved` asks for a licence first. */
  machineReading: z.enum(['reserved', 'allowed']),
  /** Where a licence is asked for and its terms are read. */
  licenceContact: z.string().max(longest),
  licenceTerms: z.string().max(longest),
  /** For whoever finds a hole; without it there is no security.txt. */
  securityContact: z.string().max(longest),
})
export type Syndication = z.infer<typeof syndicationSchema>

export const defaultSyndication: Syndication = {
  feedText: 'summary',
  hub: '',
  machineReading: 'reserved',
  licenceContact: '',
  licenceTerms: '',
  securityContact: '',
}

/** The settings as they may be stored. @throws Refused `invalid`, naming the first line that is wrong */
export function checkedSyndication(input: Syndication): Syndication {
  const hub = webAddress(input.hub)
  if (hub === null || (hub && !isPublicHost(new URL(hub).hostname))) throw refusal('badHub')
  const licenceTerms = webAddress(input.licenceTerms)
  if (licenceTerms === null) throw refusal('badTermsAddress')
  const licenceContact = contact(input.licenceContact)
  if (licenceContact === null) throw refusal('badLicenceContact')
  const securityContact = contact(input.securityContact)
  if (securityContact === null) throw refusal('badSecurityContact')
  return { ...input, hub, licenceTerms, licenceContact, securityContact }
}

/** An address to write to, as a link: `mailto:` before an email address, a web page as it is. */
export function contactLink(contact: string): string {
  return contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact
}

function refusal(key: string): Refused {
  return new Refused('invalid', { key })
}

/** Whole and of the web; '' stays ''; null for anything else. */
function webAddress(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null
  const isWeb = url && /^https?:$/.test(url.protocol) && !url.username && !url.password
  return isWeb ? url.href : null
}

function contact(text: string): string | null {
  const trimmed = text.trim()
  if (z.email().safeParse(trimmed).success) return trimmed
  // RFC 9116 asks for https where a contact is a page.
  return /^http:/i.test(trimmed) ? null : webAddress(trimmed)
}

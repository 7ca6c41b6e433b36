import { expect, test } from 'vitest'
import { childrenOf, readXml, textOf } from '@/e2e/strict-xml'
import { defaultSyndication, type Syndication } from '@/newsroom/syndication'
import { robotsText, rslLicence, securityText, tdmPolicy, tdmReservation } from './machine-terms'

const terms = (change: Partial<Syndication> = {}) => ({
  name: '晨报 & 晚报',
  syndication: { ...defaultSyndication, ...change },
})
const site = 'http://localhost:3000'

test('robots are told where not to go, on what terms, and where the maps are', () => {
  const { syndication } = terms({ licenceTerms: 'https://paper.example/terms' })
  const lines = robotsText({ lang: 'zh-Hans', syndication }).split('\n').filter(Boolean)
  for (const line of lines) expect(line).toMatch(/^(?:User-agent|Disallow|License|Sitemap): \S+$/)
  expect(lines).toContain(`License: ${site}/license.xml`)
  expect(lines).toContain(`Sitemap: ${site}/sitemap.xml`)
  expect(lines).toContain(`Sitemap: ${site}/news-sitemap.xml`)
  expect(lines).toContain(`Sitemap: ${site}/zh-hant/news-sitemap.xml`)
  const bare = robotsText({ lang: 'en', syndication: defaultSyndication })
  expect(bare).not.toMatch(/zh-hant|License/)
})

test('reserved rights are reserved in every form, and the ones who may grant them named', () => {
  const reserved = terms({
    licenceContact: 'rights@paper.example',
    licenceTerms: 'https://paper.example/terms?a&b',
  })
  const rsl = readXml(rslLicence(reserved))
  expect(rsl).toMatchObject({ name: 'rsl', namespace: 'https://rslstandard.org/rsl' })
  const [content] = childrenOf(rsl, 'content')
  const [licence] = content ? childrenOf(content, 'license') : []
  expect(licence && textOf(licence, 'permits')).toBe('search')
  expect(licence && textOf(licence, 'prohibits')).toBe('ai-all')
  const [owner] = content ? childrenOf(content, 'copyright') : []
  expect(owner).toMatchObject({
    text: '晨报 & 晚报',
    attributes: { type: 'organization', contactEmail: 'rights@paper.example' },
  })
  expect(content && textOf(content, 'terms')).toBe('https://paper.example/terms?a&b')
  expect(tdmReservation(reserved)).toEqual({
    'tdm-reservation': 1,
    'tdm-policy': `${site}/tdm-policy.json`,
  })
  expect(tdmPolicy(reserved)).toMatchObject({
    '@type': 'Offer',
    assigner: { 'vcard:hasEmail': 'mailto:rights@paper.example' },
    permission: [{ action: 'tdm:mine', duty: [{ action: 'obtainConsent' }] }],
  })
})

test('without anybody to ask the reservation stands alone', () => {
  expect(tdmReservation(terms())).toEqual({ 'tdm-reservation': 1 })
  expect(tdmPolicy(terms())).toBeNull()
})

test('what is allowed is allowed in every form', () => {
  const allowed = terms({ machineReading: 'allowed', licenceContact: 'rights@paper.example' })
  expect(rslLicence(allowed)).toContain('<permits type="usage">all</permits>')
  expect(rslLicence(allowed)).not.toContain('prohibits')
  expect(tdmReservation(allowed)).toEqual({ 'tdm-reservation': 0 })
  expect(tdmPolicy(allowed)).toBeNull()
})

test('security.txt keeps RFC 9116, and is never out of date', () => {
  expect(securityText(terms(), new Date())).toBeNull()
  const paper = terms({ securityContact: 'security@paper.example' })
  for (const day of ['2026-05-06T00:00:00Z', '2026-05-06T23:59:59Z', '2041-01-01T12:00:00Z']) {
    const text = securityText(paper, new Date(day)) ?? ''
    expect(text).toMatch(/^Contact: mailto:security@paper\.example$/m)
    const expires = /^Expires: (\S+)$/m.exec(text)?.[1] ?? ''
    const daysLeft = (Date.parse(expires) - Date.parse(day)) / 86_400_000
    expect(daysLeft).toBeGreaterThan(178)
    expect(daysLeft).toBeLessThan(365)
    for (const field of ['Contact', 'Expires', 'Preferred-Languages', 'Canonical']) {
      expect(text.match(new RegExp(`^${field}: `, 'gm')), field).toHaveLength(1)
    }
  }
  const same = (time: string) => securityText(paper, new Date(`2026-05-06T${time}Z`))
  expect(same('00:00:00')).toBe(same('23:59:59'))
})

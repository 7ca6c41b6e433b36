/**
 * What the specifications ask of a feed beyond being well-formed, one line for each rule broken:
 * RSS 2.0 with the RSS Advisory Board's best practices, RFC 4287, JSON Feed 1.1, and W3C WebSub.
 */
import { childrenOf, type Element, readXml, textOf } from './strict-xml'

const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

class Findings {
  readonly list: string[] = []
  expect(isSo: unknown, rule: string): void {
    if (!isSo) this.list.push(rule)
  }
  /** Exactly one, and not empty. */
  one(element: Element, name: string, where: string): void {
    const found = childrenOf(element, name)
    this.expect(found.length === 1, `${where} has exactly one ${name}`)
    this.expect(found[0]?.text.trim(), `${name} of ${where} is not empty`)
  }
  atMostOne(element: Element, names: readonly string[], where: string): void {
    for (const name of names) {
      this.expect(childrenOf(element, name).length <= 1, `${where} has at most one ${name}`)
    }
  }
  different(values: readonly unknown[], what: string): void {
    this.expect(new Set(values).size === values.length, `no ${what} occurs twice`)
  }
  time(text: string | undefined, form: RegExp, what: string): void {
    const isTime = text !== undefined && form.test(text) && !Number.isNaN(Date.parse(text))
    this.expect(isTime, `${what} is a time in its form: ${text}`)
  }
  web(address: string | undefined, what: string): void {
    this.expect(isWeb(address), `${what} is a whole address: ${address}`)
  }
  /** Safe wherever a reader's program puts it, and leading to the same places from there. */
  markup(html: string | undefined, where: string): void {
    const bad = html?.match(
      /<(?:script|style|iframe|object|embed|form|input|base|link|meta)\b|\son\w+\s*=|javascript:|\sstyle=/i,
    )
    this.expect(!bad, `the markup of ${where} is inert: ${bad?.[0]}`)
    for (const [, address] of html?.matchAll(/\s(?:href|src)="([^"]*)"/g) ?? []) {
      const isWhole = isWeb(address) || /^(?:mailto|tel):/.test(address ?? '')
      this.expect(isWhole, `every address in the markup of ${where} is whole: ${address}`)
    }
  }
}

export function brokenRulesOfRss(document: string, address: string): string[] {
  const found = new Findings()
  const root = readXml(document)
  found.expect(root.name === 'rss' && root.attributes.version === '2.0', 'the root is rss 2.0')
  const [channel, ...more] = childrenOf(root, 'channel')
  if (!channel || more.length > 0) return [...found.list, 'rss has exactly one channel']
  for (const name of ['title', 'link', 'description']) found.one(channel, name, 'the channel')
  found.atMostOne(channel, ['language', 'lastBuildDate', 'ttl'], 'the channel')
  found.web(textOf(channel, 'link'), 'the link of the channel')
  const links = childrenOf(channel, 'atom:link')
  const [self] = links.filter(({ attributes }) => attributes.rel === 'self')
  found.expect(self?.attributes.href === address, 'atom:link names the feed itself')
  found.expect(self?.attributes.type === 'application/rss+xml', 'atom:link names its type')
  const built = textOf(channel, 'lastBuildDate')
  if (built !== undefined) found.time(built, rfc822, 'lastBuildDate')
  const items = childrenOf(channel, 'item')
  found.different(
    items.map((item) => textOf(item, 'guid')),
    'guid',
  )
  for (const item of items) {
    const where = `item ${textOf(item, 'link')}`
    found.one(item, 'title', where)
    found.one(item, 'guid', where)
    found.atMostOne(item, ['link', 'description', 'pubDate', 'content:encoded'], where)
    found.web(textOf(item, 'link'), `the link of ${where}`)
    found.time(textOf(item, 'pubDate'), rfc822, `pubDate of ${where}`)
    const [guid] = childrenOf(item, 'guid')
    const isLink = guid?.attributes.isPermaLink !== 'false'
    found.expect(!isLink || isWeb(guid?.text), `the guid of ${where} is a link, or says it is none`)
    found.expect(
      textOf(item, 'description') || textOf(item, 'content:encoded'),
      `${where} says something`,
    )
    found.markup(textOf(item, 'content:encoded'), where)
  }
  return found.list
}

const atom = 'http://www.w3.org/2005/Atom'
const ofFeed = [
  'id',
  'title',
  'subtitle',
  'updated',
  'link',
  'author',
  'contributor',
  'category',
  'generator',
  'icon',
  'logo',
  'rights',
  'entry',
]
const ofEntry = [
  'id',
  'title',
  'link',
  'published',
  'updated',
  'author',
  'contributor',
  'category',
  'summary',
  'content',
  'rights',
  'source',
]

export function brokenRulesOfAtom(document: string, address: string): string[] {
  const found = new Findings()
  const feed = readXml(document)
  found.expect(feed.name === 'feed' && feed.namespace === atom, 'the root is an Atom feed')
  const isSigned = childrenOf(feed, 'author').length > 0
  const links = childrenOf(feed, 'link')
  const [self] = links.filter(({ attributes }) => attributes.rel === 'self')
  found.expect(self?.attributes.href === address, 'a link names the feed itself')
  const entries = childrenOf(feed, 'entry')
  found.different(
    entries.map((entry) => textOf(entry, 'id')),
    'id',
  )
  for (const element of [feed, ...entries]) {
    const where = element === feed ? 'the feed' : `entry ${textOf(element, 'id')}`
    for (const name of ['id', 'title', 'updated']) found.one(element, name, where)
    found.atMostOne(element, ['rights', 'subtitle', 'summary', 'content', 'published'], where)
    found.expect(
      /^[a-z][\w+.-]*:\S+$/i.test(textOf(element, 'id') ?? ''),
      `the id of ${where} is an IRI`,
    )
    found.time(textOf(element, 'updated'), rfc3339, `updated of ${where}`)
    for (const { name, namespace } of element.children) {
      const known = element === feed ? ofFeed : ofEntry
      found.expect(namespace !== atom || known.includes(name), `${where} may hold ${name}`)
    }
    for (const person of childrenOf(element, 'author')) {
      found.one(person, 'name', `an author of ${where}`)
      found.atMostOne(person, ['uri', 'email'], `an author of ${where}`)
    }
    for (const { attributes } of childrenOf(element, 'link'))
      found.web(attributes.href, `a link of ${where}`)
    for (const { attributes } of childrenOf(element, 'category')) {
      found.expect(attributes.term, `a category of ${where} has a term`)
    }
  }
  for (const entry of entries) {
    const where = `entry ${textOf(entry, 'id')}`
    found.expect(isSigned || childrenOf(entry, 'author').length > 0, `${where} has an author`)
    const alternates = childrenOf(entry, 'link').filter(
      ({ attributes }) => attributes.rel === 'alternate',
    )
    found.expect(alternates.length === 1, `${where} has one page of its own`)
    found.time(textOf(entry, 'published'), rfc3339, `published of ${where}`)
    const [content] = childrenOf(entry, 'content')
    if (content)
      found.expect(content.attributes.type === 'html', `the content of ${where} names its type`)
    found.markup(content?.text, where)
  }
  return found.list
}

type Json = Record<string, unknown>
const keysOfItem = new Set([
  'id',
  'url',
  'external_url',
  'title',
  'content_html',
  'content_text',
  'summary',
  'image',
  'banner_image',
  'date_published',
  'date_modified',
  'authors',
  'tags',
  'language',
  'attachments',
])

export function brokenRulesOfJson(document: string, address: string): string[] {
  const found = new Findings()
  const feed = JSON.parse(document) as Json
  found.expect(feed.version === 'https://jsonfeed.org/version/1.1', 'version names JSON Feed 1.1')
  found.expect(isText(feed.title), 'the feed has a title')
  found.expect(feed.feed_url === address, 'feed_url names the feed itself')
  found.web(feed.home_page_url as string, 'home_page_url')
  if (!Array.isArray(feed.items)) return [...found.list, 'items is a list']
  const items = feed.items as Json[]
  found.different(
    items.map(({ id }) => id),
    'id',
  )
  for (const item of items) {
    const where = `item ${item.url}`
    for (const key of Object.keys(item)) {
      found.expect(keysOfItem.has(key) || key.startsWith('_'), `${where} may hold ${key}`)
    }
    found.expect(isText(item.id), `the id of ${where} is a text`)
    found.web(item.url as string, `the url of ${where}`)
    found.expect(isText(item.content_html) || isText(item.content_text), `${where} has a content`)
    found.time(item.date_published as string, rfc3339, `date_published of ${where}`)
    found.time(item.date_modified as string, rfc3339, `date_modified of ${where}`)
    const authors = Array.isArray(item.authors) ? (item.authors as Json[]) : []
    found.expect(
      authors.every(({ name, url, avatar }) => name || url || avatar),
      `every author of ${where} is somebody`,
    )
    found.expect(
      Array.isArray(item.tags) && item.tags.every(isText),
      `the tags of ${where} are texts`,
    )
    found.markup(item.content_html as string | undefined, where)
  }
  return found.list
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isWeb(address: unknown): boolean {
  return typeof address === 'string' && /^https?:\/\/[^\s]+$/.test(address) && URL.canParse(address)
}

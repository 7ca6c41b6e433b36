/**
 * From Next's answer to the page readers get: the status and the tags it described itself with,
 * its bytes without the framework, and the headers that tell shared caches what they may keep.
 */
import { plainPath } from '@/newsroom/addresses'
import { describedBy, type PageDescription } from '@/newsroom/pages'
import { mirroredLink, nowhere } from './addresses'
import { barePage } from './bare-page'
import { finish } from './finished'
import { type MirrorOptions, mirrorPage } from './mirror'
import type { Page } from './page-cache'
import { type Answer, type RequestHandler, render } from './rendering'

export interface PaperOptions {
  handler: RequestHandler
  site: URL
  headers: Readonly<Record<string, string>>
  /** Development keeps Next's scripts, for reloading on change, and keeps no page. */
  isDevelopment: boolean
  mirror: Omit<MirrorOptions, 'site'>
}

/** A page as it is rendered, before it is made up for sending. */
interface Made {
  status: number
  type: string
  body: Buffer
  location: string | undefined
  links: Readonly<Record<string, string>>
  tags: PageDescription['tags']
  keep: Page['keep']
  isLasting: boolean
}

/**
 * A cache in front can't be purged by us, so what it keeps it asks about again soon: a page there
 * is never older than the two times together. Browsers ask each time, and are told 304.
 */
const sharedCaching = 'public, max-age=0, s-maxage=1, stale-while-revalidate=9'

const lastingCaching = 'public, max-age=31536000, immutable'

/** Renders one page of the paper. Rejects only where the database or the program fails. */
export async function renderPaper(address: string, options: PaperOptions): Promise<Page> {
  const isMirror = plainPath(address) !== address
  const made = await (isMirror ? makeMirrored(address, options) : make(address, options))
  const { status, type, body, location, links, tags, keep, isLasting } = made
  const isRedirect = status >= 300 && status < 400
  const finished = await finish({
    status,
    type: isRedirect ? '' : type,
    body: isRedirect ? Buffer.alloc(0) : body,
    headers: {
      ...options.headers,
      'Cache-Control': keep === 'never' ? 'no-store' : isLasting ? lastingCaching : sharedCaching,
      ...(keep !== 'never' && { 'Cache-Tag': [...tags].filter(isPlain).join(',') }),
      ...(location && { Location: location }),
      ...(status === 200 && asHeader(links)),
    },
  })
  return { ...finished, tags, keep }
}

async function make(address: string, options: PaperOptions): Promise<Made> {
  const { answer, page } = await ask(address, options)
  // Next's own page for an address it has no route for is not ours to show: the paper has one.
  if (answer.status === 404 && page.tags.size === 0 && address !== nowhere) {
    return { ...(await make(nowhere, options)), keep: 'briefly' }
  }
  // Nor is the empty shell it leaves for its scripts to fill, where the page or its frame failed.
  if (!options.isDevelopment && (answer.status >= 500 || isShell(answer))) {
    throw new Error(`Next could not make ${address.split('?', 1)[0]}.`)
  }
  const status = page.status === 200 ? answer.status : page.status
  const isKept = page.tags.size > 0 && status < 500 && !options.isDevelopment
  const isBared = answer.type.startsWith('text/html') && !options.isDevelopment
  return {
    status,
    type: answer.type,
    body: isBared ? bared(answer.body) : answer.body,
    location: ownLocation(page.redirect ?? answer.location, options.site),
    links: page.links ?? {},
    tags: page.tags,
    keep: keepingOf(address, status, isKept),
    isLasting: page.isLasting === true && status === 200,
  }
}

function isShell({ type, body }: Answer): boolean {
  return type.startsWith('text/html') && body.includes('<html id="__next_error__"')
}

/** The same in traditional script: made with its plain page, kept as long and let go with it. */
async function makeMirrored(address: string, options: PaperOptions): Promise<Made> {
  const { site, mirror, isDevelopment } = options
  if (!(await mirror.isOpen())) return { ...(await make(nowhere, options)), keep: 'briefly' }
  const plain = plainPath(address)
  const made = await make(plain, options)
  const location = made.location && (mirroredLink(made.location, site) ?? made.location)
  if (location) return { ...made, location }
  const [path = '/'] = plain.split('?', 1)
  const isHtml = made.type.startsWith('text/html')
  // Next's scripts would put the plain page back, so they go in development, too.
  const page = isHtml && isDevelopment ? { ...made, body: bared(made.body) } : made
  const body = await mirrorPage(page, path, { site, ...mirror })
  // A picture, say: there is but one of it, at its own address.
  if (!body) return made.status === 200 ? { ...made, status: 308, location: plain } : made
  const ofMirror = ([rel, link]: [string, string]) => [rel, mirroredLink(link, site) ?? link]
  return { ...made, body, links: Object.fromEntries(Object.entries(made.links).map(ofMirror)) }
}

/** Addresses as the parser of addresses writes them: nothing in them ends one or begins a header. */
function asHeader(links: Made['links']): { Link?: string } {
  const all = Object.entries(links).map(([rel, link]) => `<${new URL(link).href}>; rel="${rel}"`)
  return all.length > 0 ? { Link: all.join(', ') } : {}
}

function bared(html: Buffer): Buffer {
  return Buffer.from(barePage(html.toString('utf8')))
}

/** Ids and words only: what goes into a header must not be able to begin another. */
function isPlain(tag: string): boolean {
  return /^[\w:-]+$/.test(tag)
}

async function ask(
  address: string,
  { handler, site }: PaperOptions,
): Promise<{ answer: Answer; page: PageDescription }> {
  const { result: answer, page } = await describedBy(() => render(handler, address, site), address)
  return { answer, page }
}

/** What strangers can make up any number of is kept for a moment only. */
function keepingOf(address: string, status: number, isKept: boolean): Page['keep'] {
  if (!isKept) return 'never'
  return address.includes('?') || status === 404 ? 'briefly' : 'kept'
}

/** Redirects of the paper stay in the paper, whatever a page asks for. */
function ownLocation(location: string | undefined, site: URL): string | undefined {
  if (!location || !URL.canParse(location, site)) return undefined
  const target = new URL(location, site)
  return target.origin === site.origin ? target.pathname + target.search + target.hash : undefined
}

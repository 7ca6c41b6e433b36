/**
 * From Next's answer to the page readers get: the status and the tags it described itself with,
 * its bytes without the framework, and the headers that tell shared caches what they may keep.
 */
import { describedBy, type PageDescription } from '@/newsroom/pages'
import { nowhere } from './addresses'
import { barePage } from './bare-page'
import { finish } from './finished'
import type { Page } from './page-cache'
import { type Answer, type RequestHandler, render } from './rendering'

export interface PaperOptions {
  handler: RequestHandler
  site: URL
  headers: Readonly<Record<string, string>>
  /** Development keeps Next's scripts, for reloading on change, and keeps no page. */
  isDevelopment: boolean
}

/**
 * A cache in front can't be purged by us, so what it keeps it asks about again soon: a page there
 * is never older than the two times together. Browsers ask each time, and are told 304.
 */
const sharedCaching = 'public, max-age=0, s-maxage=1, stale-while-revalidate=9'

/** Renders one page of the paper. Rejects only where the database or the program fails. */
export async function renderPaper(address: string, options: PaperOptions): Promise<Page> {
  const { answer, page } = await ask(address, options)
  const isHtml = answer.type.startsWith('text/html')
  // Next's own page for an address it has no route for is not ours to show: the paper has one.
  if (answer.status === 404 && page.tags.size === 0 && address !== nowhere) {
    const missing = await renderPaper(nowhere, options)
    return { ...missing, keep: 'briefly' }
  }
  const status = page.status === 200 ? answer.status : page.status
  const location = ownLocation(page.redirect ?? answer.location, options.site)
  const isKept = page.tags.size > 0 && status < 500 && !options.isDevelopment
  const body =
    isHtml && !options.isDevelopment
      ? Buffer.from(barePage(answer.body.toString('utf8')))
      : answer.body
  const isRedirect = status >= 300 && status < 400
  const finished = await finish({
    status,
    type: isRedirect ? '' : answer.type,
    body: isRedirect ? Buffer.alloc(0) : body,
    headers: {
      ...options.headers,
      'Cache-Control': isKept ? sharedCaching : 'no-store',
      ...(isKept && { 'Cache-Tag': [...page.tags].filter(isPlain).join(',') }),
      ...(location && { Location: location }),
    },
  })
  return { ...finished, tags: page.tags, keep: keepingOf(address, status, isKept) }
}

/** Ids and words only: what goes into a header must not be able to begin another. */
function isPlain(tag: string): boolean {
  return /^[\w:-]+$/.test(tag)
}

async function ask(
  address: string,
  { handler, site }: PaperOptions,
): Promise<{ answer: Answer; page: PageDescription }> {
  const { result: answer, page } = await describedBy(() => render(handler, address, site))
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

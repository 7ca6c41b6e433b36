/**
 * Readers' pages, finished once for everyone. One rendering at a time for each address; what a
 * change touches is let go at once, and a page rendered across such a change is shown to those who
 * were already waiting for it but never kept. Bounded in bytes; what strangers can invent addresses
 * for (missing pages, queries) has a small place of its own, so it can't push the paper out.
 */
import { LRUCache } from 'lru-cache'
import type { Finished } from './finished'

export interface Page extends Finished {
  /** What it shows; see `newsroom/pages.ts`. */
  tags: ReadonlySet<string>
  /** `kept` until something it shows changes, `briefly` likewise but no longer than a minute, `never`. */
  keep: 'kept' | 'briefly' | 'never'
}

export interface PageCache {
  /** The page kept for this address, as the request spells it. */
  find(address: string): Page | undefined
  /** The page kept, or under way, or rendered now. Rejects when rendering does. */
  get(address: string): Promise<Page>
  /** Synchronous: whoever asks after it gets a page rendered after it. */
  purge(tags: readonly string[]): void
  /** What the pages kept take, about. */
  bytes(): number
}

/** A page goes after this long whatever happens, so that no mistake of ours is shown for ever. */
const longestMilliseconds = 10 * 60_000
const brieflyMilliseconds = 60_000

export function createPageCache(options: {
  render: (address: string) => Promise<Page>
  maxBytes: number
}): PageCache {
  const tagged = new Map<string, Map<string, Page>>()
  const kept = keeper(options.maxBytes * 0.9, longestMilliseconds)
  const passing = keeper(options.maxBytes * 0.1, brieflyMilliseconds)
  /** By address: the renderings a new request may join. */
  const joinable = new Map<string, Promise<Page>>()
  /** For each rendering under way, what was purged since it began. */
  const underWay = new Set<Set<string>>()
  const placeOf = (page: Page) => (page.keep === 'kept' ? kept : passing)

  function keeper(maxSize: number, ttl: number): LRUCache<string, Page> {
    return new LRUCache({
      maxSize: Math.max(1, Math.floor(maxSize)),
      ttl,
      ttlResolution: 1_000,
      // Asked for anew each time, so that tests can turn the clock.
      perf: { now: () => performance.now() },
      sizeCalculation: (page, address) => page.bytes + address.length,
      dispose(page, address) {
        for (const tag of page.tags) {
          const places = tagged.get(tag)
          places?.delete(address)
          if (places?.size === 0) tagged.delete(tag)
        }
      },
    })
  }

  function store(address: string, page: Page): void {
    placeOf(page).set(address, page)
    if (placeOf(page).peek(address) !== page) return // Too large for its place.
    for (const tag of page.tags) {
      const places = tagged.get(tag) ?? new Map<string, Page>()
      tagged.set(tag, places.set(address, page))
    }
  }

  async function renderInto(address: string, purged: ReadonlySet<string>): Promise<Page> {
    const page = await options.render(address)
    if (page.keep !== 'never' && !isTouched(page, purged)) store(address, page)
    return page
  }

  function begin(address: string): Promise<Page> {
    const purged = new Set<string>()
    underWay.add(purged)
    const page = renderInto(address, purged).finally(() => {
      underWay.delete(purged)
      if (joinable.get(address) === page) joinable.delete(address)
    })
    joinable.set(address, page)
    return page
  }

  return {
    find: (address) => kept.get(address) ?? passing.get(address),

    async get(address) {
      return kept.get(address) ?? passing.get(address) ?? joinable.get(address) ?? begin(address)
    },

    purge(tags) {
      // Nobody knows yet what a rendering will show, so no new request joins one begun before.
      joinable.clear()
      for (const purged of underWay) for (const tag of tags) purged.add(tag)
      if (tags.includes('all')) {
        kept.clear()
        passing.clear()
        return
      }
      for (const tag of tags) {
        for (const [address, page] of [...(tagged.get(tag) ?? [])]) placeOf(page).delete(address)
      }
    },

    bytes: () => kept.calculatedSize + passing.calculatedSize,
  }
}

function isTouched(page: Page, purged: ReadonlySet<string>): boolean {
  return purged.has('all') || [...purged].some((tag) => page.tags.has(tag))
}

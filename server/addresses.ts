/**
 * Who answers an address, and which spellings are the same page. Whatever is not known to be a
 * reader's is private: nothing of it is ever kept or marked for a shared cache.
 */

import { mirrorPath, plainPath, privateSlugs } from '@/newsroom/addresses'

export type Room = 'paper' | 'picture' | 'private' | 'framework' | 'health' | 'beacon' | 'nowhere'

/** The query parameters a page answers to; any other is the same page without it. */
const listed: readonly [pattern: RegExp, parameters: readonly string[]][] = [
  [/^\/search$/, ['before', 'from', 'q', 'section', 'until']],
  [/^\/search\/suggest$/, ['q']],
  [/^\/(?:[a-z0-9-]+|tag\/[^/]+|author\/[^/]+)?$/, ['before']],
]

const longestValue = 100

/** An address that no page has, for all the spellings that none can have. */
export const nowhere = '/-/-'

export interface Address {
  room: Room
  /** Decoded once, for deciding; never handed on. */
  path: string
  query: string
}

/** Long enough for whatever is pasted into the search field; heads are bounded besides. */
const longestAddress = 24_000

/** `url` as the request line has it; null where it is no address on this server. */
export function readAddress(url: string): Address | null {
  if (!url.startsWith('/') || url.length > longestAddress) return null
  const mark = url.indexOf('?')
  const written = mark < 0 ? url : url.slice(0, mark)
  const query = mark < 0 ? '' : url.slice(mark + 1)
  let path: string
  try {
    path = decodeURIComponent(written)
  } catch {
    return null
  }
  return { room: roomOf(written, path), path, query }
}

function roomOf(written: string, path: string): Room {
  // Two readings of one path are how a guard and the guarded come to disagree: no page has such.
  if (/\/\/|\\|[\0-\x20\x7f]|\/\.{1,2}(?:\/|$)/.test(path) || /%2f|%5c|%25/i.test(written)) {
    return 'nowhere'
  }
  const plain = plainPath(path)
  // The mirror is of the paper, and has no mirror of its own.
  if (plain !== path) {
    return roomOf(plain, plain) === 'paper' && plainPath(plain) === plain ? 'paper' : 'nowhere'
  }
  if (path === '/api/health') return 'health'
  if (path === '/api/views') return 'beacon'
  const [, first = ''] = path.split('/')
  if (first === '_next' || first.startsWith('__next')) return 'framework'
  if (first === 'media') return 'picture'
  // In whatever case and with whatever ending: `/Desk`, `/desk.rsc` and `/desk.txt` are no pages.
  const name = first.toLowerCase().replace(/\..*$/, '')
  return privateSlugs.has(name) ? 'private' : 'paper'
}

/** How a page of the paper is written: one spelling for each page, so one entry in the cache. */
export function canonicalAddress(address: Address): string {
  const { path, room } = address
  const plain = plainPath(path)
  if (room === 'nowhere') return plain === path ? nowhere : mirrorPath(nowhere)
  return plain === path
    ? canonicalPage(address)
    : mirrorPath(canonicalPage({ ...address, path: plain }))
}

/** Extensions of what has a counterpart in the mirror; pictures, styles and the like have none. */
const mirroredEndings = /\.(?:xml|json)$/

/**
 * Where a link of the paper leads in the mirror, written as it was, whole or from the root; null for
 * what is not a page or feed of the paper.
 */
export function mirroredLink(link: string, site: URL): string | null {
  const isWhole = link.startsWith(`${site.origin}/`)
  if (!isWhole && !/^\/(?!\/)/.test(link)) return null
  const rest = isWhole ? link.slice(site.origin.length) : link
  const [path = '/'] = rest.split(/[?#]/, 1)
  const address = readAddress(path)
  if (address?.room !== 'paper' || plainPath(path) !== path) return null
  if (path.startsWith('/.well-known/')) return null
  if (/\.\w+$/.test(path) && !mirroredEndings.test(path)) return null
  return (isWhole ? site.origin : '') + mirrorPath(rest)
}

function canonicalPage({ path, query }: Address): string {
  if (path.length > 300 || !/^\/[\w.~/-]*$/.test(path)) return nowhere
  const parameters = listed.find(([pattern]) => pattern.test(path))?.[1] ?? []
  if (parameters.length === 0 || query === '') return path
  const asked = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of parameters) {
    const value = asked.get(name)?.trim()
    if (value && value.length <= longestValue) kept.set(name, value)
    // Of words a part still asks for something; of anything else it would be another thing.
    else if (value && name === 'q') kept.set(name, [...value].slice(0, longestValue).join(''))
  }
  return kept.size > 0 ? `${path}?${kept}` : path
}

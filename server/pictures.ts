/**
 * Pictures for readers, as finished bytes: sizes of those that live stories show, and the cards of
 * live stories. What no live story shows is answered 404 and kept by nobody.
 *
 * The bytes at an address never change, so a reader's own browser may keep them for good. But a
 * picture may be withdrawn: our own cache lets go of it at once, and a shared one must ask again
 * within the same ten seconds as for a page.
 */
import { type Card, readCard, readRendition } from '@/content/picture-address'
import { findCard } from '@/newsroom/card'
import { findShownPicture } from '@/newsroom/media'
import { finish } from './finished'
import type { Page } from './page-cache'

const caching = 'public, max-age=31536000, s-maxage=1, stale-while-revalidate=9, immutable'

/** `path` is decoded and without a query. Rejects only where the disk or the program fails. */
export async function renderPicture(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Page> {
  const card = readCard(path.slice('/media'.length))
  if (card) return renderCard(card, headers)
  const rendition = readRendition(path.slice('/media'.length))
  const bytes = rendition && (await findShownPicture(rendition))
  if (!rendition || !bytes) return nothing(rendition ? [`media:${rendition.media}`] : [], headers)
  const type = rendition.format === 'webp' ? 'image/webp' : 'image/jpeg'
  return picture(bytes, type, [`media:${rendition.media}`], headers)
}

/** Bears the name of the paper and of the section too, and changes with them. */
async function renderCard(card: Card, headers: Readonly<Record<string, string>>): Promise<Page> {
  const tags = [`story:${card.storyId}`, 'settings']
  const bytes = await findCard(card)
  return bytes ? picture(bytes, 'image/jpeg', tags, headers) : nothing(tags, headers)
}

async function picture(
  body: Buffer,
  type: string,
  tags: string[],
  headers: Readonly<Record<string, string>>,
): Promise<Page> {
  const finished = await finish({
    status: 200,
    type,
    body,
    headers: {
      ...headers,
      'Cache-Control': caching,
      'Cache-Tag': tags.join(','),
      // Share cards and feed readers show it on their own sites.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  })
  return { ...finished, tags: new Set(tags), keep: 'kept' }
}

/** Known for a minute, so that asking again and again costs nothing; gone as soon as it is published. */
async function nothing(tags: string[], headers: Readonly<Record<string, string>>): Promise<Page> {
  const finished = await finish({
    status: 404,
    type: 'text/plain; charset=utf-8',
    body: Buffer.from('There is no such picture.\n'),
    headers: { ...headers, 'Cache-Control': 'no-store' },
  })
  return { ...finished, tags: new Set(tags), keep: 'briefly' }
}

/**
 * The rights notice (版权声明) under a story, decided by the record of its source and by nothing
 * else: the house speaks for its own text only, and a reprint names whose text it is.
 */
import type { Original } from '@/content/story'
import { webAddress } from '@/content/web-address'
import type { sources } from '@/db'

export type Notice =
  /** The house's own: `text` in the house's words where it has set some. */
  | { kind: 'house'; source: string; text: string }
  /** Someone else's: `url` leads to the text there, or else to them, and is always http or https. */
  | {
      kind: 'reprint'
      source: string
      url: string | null
      original: (Omit<Original, 'url'> & { hasAddress: boolean }) | null
    }

type SourceRecord = Pick<typeof sources.$inferSelect, 'name' | 'kind' | 'url'>

/** No source, no notice: nothing is claimed for a text that nobody says is the house's. */
export function noticeOf(
  source: SourceRecord | null,
  houseText: string,
  original: Original | null = null,
): Notice | null {
  if (!source) return null
  if (source.kind === 'house') return { kind: 'house', source: source.name, text: houseText }
  const ofText = webAddress(original?.url ?? null)
  return {
    ...{ kind: 'reprint', source: source.name, url: ofText ?? webAddress(source.url) },
    original: original && {
      ...{ author: original.author, headline: original.headline, licence: original.licence },
      hasAddress: ofText !== null,
    },
  }
}

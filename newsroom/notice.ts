/**
 * The rights notice (版权声明) under a story, decided by the record of its source and by nothing
 * else: the house speaks for its own text only, and a reprint names whose text it is.
 */
import type { sources } from '@/db'

export type Notice =
  /** The house's own: `text` in the house's words where it has set some. */
  | { kind: 'house'; source: string; text: string }
  /** Someone else's: `url` leads to them, and is always http or https. */
  | { kind: 'reprint'; source: string; url: string | null }

type SourceRecord = Pick<typeof sources.$inferSelect, 'name' | 'kind' | 'url'>

/** No source, no notice: nothing is claimed for a text that nobody says is the house's. */
export function noticeOf(source: SourceRecord | null, houseText: string): Notice | null {
  if (!source) return null
  if (source.kind === 'house') return { kind: 'house', source: source.name, text: houseText }
  return { kind: 'reprint', source: source.name, url: webAddress(source.url) }
}

function webAddress(url: string | null): string | null {
  const address = url && URL.canParse(url) ? new URL(url) : null
  return address && /^https?:$/.test(address.protocol) ? address.href : null
}

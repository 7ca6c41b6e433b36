import type { Segment } from '@/copydesk/excerpt'

/** A found text with the words that were asked for set apart. */
export function Highlights({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))
}

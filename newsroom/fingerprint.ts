/**
 * Hashes of JSON values that don't depend on the order of keys, which PostgreSQL does not keep.
 */
import { createHash } from 'node:crypto'
import type { StoryContent } from '@/content/story'

/** SHA-256 of a story's content, hexadecimal: equal for equal text, on either engine. */
export function contentHash(content: StoryContent): string {
  return sha256(canonicalJson(content))
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** JSON with keys in order of their code units and no white space (RFC 8785, for our value range). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value)
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}

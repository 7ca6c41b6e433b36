/**
 * A picture as a story holds it: a file of the house's, and the words and the point that belong to
 * it in this story. Its size is copied, so that a page leaves the right room before the file comes.
 */
import { isStorable } from './characters'
import type { DocumentNode, StoryContent } from './story'

export interface Picture {
  /** The id of the file in `media`. */
  media: string
  /** Of the whole picture, upright, in pixels. */
  width: number
  height: number
  /** What those who can't see it are told. */
  alt: string
  caption: string
  /** Whose picture it is, as it is printed. */
  credit: string
  /** What stays in sight when it is cropped: per cent from the left, and from the top. */
  focusX: number
  focusY: number
}

export const longestWords = { alt: 300, caption: 600, credit: 120 } as const

const isSize = (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100_000
const isPerCent = (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100
const isLine = (most: number) => (value: unknown) =>
  typeof value === 'string' && value.length <= most && isStorable(value) && !/[\t\n]/.test(value)

/** Each attribute and what it may be; a map, so that no key is inherited. */
export const pictureAttributes: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['media', (value: unknown) => typeof value === 'string' && /^[0-9a-z]{1,40}$/.test(value)],
  ['width', isSize],
  ['height', isSize],
  ['alt', isLine(longestWords.alt)],
  ['caption', isLine(longestWords.caption)],
  ['credit', isLine(longestWords.credit)],
  ['focusX', isPerCent],
  ['focusY', isPerCent],
])

/** True for an object with exactly these attributes, each as it may be. */
export function isPicture(value: unknown): value is Picture {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.keys(value)
  if (keys.length !== pictureAttributes.size) return false
  return keys.every((key) => pictureAttributes.get(key)?.((value as Record<string, unknown>)[key]))
}

/** The pictures of a body, in order. */
export function figuresOf(body: DocumentNode): Picture[] {
  const found: Picture[] = []
  const read = (node: DocumentNode) => {
    if (node.type === 'figure' && isPicture(node.attrs)) found.push(node.attrs)
    for (const child of node.content ?? []) read(child)
  }
  read(body)
  return found
}

/** All the pictures of a story: the lead picture first. */
export function picturesOf(content: Pick<StoryContent, 'lead' | 'body'>): Picture[] {
  return [...(content.lead ? [content.lead] : []), ...figuresOf(content.body)]
}

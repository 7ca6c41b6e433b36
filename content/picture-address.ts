/**
 * The public addresses of a picture's sizes: a short fixed list, so that nobody can have the house
 * make others. Pages write them and the server reads them by the same rules; an address is read
 * only as it would be written. The bytes at an address never change.
 */
import type { Picture } from './picture'

/** Width by height of what is cut out around the focal point; null is the whole picture. */
const ratios = { whole: null, '3x2': 3 / 2, '1x1': 1, '4x3': 4 / 3, '16x9': 16 / 9 } as const
export type Shape = keyof typeof ratios
/** Readers' addresses, and those of the desk: the same sizes, another door. */
export type PictureBase = '/media' | '/desk/media'
export type Format = 'webp' | 'jpg'

/** Widths in pixels. Squares and 4 by 3 are for search engines alone. */
const widths: Record<Shape, readonly number[]> = {
  whole: [480, 800, 1200, 1600, 2000],
  '3x2': [240, 480, 800, 1200],
  '1x1': [1200],
  '4x3': [1200],
  '16x9': [480, 800, 1200],
}

/** The widest that is ever made. */
export const widest = 2000

/** What an address names. The focal point of a whole picture is 50, 50: it cuts nothing off. */
export interface Rendition {
  media: string
  shape: Shape
  width: number
  format: Format
  focusX: number
  focusY: number
}

type Framed = Pick<Picture, 'media' | 'width' | 'height' | 'focusX' | 'focusY'>

export interface Sized {
  address: string
  width: number
  height: number
}

/** The sizes there are of a picture, from small to large; none is larger than the picture. */
export function sizesOf(
  picture: Framed,
  shape: Shape,
  format: Format,
  base: PictureBase = '/media',
): Sized[] {
  const region = regionOf(picture, shape)
  const { media, focusX, focusY } = picture
  const enough = widths[shape].findIndex((width) => width >= region.width)
  const useful = enough < 0 ? widths[shape] : widths[shape].slice(0, enough + 1)
  return useful.map((width) => {
    const actual = Math.min(width, region.width)
    return {
      address: base + addressIn({ media, shape, width, format, focusX, focusY }),
      width: actual,
      height: Math.max(1, Math.round((actual * region.height) / region.width)),
    }
  })
}

/** The part of the picture that a shape shows, in pixels of the whole. */
export function regionOf(
  picture: Pick<Framed, 'width' | 'height' | 'focusX' | 'focusY'>,
  shape: Shape,
): { left: number; top: number; width: number; height: number } {
  const ratio = ratios[shape]
  if (!ratio) return { left: 0, top: 0, width: picture.width, height: picture.height }
  const width = Math.max(1, Math.min(picture.width, Math.round(picture.height * ratio)))
  const height = Math.max(1, Math.min(picture.height, Math.round(picture.width / ratio)))
  const start = (whole: number, part: number, focus: number) =>
    Math.round(Math.min(Math.max((whole * focus) / 100 - part / 2, 0), whole - part))
  return {
    left: start(picture.width, width, picture.focusX),
    top: start(picture.height, height, picture.focusY),
    width,
    height,
  }
}

/** The card of a story as it is shared, one for each version that went live, in either script. */
export interface Card {
  storyId: string
  versionId: string
  /** Drawn with the words of the mirror. */
  isTraditional: boolean
}

/** Of the words as they were written. */
export function cardAddress(story: { storyId: string; versionId: string }): string {
  return `/media/card/${story.storyId}/${story.versionId}.jpg`
}

/** What `/card/{story}/{version}.jpg` or `…-hant.jpg` after `/media` names; null for anything else. */
export function readCard(rest: string): Card | null {
  const [, storyId, versionId, script] =
    /^\/card\/([0-9a-z]{1,40})\/([0-9a-z]{1,40})(-hant)?\.jpg$/.exec(rest) ?? []
  return storyId && versionId ? { storyId, versionId, isTraditional: script !== undefined } : null
}

/** The card in traditional script beside this one, whose address may be whole; null for what is no card. */
export function traditionalCard(address: string): string | null {
  return /\/media\/card\/[0-9a-z]+\/[0-9a-z]+\.jpg$/.test(address)
    ? address.replace(/\.jpg$/, '-hant.jpg')
    : null
}

/** What is named after `/media` or `/desk/media`: `/{id}/800.webp`, `/{id}/3x2-50-40-800.webp`. */
export function readRendition(rest: string): Rendition | null {
  const [, media = '', shape = 'whole', x = '50', y = '50', width, format] =
    /^\/([0-9a-z]{1,40})\/(?:(\dx\d|16x9)-(\d{1,3})-(\d{1,3})-)?(\d{3,4})\.(webp|jpg)$/.exec(
      rest,
    ) ?? []
  if (!media || !Object.hasOwn(ratios, shape)) return null
  const rendition: Rendition = {
    media,
    shape: shape as Shape,
    width: Number(width),
    format: format as Format,
    focusX: Number(x),
    focusY: Number(y),
  }
  const isMade =
    widths[rendition.shape].includes(rendition.width) &&
    rendition.focusX <= 100 &&
    rendition.focusY <= 100
  return isMade && addressIn(rendition) === rest ? rendition : null
}

function addressIn({ media, shape, width, format, focusX, focusY }: Rendition): string {
  const cut = shape === 'whole' ? '' : `${shape}-${focusX}-${focusY}-`
  return `/${media}/${cut}${width}.${format}`
}

/**
 * From files that anyone may have sent to pictures that readers may get. What a file is, its bytes
 * say, not its name; how large it would become is known before it is unpacked; and what comes out
 * is upright, in sRGB, of a size we chose, without place, camera or serial number.
 */
import { open } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { type Rendition, regionOf, widest } from '@/content/picture-address'
import { Refused } from '@/rules/refusal'
import type { PictureType } from './media-files'

/** A phone's largest photographs have 50; unpacked they take four bytes each, at most. */
const mostMegapixels = 50
/** On a side, in pixels: less is a dot, or something that counts readers. */
const leastSide = 64
const patienceSeconds = 20

sharp.cache(false)
sharp.concurrency(1)
// Whatever else the library can read, it does not: only these five, and SVG that we write ourselves.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Svg'].map(
    (name) => `VipsForeignLoad${name}`,
  ),
})

export interface Examined {
  type: PictureType
  /** Upright. */
  width: number
  height: number
}

/**
 * What kind of picture the file is, and how large, without unpacking it.
 * @throws Refused `invalid` for what is no picture, or too large or too small for one
 */
export async function examinePicture(path: string): Promise<Examined> {
  const type = kindOf(await beginningOf(path))
  if (typeof type !== 'string') throw new Refused('invalid', type)
  const facts = await reader(path)
    .metadata()
    .catch((problem: Error) => {
      throw /pixel limit/i.test(problem.message) ? tooLarge() : broken()
    })
  const isAsItSays = facts.format === (type === 'avif' ? 'heif' : type)
  if (!isAsItSays || !facts.width || !facts.height) throw broken()
  const { width, height } = facts.autoOrient
  if (Math.min(width, height) < leastSide) {
    throw new Refused('invalid', { key: 'pictureTooSmall', values: { least: leastSide } })
  }
  return { type, width, height }
}

/** The whole picture unpacked once, upright and no larger than is ever shown: all sizes come of it. */
export function makeMaster(path: string): Promise<Buffer> {
  return inTurn(() =>
    reader(path)
      .autoOrient()
      .resize(widest, widest, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .timeout({ seconds: patienceSeconds })
      .toBuffer()
      .catch(() => {
        throw broken()
      }),
  )
}

/** One size of a picture, with its credit and rights written into it (IPTC Photo Metadata, as XMP). */
export async function makeRendition(
  master: Buffer,
  rendition: Rendition,
  words: { caption: string; credit: string; rights: string },
): Promise<Buffer> {
  const picture = sharp(master)
  const { width, height } = await picture.metadata()
  const region = regionOf({ ...rendition, width, height }, rendition.shape)
  const sized = picture
    .extract(region)
    .resize(Math.min(rendition.width, region.width))
    .withXmp(asXmp(words))
    .timeout({ seconds: patienceSeconds })
  return inTurn(() => encoded(sized, rendition.format).toBuffer())
}

/** A drawing of our own as JPEG; never called with what someone sent. */
export function drawJpeg(svg: string, quality: number): Promise<Buffer> {
  return inTurn(() =>
    sharp(Buffer.from(svg))
      .flatten({ background: '#fff' })
      .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:4:4' })
      .toBuffer(),
  )
}

/** AVIF would be a tenth smaller and take twenty times as long: docs/decisions/008. */
function encoded(picture: Sharp, format: Rendition['format']): Sharp {
  return format === 'webp'
    ? picture.webp({ quality: 76 })
    : picture.jpeg({ quality: 78, mozjpeg: true })
}

function reader(path: string): Sharp {
  return sharp(path, {
    failOn: 'error',
    limitInputPixels: mostMegapixels * 1e6,
    pages: 1,
    sequentialRead: true,
  })
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
  await file.close()
  return buffer.subarray(0, bytesRead)
}

/** By the first bytes: the kind, or what to tell whoever sent something else. */
function kindOf(beginning: Buffer): PictureType | { key: string } {
  const text = beginning.toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (text.slice(4, 8) === 'ftyp') {
    const brands = text.slice(8, 64)
    if (/avi[fs]/.test(brands)) return 'avif'
    if (/hei[cxms]|mif1|hev/.test(brands)) return { key: 'pictureHeic' }
  }
  if (/<svg|<\?xml|<!doctype/i.test(text)) return { key: 'pictureSvg' }
  return { key: text === '' ? 'pictureEmpty' : 'pictureKind' }
}

function tooLarge(): Refused {
  return new Refused('invalid', { key: 'pictureTooLarge', values: { most: mostMegapixels } })
}

function broken(): Refused {
  return new Refused('invalid', { key: 'pictureBroken' })
}

/** One after another: two large pictures unpacked at once take twice the memory. */
let last: Promise<unknown> = Promise.resolve()
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work)
  last = turn.catch(() => {})
  return turn
}

function asXmp({ caption, credit, rights }: { caption: string; credit: string; rights: string }) {
  const inLanguage = (name: string, text: string) =>
    text &&
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${inLanguage('description', caption)}${inLanguage('rights', rights)}${credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

/** Text as it may stand in XML, in an element or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

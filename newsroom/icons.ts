/**
 * The paper's icons, made from its seal or, where that is about square, from its logo. Browsers set
 * the seal of the SVG in their own faces; the others are drawn with a Chinese face of this machine,
 * and where it has none with Dateline's own lines.
 */
import sharp from 'sharp'
import { type Appearance, sealOf } from '@/rules/appearance'
import { findLogo } from './logos'

export const iconSizes = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 } as const

/** The seal as an SVG of 64 by 64. */
export function iconSvg(appearance: Appearance): string {
  return sealSvg(appearance, charactersOf(sealOf(appearance)))
}

/** A square PNG of so many pixels. */
export async function iconPng(appearance: Appearance, size: number): Promise<Buffer> {
  const { logo, colours } = appearance
  const isSquare = logo && logo.width / logo.height < 1.3 && logo.height / logo.width < 1.3
  const picture = isSquare ? await findLogo(logo.hash) : null
  if (!picture) return drawn(await legibleSeal(appearance), size)
  const margin = Math.round(size / 12)
  const inner = await sharp(picture)
    .resize(size - 2 * margin, size - 2 * margin, { fit: 'inside' })
    .toBuffer()
  return sharp({
    create: { width: size, height: size, channels: 4, background: colours.light.paper },
  })
    .composite([{ input: inner }])
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** An ICO of one PNG of 32 pixels: all that has been asked of a favicon.ico since Windows Vista. */
export async function favicon(appearance: Appearance): Promise<Buffer> {
  const png = await iconPng(appearance, 32)
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2) // An icon,
  head.writeUInt16LE(1, 4) // one picture in it,
  head.writeUInt8(32, 6)
  head.writeUInt8(32, 7)
  head.writeUInt16LE(1, 10) // of one plane
  head.writeUInt16LE(32, 12) // and 32 bits a pixel,
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18) // right after this.
  return Buffer.concat([head, png])
}

/** W3C Web Application Manifest. */
export function manifest(appearance: Appearance, lang: string): Record<string, unknown> {
  const { name, colours } = appearance
  return {
    name,
    short_name: name,
    lang,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: colours.light.paper,
    theme_color: colours.light.paper,
    icons: [192, 512].map((size) => ({
      src: `/icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any',
    })),
  }
}

async function legibleSeal(appearance: Appearance): Promise<string> {
  const seal = sealOf(appearance)
  const svg = sealSvg(appearance, charactersOf(seal))
  // A face that lacks the character shows what it shows for every other it lacks.
  const unknown = '\u{10fffd}'.repeat([...seal].length)
  const [own, lacking] = await Promise.all([
    drawn(svg, 64),
    drawn(sealSvg(appearance, charactersOf(unknown)), 64),
  ])
  return seal === '' || own.equals(lacking) ? sealSvg(appearance, lines(appearance)) : svg
}

function drawn(svg: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

function sealSvg({ colours }: Appearance, inside: string): string {
  const { accent, paper } = colours.light
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    `<path fill="${accent}" d="M2 2h60v60H2z"/>`,
    `<path fill="none" stroke="${paper}" stroke-width="2" d="M7 7h50v50H7z"/>`,
    `<g fill="${paper}" font-family="Source Han Serif SC,Noto Serif CJK SC,Songti SC,SimSun,serif" font-weight="900" text-anchor="middle">`,
    inside,
    '</g></svg>',
  ].join('')
}

/** One in the middle; two one below the other, as on a seal. */
function charactersOf(seal: string): string {
  const [one = '', two] = [...new Intl.Segmenter('zh').segment(seal)].map(({ segment }) => segment)
  if (two === undefined) return text(one, 46, 38)
  return text(one, 31, 24) + text(two, 54, 24)
}

function text(character: string, baseline: number, size: number): string {
  const safe = character.replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
  return `<text x="32" y="${baseline}" font-size="${size}">${safe}</text>`
}

/** Dateline's own: a headline and its lines. */
function lines({ colours }: Appearance): string {
  const d = 'M15 16h10v10H15zM29 19h20v4H29zM15 31h34v4H15zM15 39h34v4H15zM15 47h22v4H15z'
  return `<path fill="${colours.light.paper}" d="${d}"/>`
}

/**
 * What a picture file says of itself in words (IPTC Photo Metadata Standard, in its two spellings,
 * IIM and XMP): caption, credit, rights. Proposals for whoever hands it in; nothing else of what
 * is written in a file is ever read, and a file that says it badly says nothing.
 */
import { readFile } from 'node:fs/promises'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { storableText } from '@/content/characters'
import { longestWords } from '@/content/picture'

export interface PictureWords {
  caption: string
  credit: string
  rights: string
}

const nothing: PictureWords = { caption: '', credit: '', rights: '' }
/** Honest words are a few kilobytes; parsing more than this would keep others waiting. */
const mostBytes = 256 * 1024

export async function wordsIn(path: string): Promise<PictureWords> {
  try {
    const { iptc, xmp } = await sharp(path).metadata()
    if (!iptc && !xmp) return nothing
    if ((iptc?.length ?? 0) + (xmp?.length ?? 0) > mostBytes) return nothing
    const file = ExifReader.load(await readFile(path), { expanded: true })
    const tags: Record<'iptc' | 'xmp', Record<string, unknown> | undefined> = {
      iptc: file.iptc as Record<string, unknown> | undefined,
      xmp: file.xmp,
    }
    const said = (...names: [spelling: 'iptc' | 'xmp', name: string][]) =>
      names.map(([spelling, name]) => textOf(tags[spelling]?.[name])).find((text) => text) ?? ''
    const by = said(['iptc', 'By-line'], ['xmp', 'creator'])
    const agency = said(['iptc', 'Credit'], ['xmp', 'Credit'])
    return {
      caption: said(['iptc', 'Caption/Abstract'], ['xmp', 'description']).slice(
        0,
        longestWords.caption,
      ),
      credit: [...new Set([by, agency].filter(Boolean))].join('／').slice(0, longestWords.credit),
      rights: said(['iptc', 'Copyright Notice'], ['xmp', 'rights']).slice(0, 300),
    }
  } catch {
    return nothing
  }
}

function textOf(tag: unknown): string {
  const description = (tag as { description?: unknown } | undefined)?.description
  if (typeof description !== 'string') return ''
  const text = storableText(description).replace(/\s+/g, ' ').trim()
  // Written in an encoding that the file does not name: no words are better than wrong ones.
  return text.includes('\ufffd') ? '' : text
}

/**
 * A file as the copy desk reads it: blocks of text, and where each unit of them stands in the file.
 * Plain text has a block for each line; HTML for each element that begins one; of a Word file the
 * text is read, a line for each paragraph, and places are places in that.
 */
import { extname } from 'node:path'
import type { StoryLanguage } from '@/content/story'
import type { Block } from '@/copydesk/proof'
import { readWord } from './copy-docx'
import { readCopy, Unreadable } from './copy-file'
import { htmlBlocks } from './copy-html'

export interface PlacedBlock extends Block {
  /** From the offset in the block to the one in the file; defined up to the block's length. */
  placeOf(offset: number): number
  /** Whether the break before it may be taken out by taking out what stands in between. */
  mayJoin: boolean
}

export interface ReadCopy {
  text: string
  /** The text is not the file's own characters, but what was taken out of it. */
  isExtracted: boolean
  language: StoryLanguage
  blocks: PlacedBlock[]
}

export async function readBlocks(file: string): Promise<ReadCopy> {
  const kind = extname(file).toLowerCase()
  if (!['.txt', '.md', '.html', '.htm', '.docx', ''].includes(kind)) {
    throw new Unreadable(`${file}: Only text, HTML and Word files can be read, not ${kind}.`)
  }
  const text = kind === '.docx' ? await readWord(file) : await readCopy(file)
  const isHtml = kind.startsWith('.htm') || (kind === '' && /^\s*<(?:!doctype|html)/i.test(text))
  const { blocks, language } = isHtml ? htmlBlocks(text) : { blocks: linesOf(text), language: null }
  const isExtracted = kind === '.docx'
  return { text, isExtracted, language: language ?? languageOf(blocks), blocks }
}

function linesOf(text: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const start = index + (line.startsWith('\ufeff') ? 1 : 0)
    const words = text.slice(start, index + line.length)
    if (words.trim() === '') continue
    blocks.push({
      kind: 'paragraph',
      text: words,
      placeOf: (offset) => start + offset,
      mayJoin: blocks.length > 0,
    })
  }
  const [first, second] = blocks
  if (first && isHeadline(first.text, second?.text)) first.kind = 'headline'
  return blocks
}

/** A first line without an end, or one that is nothing but a short sentence. */
function isHeadline(line: string, next: string | undefined): boolean {
  const words = line.trim()
  if (words.length > 60 || /^[，。、；：！？”’》）]/.test(next?.trim() ?? '')) return false
  if (/。$/.test(words))
    return words.length <= 24 && !/[，、；：“”《》（）()\s\d]/.test(words.slice(0, -1))
  return next !== undefined && !/[.!?！？：；，,:;”"]$/.test(words)
}

/** Simplified Chinese unless most of it is in Latin letters. */
function languageOf(blocks: readonly Block[]): StoryLanguage {
  const text = blocks.map((block) => block.text).join('\n')
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[A-Za-z]+/g)?.length ?? 0
  return han * 2 >= words ? 'zh-Hans' : 'en'
}

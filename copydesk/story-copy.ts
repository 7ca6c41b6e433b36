/**
 * A story as the copy desk reads it: its fields and the blocks of its body, and where in the
 * document each block's text begins. Within a block one UTF-16 unit is one position of the document,
 * so that a finding's offsets can be drawn in the editor as they are. Code is not read.
 */
import type { DocumentNode, StoryContent } from '@/content/story'
import type { Block, BlockKind, Copy, Facts } from './rules/rule'

export const pictureWords = ['caption', 'alt', 'credit'] as const
export type PictureWords = (typeof pictureWords)[number]

export type Place =
  | { field: 'headline' | 'kicker' | 'subhead' | 'summary' | 'dateline' }
  | { field: 'lead'; attribute: PictureWords }
  /** Of the first unit of the block's text; with an attribute, of the node that bears it. */
  | { position: number; attribute?: PictureWords | 'text' }

/** What the house knows of the sections and sources that stories name by their ids. */
export interface Records {
  sections: readonly { id: string; isNews: boolean }[]
  sources: readonly { id: string; name: string; kind: 'house' | 'reprint' }[]
}

export interface StoryCopy extends Copy {
  /** One for each block. */
  places: Place[]
}

/** Stands in the text for what is no text: the number of a note, an unknown inline node. */
const objectMark = '\ufffc'
const kinds: Record<string, BlockKind> = {
  paragraph: 'paragraph',
  heading: 'heading',
  pullQuote: 'quote',
}
/** What a block is, whatever it is inside of these. */
const kindsWithin: Record<string, BlockKind> = {
  listItem: 'item',
  blockquote: 'quote',
  tableCell: 'cell',
  tableHeader: 'cell',
}

/** What of a story is read. */
export type ReadContent = Pick<
  StoryContent,
  'language' | 'headline' | 'kicker' | 'subhead' | 'summary' | 'dateline' | 'lead' | 'body'
> &
  Partial<Pick<StoryContent, 'sectionId' | 'sourceId' | 'original'>>

/**
 * `facts` are what the story does not hold itself: its day, the house's words. Without `records`
 * nothing is asked of its section and source.
 */
export function copyOfStory(content: ReadContent, facts: Facts = {}, records?: Records): StoryCopy {
  const blocks: Block[] = []
  const places: Place[] = []
  const pictures: NonNullable<Facts['pictures']>[number][] = []
  const add = (kind: BlockKind, text: string, place: Place) => {
    places.push(place)
    return blocks.push({ kind, text }) - 1
  }
  for (const field of ['headline', 'kicker', 'subhead', 'summary'] as const) {
    if (content[field]) add(field, content[field], { field })
  }
  /** The caption has a block even where it is empty: what a picture lacks is said there. */
  const addPicture = (words: Record<PictureWords, string>, at: (word: PictureWords) => Place) => {
    const { caption, alt, credit } = words
    pictures.push({ block: add('caption', caption, at('caption')), alt, credit })
    if (alt) add('alt', alt, at('alt'))
    if (credit) add('credit', credit, at('credit'))
  }
  if (content.lead) addPicture(content.lead, (attribute) => ({ field: 'lead', attribute }))
  const recorded = records && recordedFacts(content, records)
  // Empty where it is asked for: that it is missing is said where it is to be written.
  if (content.dateline || recorded?.isNews) {
    add('dateline', content.dateline, { field: 'dateline' })
  }
  walk(content.body, (node, position, within) => {
    if (node.type === 'figure') {
      addPicture(wordsOf(node), (attribute) => ({ position, attribute }))
    } else if (node.type === 'note') {
      add('note', wordsOf(node).text, { position, attribute: 'text' })
    } else {
      const kind = kinds[node.type]
      if (kind) add(within ?? kind, textOf(node), { position: position + 1 })
    }
  })
  return {
    language: content.language,
    blocks,
    places,
    facts: {
      ...(content.dateline && { dateline: content.dateline }),
      ...recorded,
      pictures,
      ...facts,
    },
  }
}

/** Another house's text keeps the opening that it has. */
function recordedFacts(
  { sectionId, sourceId, original }: ReadContent,
  { sections, sources }: Records,
): Facts {
  const source = sources.find(({ id }) => id === sourceId)
  const isHouse = source?.kind !== 'reprint'
  const isNews = isHouse && sections.some(({ id, isNews }) => isNews && id === sectionId)
  if (!source) return { isNews }
  const { author, headline: originalHeadline, licence } = original ?? {}
  return {
    isNews,
    source: {
      ...{ name: source.name, isHouse },
      ...(author && { author }),
      ...(originalHeadline && { originalHeadline }),
      ...(licence && { licence }),
    },
  }
}

type Visit = (node: DocumentNode, position: number, within: BlockKind | undefined) => void

/** In document order, with ProseMirror's positions; the depth of a parsed body is bounded. */
function walk(body: DocumentNode, visit: Visit): void {
  let position = 0
  const read = (node: DocumentNode, within: BlockKind | undefined) => {
    visit(node, position, within)
    if (node.text !== undefined) position += node.text.length
    else if (isLeaf(node)) position += 1
    else {
      position += 1
      const inside = kindsWithin[node.type] ?? within
      for (const child of node.content ?? []) read(child, inside)
      position += 1
    }
  }
  for (const node of body.content ?? []) read(node, undefined)
}

function isLeaf({ type }: DocumentNode): boolean {
  return ['hardBreak', 'note', 'figure', 'horizontalRule'].includes(type)
}

function textOf({ content = [] }: DocumentNode): string {
  return content
    .map(({ type, text }) => text ?? (type === 'hardBreak' ? '\n' : objectMark))
    .join('')
}

function wordsOf({ attrs = {} }: DocumentNode): Record<PictureWords | 'text', string> {
  const word = (name: string) => (typeof attrs[name] === 'string' ? attrs[name] : '')
  return { caption: word('caption'), alt: word('alt'), credit: word('credit'), text: word('text') }
}

/** The words of an HTML page in blocks, with the place of each unit in the page's source. */
import { Parser } from 'htmlparser2'
import { type StoryLanguage, storyLanguages } from '@/content/story'
import type { BlockKind } from '@/copydesk/proof'
import type { PlacedBlock } from './copy-blocks'

const kinds: Record<string, BlockKind> = {
  h1: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
}
const breaking = new Set([
  ...Object.keys(kinds),
  ...['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'ul', 'ol'],
  ...['dl', 'table', 'tr', 'thead', 'tbody', 'figure', 'body', 'hr', 'form', 'address', 'pre'],
])
const unread = new Set(['head', 'script', 'style', 'template', 'textarea', 'svg', 'math'])

interface Page {
  blocks: PlacedBlock[]
  /** As the page declares it. */
  language: StoryLanguage | null
}

export function htmlBlocks(source: string): Page {
  const page: Page = { blocks: [], language: null }
  const around: BlockKind[] = []
  let skipped = 0
  let text = ''
  let places: number[] = []
  let end = 0
  const endBlock = () => {
    if (text.trim() !== '')
      page.blocks.push(placed(around.at(-1) ?? 'paragraph', text, places, end))
    text = ''
    places = []
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') page.language = declared(attributes.lang)
      if (unread.has(name)) skipped++
      if (breaking.has(name)) endBlock()
      const kind = kinds[name]
      if (kind) around.push(kind)
      if (name === 'br' && skipped === 0) add('\n', parser.startIndex, parser.endIndex + 1)
    },
    onclosetag(name) {
      if (unread.has(name)) skipped--
      if (breaking.has(name)) endBlock()
      if (kinds[name]) around.pop()
    },
    ontext(words) {
      if (skipped > 0) return
      const isEntity = parser.endIndex - parser.startIndex + 1 !== words.length
      for (let at = 0; at < words.length; at++) {
        const from = isEntity ? parser.startIndex : parser.startIndex + at
        add(words[at] as string, from, isEntity ? parser.endIndex + 1 : from + 1)
      }
    },
  })
  /** White space of the source is one blank, and none where a block begins. */
  function add(unit: string, from: number, to: number): void {
    const isBlank = /[ \t\r\n\f]/.test(unit) && source[from] !== '<'
    if (isBlank && (text === '' || /\s$/.test(text))) return
    text += isBlank ? ' ' : unit
    places.push(from)
    end = to
  }
  parser.end(source)
  endBlock()
  return page
}

function placed(
  kind: BlockKind,
  text: string,
  places: readonly number[],
  end: number,
): PlacedBlock {
  return { kind, text, placeOf: (offset) => places[offset] ?? end, mayJoin: false }
}

function declared(lang: string | undefined): StoryLanguage | null {
  const tag = (lang ?? '').toLowerCase()
  if (/^zh-(?:hant|tw|hk|mo)/.test(tag)) return 'zh-Hant'
  if (/^zh/.test(tag)) return 'zh-Hans'
  return storyLanguages.find((language) => tag.startsWith(language.toLowerCase())) ?? null
}

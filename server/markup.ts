/**
 * Finished HTML or XML as what is where in it: the tags with the places of their attributes' values,
 * and the texts between. Nothing is decoded, and a document is changed by putting other text in
 * named places, so every byte that is not meant stays as it was.
 */
import { Tokenizer } from 'htmlparser2'

/** From where to where in the source, in UTF-16 units. */
export interface Place {
  start: number
  end: number
}

export type Piece =
  | {
      kind: 'open'
      name: string
      attributes: ReadonlyMap<string, Place>
      isWhole: boolean
      place: Place
    }
  | { kind: 'close'; name: string; place: Place }
  | { kind: 'text'; place: Place }

export interface Edit extends Place {
  text: string
}

const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

/** The pieces in order. Names are in lower case for HTML; `isWhole` of what has no end tag. */
export function readMarkup(source: string, language: 'html' | 'xml'): Piece[] {
  const isXml = language === 'xml'
  const pieces: Piece[] = []
  let tag = { name: '', start: 0, attributes: new Map<string, Place>() }
  let attribute = ''
  const nameAt = (start: number, end: number) => {
    const name = source.slice(start, end)
    return isXml ? name : name.toLowerCase()
  }
  const open = (end: number, isWhole: boolean) => {
    const { name, attributes, start } = tag
    pieces.push({ kind: 'open', name, attributes, isWhole, place: { start, end } })
  }
  const text = (start: number, end: number) => {
    const last = pieces.at(-1)
    if (last?.kind === 'text' && last.place.end === start) last.place.end = end
    else if (end > start) pieces.push({ kind: 'text', place: { start, end } })
  }
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    { xmlMode: isXml, decodeEntities: false },
    {
      onopentagname(start, end) {
        tag = { name: nameAt(start, end), start: start - 1, attributes: new Map() }
      },
      onattribname(start, end) {
        attribute = nameAt(start, end)
      },
      onattribdata(start, end) {
        const known = tag.attributes.get(attribute)
        tag.attributes.set(attribute, { start: known?.start ?? start, end })
      },
      onattribend(_quote, end) {
        if (!tag.attributes.has(attribute)) tag.attributes.set(attribute, { start: end, end })
      },
      onopentagend: (end) => open(end + 1, !isXml && voidElements.has(tag.name)),
      onselfclosingtag: (end) => open(end + 1, isXml || voidElements.has(tag.name)),
      onclosetag(start, end) {
        pieces.push({ kind: 'close', name: nameAt(start, end), place: { start: start - 2, end } })
      },
      ontext: text,
      oncdata: (start, end, endOffset) => text(start, end - endOffset),
      onattribentity: nothing,
      ontextentity: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return pieces
}

/** The source with the edits made; they must not overlap. */
export function edited(source: string, edits: readonly Edit[]): string {
  let text = ''
  let done = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(done, edit.start) + edit.text
    done = edit.end
  }
  return text + source.slice(done)
}

export function textAt(source: string, place: Place | undefined): string | undefined {
  return place && source.slice(place.start, place.end)
}

/**
 * One finished HTML page, or a part of one, into traditional script. A word is read across inline
 * tags. Text in an `article` belongs to the story the article links to first, and gets that story's
 * fixes; everything else gets those of the story whose page it is.
 */
import { traditionalCard } from '@/content/picture-address'
import type { ScriptFix } from '@/content/story'
import { mirroredLink } from './addresses'
import { type Edit, edited, type Piece, type Place, readMarkup, textAt } from './markup'
import type { MirrorWork } from './mirror'
import { mirrorStructuredData } from './mirror-facts'

type Open = Extract<Piece, { kind: 'open' }>

/** The story that a text belongs to, once a link has said so. */
interface Scope {
  path: string | undefined
}

interface Element {
  name: string
  /** Text outside and inside don't read on into each other. */
  isApart: boolean
  isConverted: boolean
  scope: Scope
}

interface Text extends Place {
  scope: Scope
  /** Texts of one run read on into each other. */
  run: number
}

const inline = new Set(
  'a abbr b bdi bdo cite del dfn em i ins mark q s small span strong sub sup u wbr'.split(' '),
)
/** What people type or machines read, whatever language stands around it. */
const literal = new Set(['code', 'kbd', 'samp', 'script', 'style', 'textarea'])
const isOfStory = /^\/\d{4}\//
const readable = new Set([
  'alt',
  'title',
  'aria-label',
  'aria-description',
  'placeholder',
  'data-credit',
])

export async function mirrorHtml(html: string, work: MirrorWork): Promise<string> {
  const reader = new PageReader(html, work)
  return reader.mirrored()
}

class PageReader {
  readonly #edits: Edit[] = []
  readonly #texts: Text[] = []
  readonly #data: Text[] = []
  readonly #stack: Element[] = []
  readonly #pieces: Piece[]
  /** Whether the page says that it has a counterpart in traditional script. */
  readonly #hasCounterpart: boolean
  #run = 0
  #attributes = 0

  constructor(
    readonly html: string,
    readonly work: MirrorWork,
  ) {
    this.#pieces = readMarkup(html, 'html')
    this.#hasCounterpart = this.#pieces.some(
      (piece) =>
        piece.kind === 'open' &&
        piece.name === 'link' &&
        this.#value(piece, 'hreflang') === 'zh-Hant',
    )
  }

  async mirrored(): Promise<string> {
    const whole = { path: this.work.path }
    let before: Piece | undefined
    for (const piece of this.#pieces) {
      // Two links side by side are two things said, not one word in two pieces.
      const isNext = before?.kind === 'close' && piece.kind === 'open' && before.name === piece.name
      if (isNext) this.#run++
      before = piece
      if (piece.kind === 'open') this.#open(piece, whole)
      else if (piece.kind === 'close') this.#close(piece.name, piece.place)
      else this.#text(piece.place, whole)
    }
    await this.#convert()
    return edited(this.html, this.#edits)
  }

  #open(tag: Open, whole: Scope): void {
    const { name } = tag
    const parent = this.#stack.at(-1)
    const lang = this.#value(tag, 'lang')
    const isLeftAlone = this.#value(tag, 'translate') === 'no'
    const leadsToScript = name === 'a' ? this.#value(tag, 'hreflang') : undefined
    const isSimplified = lang === undefined ? (parent?.isConverted ?? true) : lang === 'zh-Hans'
    const isConverted = isSimplified && !isLeftAlone && !leadsToScript
    const isOwnScope = name === 'article'
    const scope = isOwnScope ? { path: undefined } : (parent?.scope ?? whole)

    if (lang === 'zh-Hans' && isConverted) this.#replace(tag.attributes.get('lang'), 'zh-Hant')
    // The page's own story may link to others long before it is over.
    if (name === 'h1') scope.path ??= this.work.path
    if (leadsToScript) this.#markScript(tag, leadsToScript)
    else this.#link(tag, scope)
    if (isConverted) {
      for (const [attribute, place] of tag.attributes) {
        // Alone: an attribute does not interrupt the text that its tag stands in.
        if (this.#isReadable(tag, attribute)) {
          this.#texts.push({ ...place, scope, run: --this.#attributes })
        }
      }
    }
    const isApart =
      !inline.has(name) || lang !== undefined || tag.attributes.has('aria-hidden') || isLeftAlone
    if (isApart) this.#run++
    if (tag.isWhole) return
    const isText = isConverted && !literal.has(name)
    this.#stack.push({ name, isApart, isConverted: isText, scope })
    if (name === 'script' && this.#value(tag, 'type') === 'application/ld+json') {
      this.#stack.push({ name: 'json', isApart, isConverted, scope })
    }
  }

  #close(name: string, place: Place): void {
    if (name === 'main' && this.#hasCounterpart) this.#sayConverted(place.start)
    const at = this.#stack.findLastIndex((element) => element.name === name)
    if (at < 0) return
    const [closed] = this.#stack.splice(at)
    if (closed?.isApart) this.#run++
  }

  #text(place: Place, whole: Scope): void {
    const element = this.#stack.at(-1)
    const scope = element?.scope ?? whole
    if (element?.name === 'json') this.#data.push({ ...place, scope, run: 0 })
    else if (element?.isConverted ?? true) this.#texts.push({ ...place, scope, run: this.#run })
  }

  #link(tag: Open, scope: Scope): void {
    const { name, attributes } = tag
    if (name === 'a' || name === 'area') {
      const href = attributes.get('href')
      const path = textAt(this.html, href)
      if (scope.path === undefined && path && isOfStory.test(path)) scope.path = path
      this.#lead(href)
    } else if (name === 'form') {
      this.#lead(attributes.get('action'))
    } else if (name === 'link') {
      const rel = this.#value(tag, 'rel') ?? ''
      const isOwn = /\b(?:canonical|next|prev)\b/.test(rel) && this.#hasCounterpart
      const isFeed = /\balternate\b/.test(rel) && !attributes.has('hreflang')
      if (isOwn || isFeed) this.#lead(attributes.get('href'))
    } else if (name === 'meta' && this.#hasCounterpart) {
      this.#announce(this.#value(tag, 'property'), attributes.get('content'))
    }
  }

  /** What is shown of the page where it is shared is the mirror's. */
  #announce(property: string | undefined, place: Place | undefined): void {
    const said = textAt(this.html, place) ?? ''
    if (property === 'og:url') this.#lead(place)
    if (property === 'og:locale' && said === 'zh_CN') this.#replace(place, 'zh_TW')
    const card = property === 'og:image' && traditionalCard(said)
    if (card) this.#replace(place, card)
  }

  /** A link to the page in a named script stays; the one to this script now says that one is here. */
  #markScript(tag: Open, script: string): void {
    const current = tag.attributes.get('aria-current')
    if (script === 'zh-Hans' && current) {
      this.#edits.push({
        start: current.start - ' aria-current="'.length,
        end: current.end + 1,
        text: '',
      })
    }
    if (script === 'zh-Hant' && !current) {
      const end = tag.place.end - 1
      this.#edits.push({ start: end, end, text: ' aria-current="true"' })
    }
  }

  #lead(place: Place | undefined): void {
    const link = textAt(this.html, place)
    const mirrored = link && mirroredLink(link, this.work.site)
    if (mirrored) this.#replace(place, mirrored)
  }

  #sayConverted(at: number): void {
    const { label, path } = this.work
    const [before, link, after] = this.work.convert(label)
    const plain = `<a href="${path}" hreflang="zh-Hans">${link}</a>`
    const text = `<p class="converted">${before}${plain}${after}</p>`
    this.#edits.push({ start: at, end: at, text })
  }

  #isReadable(tag: Open, attribute: string): boolean {
    if (readable.has(attribute)) return true
    if (tag.name === 'meta') return attribute === 'content' && !this.#isOfAddress(tag)
    if (attribute === 'label') return true
    return tag.name === 'input' && attribute === 'value' && this.#value(tag, 'type') === 'submit'
  }

  #isOfAddress(tag: Open): boolean {
    return /url|image/.test(this.#value(tag, 'property') ?? '')
  }

  #value(tag: Open, attribute: string): string | undefined {
    return textAt(this.html, tag.attributes.get(attribute))
  }

  #replace(place: Place | undefined, text: string): void {
    if (place) this.#edits.push({ ...place, text })
  }

  async #convert(): Promise<void> {
    const scopes = [...this.#texts, ...this.#data].map(({ scope }) => scope.path)
    const paths = [...new Set(scopes)].filter((path) => path !== undefined)
    const fixes = await this.work.fixesOf(paths)
    const fixesOf = ({ path }: Scope): readonly ScriptFix[] => (path && fixes.get(path)) || []
    const runs = new Map<number, Text[]>()
    for (const text of this.#texts) runs.set(text.run, [...(runs.get(text.run) ?? []), text])
    for (const run of runs.values()) {
      const [{ scope }] = run as [Text]
      const pieces = run.map((text) => this.html.slice(text.start, text.end))
      const converted = this.work.convert(pieces, fixesOf(scope))
      run.forEach((text, at) => {
        if (converted[at] !== pieces[at]) this.#replace(text, converted[at] as string)
      })
    }
    for (const data of this.#data) {
      const json = this.html.slice(data.start, data.end)
      this.#replace(data, mirrorStructuredData(json, this.work, fixesOf(data.scope)))
    }
  }
}

/**
 * What machines read of the paper, in traditional script: feeds and maps in XML, feeds and answers
 * in JSON. Texts are converted, own addresses lead into the
 * mirror, and languages are named anew; ids, dates and all else stay.
 */
import type { ScriptFix } from '@/content/story'
import { mirroredLink } from './addresses'
import { type Edit, edited, type Piece, type Place, readMarkup, textAt } from './markup'
import type { MirrorWork } from './mirror'
import { type Json, languages } from './mirror-facts'
import { mirrorHtml } from './mirror-html'

/** Elements that tell of one story each. */
const entries = new Set(['item', 'entry', 'url'])

const ids = new Set(['guid', 'id'])

interface XmlText extends Place {
  /** The story's own address, which its entry names somewhere. */
  story: { path: string | undefined; isLeftAlone: boolean }
}

export async function mirrorXml(xml: string, work: MirrorWork): Promise<string> {
  const edits: Edit[] = []
  const texts: XmlText[] = []
  const path: string[] = []
  let story: XmlText['story'] = { path: undefined, isLeftAlone: false }
  let isInEntry = false
  const say = (place: Place) => {
    const text = textAt(xml, place) ?? ''
    const link = mirroredLink(text.trim(), work.site)
    if (link) {
      edits.push({ ...place, text: text.replace(text.trim(), link) })
      if (URL.canParse(text.trim())) story.path ??= new URL(text.trim()).pathname
    }
    return link !== null
  }
  for (const piece of readMarkup(xml, 'xml')) {
    if (piece.kind === 'close') {
      path.pop()
      if (entries.has(piece.name)) isInEntry = false
    } else if (piece.kind === 'open') {
      if (entries.has(piece.name)) {
        story = { path: undefined, isLeftAlone: false }
        isInEntry = true
      }
      readAttributes(piece)
      if (!piece.isWhole) path.push(piece.name)
    } else readText(piece.place)
  }

  function readAttributes({ attributes }: Extract<Piece, { kind: 'open' }>): void {
    for (const [name, place] of attributes) {
      const value = textAt(xml, place) ?? ''
      if (name === 'xml:lang' || name === 'hreflang') {
        if (name === 'xml:lang') nameLanguage(value, place)
      } else if (!attributes.has('hreflang') && !name.startsWith('xmlns') && !say(place)) {
        if (name === 'title' || name === 'term' || name === 'label' || name === 'text') {
          texts.push({ ...place, story })
        }
      }
    }
  }

  function readText(place: Place): void {
    const name = path.at(-1) ?? ''
    if (/(?:^|:)language$/.test(name)) nameLanguage((textAt(xml, place) ?? '').trim(), place)
    else if (
      !say(place) &&
      !ids.has(name) &&
      /\p{Script=Han}/u.test(xml.slice(place.start, place.end))
    ) {
      texts.push({ ...place, story })
    }
  }

  function nameLanguage(value: string, place: Place): void {
    const inMirror = languages[value]
    if (inMirror) edits.push({ ...place, text: inMirror })
    else if (isInEntry) story.isLeftAlone = true
  }

  const known = texts.map(({ story }) => story.path).filter((path) => path !== undefined)
  const fixes = await work.fixesOf([...new Set(known)])
  for (const { start, end, story } of texts) {
    if (story.isLeftAlone) continue
    const text = xml.slice(start, end)
    const [converted = text] = work.convert([text], (story.path && fixes.get(story.path)) || [])
    edits.push({ start, end, text: withMirroredLinks(converted, work.site) })
  }
  return edited(xml, edits)
}

/** Links in markup that a feed carries as text, escaped or as it is. */
function withMirroredLinks(text: string, site: URL): string {
  return text.replace(
    /(\bhref=)("|&quot;|&#34;)([^"&<\s]+)\2/g,
    (whole, before: string, quote: string, link: string) => {
      const mirrored = mirroredLink(link, site)
      return mirrored ? `${before}${quote}${mirrored}${quote}` : whole
    },
  )
}

export async function mirrorJson(json: string, work: MirrorWork): Promise<string> {
  const value = JSON.parse(json) as Json
  const fixes = await work.fixesOf(storyPaths(value, work.site))
  return JSON.stringify(await mirrorValue(value, '', { work, fixes, own: [] }))
}

interface JsonWork {
  work: MirrorWork
  fixes: ReadonlyMap<string, readonly ScriptFix[]>
  own: readonly ScriptFix[]
}

async function mirrorValue(value: Json, key: string, at: JsonWork): Promise<Json> {
  if (Array.isArray(value)) return Promise.all(value.map((member) => mirrorValue(member, key, at)))
  if (typeof value === 'string') return mirrorText(value, key, at)
  if (typeof value !== 'object' || value === null) return value
  const { language, url } = value
  if (typeof language === 'string' && !languages[language]) return value
  const path = typeof url === 'string' ? pathOf(url, at.work.site) : undefined
  const within = { ...at, own: (path && at.fixes.get(path)) || at.own }
  const members = Object.entries(value).map(
    async ([name, member]) => [name, await mirrorValue(member, name, within)] as const,
  )
  return Object.fromEntries(await Promise.all(members))
}

async function mirrorText(text: string, key: string, { work, own }: JsonWork): Promise<string> {
  if (key === 'language') return languages[text] ?? text
  const link = mirroredLink(text, work.site)
  if (link) return link
  if (key === 'content_html')
    return mirrorHtml(text, { ...work, fixesOf: async () => new Map([[work.path, own]]) })
  return work.convert([text], own)[0] ?? text
}

function storyPaths(value: Json, site: URL): string[] {
  if (Array.isArray(value)) return value.flatMap((member) => storyPaths(member, site))
  if (typeof value !== 'object' || value === null) return []
  const own = typeof value.url === 'string' ? pathOf(value.url, site) : undefined
  return [...(own ? [own] : []), ...Object.values(value).flatMap((each) => storyPaths(each, site))]
}

function pathOf(link: string, site: URL): string | undefined {
  const url = URL.canParse(link, site) ? new URL(link, site) : undefined
  return url?.origin === site.origin ? url.pathname : undefined
}

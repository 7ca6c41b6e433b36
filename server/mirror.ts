/**
 * The paper in traditional script, at `/zh-hant`: made from the finished page of the plain address,
 * so no page has to know of it. What readers read is converted, with the words each story's editors
 * fixed; links lead on within the mirror; `lang` says what the text now is. What is in another
 * language, or meant for machines, stays as it was to the byte.
 */
import type { ScriptFix } from '@/content/story'
import { toTraditionalRun } from '@/copydesk/script'
import { messagesFor } from '@/messages'
import { mirrorJson, mirrorXml } from './mirror-data'
import { mirrorHtml } from './mirror-html'

export interface MirrorOptions {
  site: URL
  /** The fixes of those of these stories that have any, by address. */
  fixesOf(this: void, paths: readonly string[]): Promise<ReadonlyMap<string, readonly ScriptFix[]>>
  /** Whether the paper has a mirror at all: one that is written in English has none. */
  isOpen(this: void): Promise<boolean>
}

/** What converting one page takes. */
export interface MirrorWork {
  site: URL
  /** The plain address of the page, without its query. */
  path: string
  /** Read and asked for once all addresses are known; `path` is the story a text belongs to. */
  fixesOf: MirrorOptions['fixesOf']
  convert: typeof toTraditionalRun
  /** Says at the end of the page what it was made from: before the link, the link, and after it. */
  label: readonly [before: string, link: string, after: string]
}

/**
 * The page's counterpart, of the type it has; null where the type is none that has one, such as a
 * picture. `path` is the plain address.
 */
export async function mirrorPage(
  page: { type: string; body: Buffer },
  path: string,
  { site, fixesOf }: MirrorOptions,
): Promise<Buffer | null> {
  const { convertedLabel, convertedLink, convertedEnd } = messagesFor('zh-CN').site
  const work: MirrorWork = {
    site,
    path,
    fixesOf,
    convert: toTraditionalRun,
    label: [convertedLabel, convertedLink, convertedEnd],
  }
  const text = () => page.body.toString('utf8')
  if (page.type.startsWith('text/html')) return Buffer.from(await mirrorHtml(text(), work))
  if (/^(?:application|text)\/(?:[\w.-]+\+)?xml\b/.test(page.type)) {
    return Buffer.from(await mirrorXml(text(), work))
  }
  if (/^application\/(?:[\w.-]+\+)?json\b/.test(page.type)) {
    return Buffer.from(await mirrorJson(text(), work))
  }
  return null
}

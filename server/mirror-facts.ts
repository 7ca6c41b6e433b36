/** What a page states of itself for machines (JSON-LD), in traditional script, and what languages are called there. */
import type { ScriptFix } from '@/content/story'
import { mirroredLink } from './addresses'
import type { MirrorWork } from './mirror'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Languages as documents name them, and what they are called in the mirror. */
export const languages: Readonly<Record<string, string>> = {
  'zh-Hans': 'zh-Hant',
  'zh-hans': 'zh-hant',
  'zh-CN': 'zh-TW',
  'zh-cn': 'zh-tw',
}

/**
 * JSON-LD of a page: its texts converted, its own address the mirror's. Other addresses stay: they
 * name who and what is meant, in whatever script one reads of it.
 */
export function mirrorStructuredData(
  json: string,
  work: MirrorWork,
  fixes: readonly ScriptFix[],
): string {
  let value: Json
  try {
    value = JSON.parse(json) as Json
  } catch {
    return json
  }
  const { language, inLanguage } = value as { language?: Json; inLanguage?: Json }
  const said = inLanguage ?? language
  if (typeof said === 'string' && !languages[said]) return json
  const own = new URL(work.path, work.site).href
  const mirrored = mirroredLink(own, work.site) ?? own
  const convert = (member: Json, key: string): Json => {
    if (Array.isArray(member)) return member.map((each) => convert(each, key))
    if (typeof member === 'string') {
      if (member === own) return mirrored
      if (key === 'inLanguage') return languages[member] ?? member
      if (URL.canParse(member)) return member
      return work.convert([member], fixes)[0] ?? member
    }
    if (typeof member !== 'object' || member === null) return member
    return Object.fromEntries(
      Object.entries(member).map(([name, each]) => [name, convert(each, name)]),
    )
  }
  // As components/story/json-ld.tsx writes it: nothing in it ends the element.
  return JSON.stringify(convert(value, '')).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** What a page states of itself for machines (JSON-LD), in traditional script, and what languages are called there. */
import { traditionalCard } from '@/content/picture-address'
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

const parties = new Set<Json | undefined>(['Person', 'Organization', 'NewsMediaOrganization'])

/**
 * JSON-LD of a page: its texts converted, pages of the paper those of the mirror, its card the one
 * in traditional script. The addresses of people and houses stay: they name who is meant, in
 * whatever script one reads of them, and the addresses of others are not ours to change.
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
  const convert = (member: Json, key: string, isParty: boolean): Json => {
    if (Array.isArray(member)) return member.map((each) => convert(each, key, isParty))
    if (typeof member === 'string') {
      if (key === 'inLanguage') return languages[member] ?? member
      if (!URL.canParse(member)) return work.convert([member], fixes)[0] ?? member
      if (isParty && key === 'url') return member
      return traditionalCard(member) ?? mirroredLink(member, work.site) ?? member
    }
    if (typeof member !== 'object' || member === null) return member
    const isSomebody = parties.has(member['@type'])
    return Object.fromEntries(
      Object.entries(member).map(([name, each]) => [name, convert(each, name, isSomebody)]),
    )
  }
  // As components/story/json-ld.tsx writes it: nothing in it ends the element.
  return JSON.stringify(convert(value, '', false)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

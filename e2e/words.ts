/** The words on the screens, read from the catalogues: a test that names a control names what a person reads. */
import { readFileSync } from 'node:fs'
import type { Locale, Messages } from '@/messages'

/** Read rather than imported: Playwright's loader takes no JSON modules. */
export function wordsOf<Area extends keyof Messages>(locale: Locale, area: Area): Messages[Area] {
  return JSON.parse(readFileSync(`messages/${locale}/${area}.json`, 'utf8'))
}

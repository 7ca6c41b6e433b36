/** Names as people type them in one line, and as they are kept: one by one. */
import { inOneLine } from '@/content/characters'

/**
 * Marks between names part them anywhere; spaces only between names in Han characters, since
 * `Lin Xiaoman` is one person.
 */
export function readNames(typed: string): string[] {
  const names = typed
    .split(/[、，,;；\n]+/)
    .flatMap((part) => (/^[\p{Script=Han}·\s]+$/u.test(part) ? part.split(/\s+/) : [part]))
    .map((name) => inOneLine(name).trim())
    .filter(Boolean)
  return [...new Set(names)]
}

/** The line that reads as the same names again. */
export function writeNames(names: readonly string[]): string {
  return names.join(names.some((name) => /\p{Script=Han}/u.test(name)) ? '、' : ', ')
}

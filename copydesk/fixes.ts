/**
 * The text after fixes: apart from the rules that offer them, since the page that applies a fix does
 * not hold the rules.
 */
import type { Edit } from './rules/rule'

/** The text after these fixes; they may come in any order. Joins are for whoever holds the blocks. */
export function withFixes(text: string, fixes: readonly Edit[]): string {
  return [...fixes]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((now, { start, end, replacement }) => {
      return now.slice(0, start) + replacement + now.slice(end)
    }, text)
}

/** How a story will read in traditional script, for those who fix its words: its headline, and what they touch. */

import type { ScriptFix } from '@/content/story'
import { blocksOf } from '@/content/text'
import { toTraditionalRun } from '@/copydesk/script'
import type { Actor } from '@/rules/roles'
import { getStory } from './stories'

export interface PreviewLine {
  /** In the order of the text; together they are the line. */
  segments: { text: string; isFixed: boolean }[]
}

const mostLines = 20

/** The saved text as the mirror would show it with these fixes: the headline first, then each sentence one of them is in. */
export async function previewTraditional(
  actor: Actor,
  input: { storyId: string; fixes: ScriptFix[] },
): Promise<PreviewLine[]> {
  const { content } = await getStory(actor, input.storyId)
  const { headline, kicker, subhead, summary, body } = content
  const sentences = [kicker, subhead, summary, ...blocksOf(body)].flatMap(
    (text) => text.match(/[^。！？!?\n]+[。！？!?]*[”’」』]*/gu) ?? [],
  )
  const touched = sentences.filter((text) => input.fixes.some(({ from }) => text.includes(from)))
  return [headline, ...touched.slice(0, mostLines)].filter(Boolean).map((text) => {
    const pieces = cutAtFixes(text, input.fixes)
    const converted = toTraditionalRun(pieces, input.fixes)
    return {
      segments: converted.map((text, at) => ({ text, isFixed: at % 2 === 1 })).filter(isThere),
    }
  })
}

/** The text between the fixed words, and at odd places those words. */
function cutAtFixes(text: string, fixes: readonly ScriptFix[]): string[] {
  if (fixes.length === 0) return [text]
  // Letters only, so nothing in them has a meaning in a pattern; the longest first, as they hold.
  const words = fixes.map(({ from }) => from).sort((a, b) => b.length - a.length)
  return text.split(new RegExp(`(${words.join('|')})`, 'u'))
}

function isThere({ text }: { text: string }): boolean {
  return text !== ''
}

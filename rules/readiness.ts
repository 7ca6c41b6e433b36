/**
 * What a story must have before anyone is asked to sign it, and again before it goes out.
 */
import type { StoryContent } from '@/content/story'
import type { Reason } from './refusal'

/** What is missing, most important first; empty when the story is ready. */
export function readiness(content: StoryContent, bodyText: string): Reason[] {
  const missing: Reason[] = []
  const ask = (isThere: boolean, key: string) => {
    if (!isThere) missing.push({ key: `missing.${key}` })
  }
  ask(isFilled(content.headline), 'headline')
  ask(isFilled(bodyText), 'body')
  ask(content.sectionId !== null, 'section')
  ask(content.sourceId !== null || content.byline.some(hasNames), 'bylineOrSource')
  ask(isFilled(content.summary), 'summary')
  return missing
}

function isFilled(text: string): boolean {
  return text.trim() !== ''
}

function hasNames(entry: StoryContent['byline'][number]): boolean {
  return entry.names.some(isFilled) || isFilled(entry.institution)
}

/**
 * What a story must have before anyone is asked to sign it, and again before it goes out.
 */
import type { Picture } from '@/content/picture'
import type { StoryContent } from '@/content/story'
import type { Reason } from './refusal'

/**
 * What is missing, most important first; empty when the story is ready. Text and figures of the
 * body are given apart: the desk knows them before the content is put together.
 */
export function readiness(
  content: Omit<StoryContent, 'body'>,
  body: { text: string; figures: readonly Picture[] },
): Reason[] {
  const missing: Reason[] = []
  const pictures = [...(content.lead ? [content.lead] : []), ...body.figures]
  const ask = (isThere: boolean, key: string) => {
    if (!isThere) missing.push({ key: `missing.${key}` })
  }
  ask(isFilled(content.headline), 'headline')
  ask(isFilled(body.text), 'body')
  ask(content.sectionId !== null, 'section')
  ask(content.sourceId !== null || content.byline.some(hasNames), 'bylineOrSource')
  ask(isFilled(content.summary), 'summary')
  ask(
    pictures.every(({ alt }) => isFilled(alt)),
    'pictureAlt',
  )
  ask(
    pictures.every(({ credit }) => isFilled(credit)),
    'pictureCredit',
  )
  return missing
}

function isFilled(text: string): boolean {
  return text.trim() !== ''
}

function hasNames(entry: StoryContent['byline'][number]): boolean {
  return entry.names.some(isFilled) || isFilled(entry.institution)
}

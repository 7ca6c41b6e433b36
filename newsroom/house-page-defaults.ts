/**
 * What the pages about the paper say until the house has written them: true of any paper that works
 * with this system, in the paper's language, and meant to be adapted.
 */
import type { HousePageContent, HousePageName } from '@/content/house-page'
import type { DocumentNode } from '@/content/story'
import { messagesFor } from '@/messages'
import type { Paper } from './settings'

export function housePageDefault(
  page: HousePageName,
  paper: Pick<Paper, 'name' | 'locale'>,
): HousePageContent {
  const parts = messagesFor(paper.locale).about.texts[page]
  const text = (words: string) => [{ type: 'text', text: words.replaceAll('{paper}', paper.name) }]
  const content = parts.flatMap(({ heading, text: paragraphs }): DocumentNode[] => [
    ...(heading ? [{ type: 'heading', attrs: { level: 2 }, content: text(heading) }] : []),
    ...paragraphs.split('\n').map((line) => ({ type: 'paragraph', content: text(line) })),
  ])
  return { body: { type: 'doc', content } }
}

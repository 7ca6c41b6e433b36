import { localeOf, wordsFor } from '@/components/story/words'
import type { Original, StoryLanguage } from '@/content/story'
import { noticeOf } from '@/newsroom/notice'
import type { PaperFacts } from './paper'

interface Sourced {
  language: StoryLanguage
  source: Parameters<typeof noticeOf>[0]
  original: Original | null
}

/** The notice under a story; the house words it in the paper's language, so others get ours. */
export function noticeFor({ language, source, original }: Sourced, paper: PaperFacts) {
  return noticeOf(source, localeOf(language) === paper.locale ? paper.rightsNotice : '', original)
}

/** The same as one line of text, for feeds and markup; empty where there is none. */
export function rightsLine(story: Sourced, paper: PaperFacts): string {
  const notice = noticeFor(story, paper)
  if (!notice) return ''
  const words = wordsFor(localeOf(story.language))
  const { source } = notice
  return notice.kind === 'reprint'
    ? words('noticeReprint', { source })
    : (notice.text || words('noticeHouse', { source })).replace(/\s*\n\s*/g, ' ')
}

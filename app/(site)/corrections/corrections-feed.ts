import { localeOf, wordsFor } from '@/components/story/words'
import { absoluteAddress } from '@/newsroom/addresses'
import { type LoggedCorrection, listCorrectionLog } from '@/newsroom/corrections'
import { describePage } from '@/newsroom/pages'
import type { Feed, FeedEntry } from '../feed'
import { type FeedFile, feedResponse } from '../feed-routes'
import { getPaper, type PaperFacts } from '../paper'

/** The newest corrections of the whole paper, as a feed in one of its forms. */
export function correctionsFeed(file: FeedFile): () => Promise<Response> {
  return async () => {
    const paper = await getPaper()
    const { corrections } = await listCorrectionLog(null)
    describePage({ tags: ['corrections', ...corrections.map(({ storyId }) => `story:${storyId}`)] })
    const feed: Feed = {
      title: paper.words('correctionsFeed', { paper: paper.name }),
      description: paper.words('correctionsIntro', { paper: paper.name }),
      language: paper.lang,
      page: absoluteAddress('/corrections'),
      self: absoluteAddress(`/corrections/${file}`),
      hub: null,
      paper: { name: paper.name, url: absoluteAddress('/') },
      updatedAt: corrections[0]?.at ?? new Date(0),
      entries: corrections.map((correction) => entryOf(correction, paper)),
    }
    return feedResponse(feed, file)
  }
}

function entryOf(correction: LoggedCorrection, paper: PaperFacts): FeedEntry {
  const { id, kind, text, at, path, headline, language } = correction
  const label = wordsFor(localeOf(language))(`correctionKind.${kind}`)
  return {
    // The same for ever, wherever the story moves.
    id: `urn:dateline:correction:${id}`,
    url: absoluteAddress(`${path}#correction-${id}`),
    title: `${label} | ${headline}`,
    summary: text.replace(/\s*\n\s*/g, ' '),
    html: null,
    language,
    publishedAt: at,
    updatedAt: at,
    authors: [{ name: paper.name, url: absoluteAddress('/') }],
    categories: [label],
    rights: '',
  }
}

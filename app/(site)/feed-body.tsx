import { Body } from '@/components/story/body'
import { localeOf, wordsFor } from '@/components/story/words'
import { absoluteAddress } from '@/newsroom/addresses'
import type { FeedStory } from '@/newsroom/feeds'

/**
 * The text of a story as markup that stands alone: made by the same component as the page, so that
 * nothing reaches a feed that could not reach a reader, with addresses that lead home from anywhere.
 */
export async function feedBody(story: FeedStory, url: string): Promise<string> {
  // Not at the top: Next refuses the import in what it takes for a page's own module.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const markup = renderToStaticMarkup(
    <Body body={story.body} dateline={story.dateline} words={wordsFor(localeOf(story.language))} />,
  )
  return absoluteLinks(markup, url)
}

/** React writes every attribute in double quotes and no bare quote elsewhere, so this sees them all. */
export function absoluteLinks(markup: string, url: string): string {
  return markup
    .replace(/ (href|src|poster)="([/#][^"]*)"/g, (_, name, address: string) => {
      const whole = address.startsWith('#') ? url + address : absoluteAddress(address)
      return ` ${name}="${whole}"`
    })
    .replace(/ srcset="([^"]*)"/gi, (_, list: string) => {
      const whole = list.replace(/(^|,\s*)(\/[^\s,]*)/g, (_, before, path) => {
        return before + absoluteAddress(path)
      })
      return ` srcset="${whole}"`
    })
}

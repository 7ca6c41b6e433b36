import { Body } from '@/components/story/body'
import { Corrections } from '@/components/story/corrections'
import { Figure } from '@/components/story/figure'
import { localeOf, wordsFor } from '@/components/story/words'
import { absoluteAddress } from '@/newsroom/addresses'
import type { FeedStory } from '@/newsroom/feeds'
import { standsAbove } from '@/rules/corrections'

/**
 * The text of a story as markup that stands alone: made by the same components as the page, so that
 * nothing reaches a feed that could not reach a reader, with what was wrong where the page says it,
 * and addresses that lead home from anywhere.
 */
export async function feedBody(story: FeedStory, url: string, timeZone: string): Promise<string> {
  // Not at the top: Next refuses the import in what it takes for a page's own module.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const locale = localeOf(story.language)
  const words = wordsFor(locale)
  const told = { words, locale, timeZone }
  const { corrections, lead, body, dateline } = story
  const markup = renderToStaticMarkup(
    <>
      <Corrections corrections={corrections.filter(({ kind }) => standsAbove(kind))} {...told} />
      {lead && <Figure picture={lead} />}
      <Body body={body} dateline={dateline} words={words} />
      <Corrections corrections={corrections.filter(({ kind }) => !standsAbove(kind))} {...told} />
    </>,
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

import type { ReactNode } from 'react'
import { Body } from '@/components/story/body'
import { Moment } from '@/components/story/moment'
import { type HousePageName, housePageNames } from '@/content/house-page'
import { messagesFor } from '@/messages'
import { getHousePage, housePageTag } from '@/newsroom/house-pages'
import { describePage } from '@/newsroom/pages'
import { PageHead } from './page-head'
import { getPaper, type PaperFacts } from './paper'
import { SitePage } from './site-page'

interface HousePageViewProps {
  page: HousePageName
  /** What the house's records say under the text. */
  after?: (paper: PaperFacts, words: AboutWords) => ReactNode
}

export type AboutWords = ReturnType<typeof messagesFor>['about']

/** A page about the paper: the house's text, what its records add, and the way to the others. */
export async function HousePageView({ page, after }: HousePageViewProps) {
  describePage({ tags: [housePageTag(page)] })
  const paper = await getPaper()
  const { content, at } = await getHousePage(page)
  const words = messagesFor(paper.locale).about
  const { locale, timeZone } = paper
  return (
    <SitePage paper={paper}>
      <PageHead
        paper={paper}
        title={words.names[page]}
        description={words.intros[page].replace('{paper}', paper.name)}
        path={`/${page}`}
      />
      <div className="house-page">
        <nav aria-label={words.nav}>
          {housePageNames.map((each) => (
            <a key={each} href={`/${each}`} aria-current={each === page ? 'page' : undefined}>
              {words.names[each]}
            </a>
          ))}
        </nav>
        <article>
          <h1>{words.names[page]}</h1>
          <Body body={content.body} dateline="" words={paper.words} />
          {after?.(paper, words)}
          {at && (
            <p className="line">
              {words.revised} <Moment at={at} {...{ locale, timeZone }} />
            </p>
          )}
        </article>
      </div>
    </SitePage>
  )
}

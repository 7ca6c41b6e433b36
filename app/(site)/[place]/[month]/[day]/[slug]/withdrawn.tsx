import { Moment } from '@/components/story/moment'
import { describePage } from '@/newsroom/pages'
import { PageHead } from '../../../../page-head'
import { getPaper } from '../../../../paper'
import { SitePage } from '../../../../site-page'

interface WithdrawnProps {
  storyId: string
  withdrawnAt: Date | null
  publicNote: string | null
}

/** Where a story was: nothing of it remains but that it is gone, since when, and why. */
export async function Withdrawn({ storyId, withdrawnAt, publicNote }: WithdrawnProps) {
  describePage({ status: 410, tags: [`story:${storyId}`] })
  const paper = await getPaper()
  const { words, locale, timeZone } = paper
  return (
    <SitePage paper={paper}>
      <PageHead paper={paper} title={words('withdrawnTitle')} description="" />
      <div className="plain-page">
        <p className="kicker">410</p>
        <h1>{words('withdrawnTitle')}</h1>
        <p>{words('withdrawnText')}</p>
        {publicNote && (
          <section className="notice" aria-label={words('withdrawnNote')}>
            <b>{words('withdrawnNote')}</b>
            <p>{publicNote}</p>
          </section>
        )}
        {withdrawnAt && (
          <p className="line">
            {words('withdrawnWhen')} <Moment at={withdrawnAt} {...{ locale, timeZone }} />
          </p>
        )}
        <p>
          <a href="/">{words('backHome')}</a>
        </p>
      </div>
    </SitePage>
  )
}

import { describePage } from '@/newsroom/pages'
import { PageHead } from './page-head'
import { getPaper } from './paper'
import { SitePage } from './site-page'

/** The whole page for an address that leads nowhere, with its status. */
export async function Missing() {
  describePage({ status: 404, tags: ['missing'] })
  const paper = await getPaper()
  const { words } = paper
  return (
    <SitePage paper={paper}>
      <PageHead paper={paper} title={words('missingTitle')} description="" />
      <div className="plain-page">
        <p className="kicker">404</p>
        <h1>{words('missingTitle')}</h1>
        <p>{words('missingText')}</p>
        <p>{words('missingAdvice')}</p>
        <p>
          <a href="/">{words('backHome')}</a>
        </p>
      </div>
    </SitePage>
  )
}

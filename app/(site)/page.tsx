import { Front } from '@/components/story/front'
import { JsonLd } from '@/components/story/json-ld'
import { getFront } from '@/newsroom/fronts'
import { describePage } from '@/newsroom/pages'
import { home } from '@/rules/fronts'
import { siteMarkup } from './markup'
import { newestOf } from './newest'
import { PageHead } from './page-head'
import { getPaper } from './paper'
import { SitePage } from './site-page'

export default async function FrontPage() {
  describePage({ tags: ['front'] })
  const paper = await getPaper()
  const front = await getFront(home)
  describePage({ tags: front?.pageTags ?? [] })
  const { words, locale, timeZone } = paper
  const containers = front?.containers ?? []
  return (
    <SitePage paper={paper} isFront updatedAt={newestOf(containers)}>
      <PageHead
        paper={paper}
        title=""
        description={paper.tagline}
        path="/"
        feed={{ place: '', name: paper.name }}
      />
      <JsonLd data={siteMarkup(paper)} />
      <Front {...{ containers, words, locale, timeZone }} />
    </SitePage>
  )
}

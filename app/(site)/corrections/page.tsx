import { CorrectionLog } from '@/components/story/correction-log'
import { listCorrectionLog } from '@/newsroom/corrections'
import { describePage } from '@/newsroom/pages'
import { cursorIn } from '@/newsroom/reading'
import { PageHead } from '../page-head'
import { getPaper } from '../paper'
import { SitePage } from '../site-page'

interface CorrectionsPageProps {
  searchParams: Promise<{ before?: string | string[] }>
}

/** All that the paper has corrected, newest first. */
export default async function CorrectionsPage({ searchParams }: CorrectionsPageProps) {
  const before = cursorIn((await searchParams).before)
  const { corrections, next } = await listCorrectionLog(before)
  // With its story each entry goes, so the page shows them all.
  describePage({ tags: ['corrections', ...corrections.map(({ storyId }) => `story:${storyId}`)] })
  const paper = await getPaper()
  const { words, locale, timeZone } = paper
  const path = '/corrections'
  return (
    <SitePage paper={paper}>
      <PageHead
        paper={paper}
        title={words('corrections')}
        description={words('correctionsIntro', { paper: paper.name })}
        path={before ? `${path}?before=${before}` : path}
        feed={{ place: path, name: words('correctionsFeed', { paper: paper.name }) }}
      />
      <CorrectionLog
        corrections={corrections}
        newest={before ? path : null}
        older={next ? `${path}?before=${next}` : null}
        {...{ words, locale, timeZone }}
      />
    </SitePage>
  )
}

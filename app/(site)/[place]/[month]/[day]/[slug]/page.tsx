import { Article } from '@/components/story/article'
import { JsonLd } from '@/components/story/json-ld'
import { cardAddress } from '@/content/picture-address'
import { plainText } from '@/content/text'
import { countCharacters } from '@/copydesk/count'
import { absoluteAddress } from '@/newsroom/addresses'
import { findBeside } from '@/newsroom/beside'
import { listCorrections } from '@/newsroom/corrections'
import { describePage } from '@/newsroom/pages'
import { findLiveStory, findRedirect, findWithdrawn } from '@/newsroom/reading'
import { storyMarkup } from '../../../../markup'
import { Missing } from '../../../../missing'
import { PageHead } from '../../../../page-head'
import { getPaper } from '../../../../paper'
import { noticeFor, rightsLine } from '../../../../rights-line'
import { SitePage } from '../../../../site-page'
import { Withdrawn } from './withdrawn'

interface StoryPageProps {
  params: Promise<{ place: string; month: string; day: string; slug: string }>
}

export default async function StoryPage({ params }: StoryPageProps) {
  const { place, month, day, slug } = await params
  const path = `/${place}/${month}/${day}/${slug}`
  const story = await findLiveStory(path)
  if (!story) return <Elsewhere path={path} />

  const [beside, corrections] = await Promise.all([
    findBeside(story),
    listCorrections(story.storyId),
  ])
  // A neighbour that goes takes its line on this page with it.
  const shown = [story, beside.previous, beside.next, ...beside.related]
  describePage({ tags: shown.flatMap((each) => (each ? `story:${each.storyId}` : [])) })
  const paper = await getPaper()
  const { section } = story
  return (
    <SitePage paper={paper} sectionId={section.id}>
      <PageHead
        paper={paper}
        title={story.headline}
        description={story.summary}
        path={path}
        feed={{
          place: `/${section.slug}`,
          name: paper.words('feedOf', { paper: paper.name, name: section.name }),
        }}
        picture={story.picture}
        card={cardAddress(story)}
        isArticle
        language={story.language}
      >
        <meta property="article:published_time" content={story.firstPublishedAt.toISOString()} />
        <meta property="article:modified_time" content={story.changedAt.toISOString()} />
      </PageHead>
      <JsonLd data={storyMarkup({ story, corrections, notice: rightsLine(story, paper) }, paper)} />
      <Article
        story={story}
        corrections={corrections}
        beside={beside}
        readingMinutes={countCharacters(plainText(story.body)).readingMinutes}
        notice={noticeFor(story, paper)}
        address={absoluteAddress(path)}
        timeZone={paper.timeZone}
      />
      <script src="/story.js" defer />
    </SitePage>
  )
}

/** No live story here: it moved, was withdrawn, or never was. */
async function Elsewhere({ path }: { path: string }) {
  const moved = await findRedirect(path)
  if (moved) {
    describePage({ status: 301, redirect: moved, tags: ['missing'] })
    return <a href={moved}>{moved}</a>
  }
  const withdrawn = await findWithdrawn(path)
  return withdrawn ? <Withdrawn {...withdrawn} /> : <Missing />
}

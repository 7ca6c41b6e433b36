import { Teaser } from '@/components/story/teaser'
import { describePage } from '@/newsroom/pages'
import { getFront, type ListedStory } from '@/newsroom/reading'
import { PageHead } from './page-head'
import { getPaper } from './paper'
import { SitePage } from './site-page'

export default async function FrontPage() {
  describePage({ tags: ['front'] })
  const paper = await getPaper()
  const { latest, blocks } = await getFront()
  const { words, locale, timeZone } = paper
  const [lead, ...others] = latest
  const teaser = (
    story: ListedStory,
    weight: 'lead' | 'second' | 'brief',
    level: 2 | 3,
    showsSection = true,
  ) => <Teaser key={story.storyId} {...{ story, weight, level, showsSection, locale, timeZone }} />
  const newest = Math.max(...latest.map((story) => story.publishedAt.getTime()))
  return (
    <SitePage paper={paper} isFront updatedAt={lead && new Date(newest)}>
      <PageHead
        paper={paper}
        title=""
        description={paper.tagline}
        path="/"
        feed={{ path: '/rss.xml', name: paper.name }}
      />
      {!lead && <p className="empty">{words('empty')}</p>}
      {lead && (
        <div className="front-top">
          {teaser(lead, 'lead', 2)}
          {others.length > 0 && (
            <div className="seconds">
              {others.slice(0, 3).map((story) => teaser(story, 'second', 2))}
            </div>
          )}
          {others.length > 3 && (
            <section className="latest" aria-labelledby="latest">
              <h2 id="latest">{words('latest')}</h2>
              {others.slice(3).map((story) => teaser(story, 'brief', 3))}
            </section>
          )}
        </div>
      )}
      {blocks.length > 0 && (
        <div className="blocks">
          {blocks.map(({ section, stories: [first, ...more] }) => (
            <section key={section.id} aria-labelledby={`in-${section.slug}`}>
              <h2 id={`in-${section.slug}`}>
                <a href={`/${section.slug}`}>{section.name}</a>
              </h2>
              {first && teaser(first, 'second', 3, false)}
              {more.map((story) => teaser(story, 'brief', 3, false))}
            </section>
          ))}
        </div>
      )}
    </SitePage>
  )
}

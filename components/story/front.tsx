import type { ComponentProps } from 'react'
import type { Locale } from '@/messages'
import { bandsOf, type Fill, type Layout } from '@/rules/fronts'
import { Teaser } from './teaser'
import type { Words } from './words'

type Story = ComponentProps<typeof Teaser>['story'] & {
  storyId: string
  section: { name: string; slug: string }
}

interface FrontContainer {
  id: string
  layout: Layout
  title: string
  from: Fill['from']
  href: string | null
  stories: Story[]
}

interface FrontProps {
  containers: FrontContainer[]
  words: Words
  locale: Locale
  timeZone: string
}

/** A front: its containers in bands across the page. What has no stories leaves no gap. */
export function Front({ containers, ...place }: FrontProps) {
  const filled = containers.filter(({ stories }) => stories.length > 0)
  if (filled.length === 0) return <p className="empty">{place.words('empty')}</p>
  return (
    <div className="front-page">
      {bandsOf(filled, ({ from }) => from).map((band) => (
        <div
          key={band.containers[0]?.id}
          className={`band band-${band.kind} of-${columnsFor(band.containers.length)}`}
        >
          {band.containers.map((container) => (
            <Container
              key={container.id}
              container={container}
              isBeside={band.kind === 'top' && container.layout === 'list'}
              {...place}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** Rows as full as they can be of at most four lists: six make two rows of three. */
function columnsFor(lists: number): number {
  if (lists <= 4) return lists
  return lists % 4 !== 0 && lists % 3 === 0 ? 3 : 4
}

/** A list needs a name; what is filled from no one subject is called after its rule. */
function ruleName(from: string, words: Words): string {
  if (from === 'newest') return words('latest')
  return from === 'mostRead' ? words('mostRead') : ''
}

interface ContainerProps extends Omit<FrontProps, 'containers'> {
  container: FrontContainer
  /** A list at the side of a lead is quieter than one of its own. */
  isBeside: boolean
}

function Container({ container, isBeside, words, ...place }: ContainerProps) {
  const { id, layout, href, stories } = container
  const title = container.title || (layout === 'list' ? ruleName(container.from, words) : '')
  const headingId = `front-${id}`
  const level = title ? 3 : 2
  const [first, ...others] = stories
  const teaser = (story: Story, weight: 'lead' | 'second' | 'brief' | 'strip') => (
    <Teaser
      key={story.storyId}
      showsSection={href !== `/${story.section.slug}`}
      {...{ story, weight, level, ...place }}
    />
  )
  const heading = title && (
    <h2 id={headingId} className="front-heading">
      {href ? <a href={href}>{title}</a> : title}
    </h2>
  )
  const body = () => {
    switch (layout) {
      case 'lead':
      case 'leadThree':
        return (
          <>
            {first && teaser(first, 'lead')}
            {others.length > 0 && (
              <div className={`seconds of-${others.length}`}>
                {others.map((story) => teaser(story, 'second'))}
              </div>
            )}
          </>
        )
      case 'columns':
        return (
          <div className={`front-row of-${stories.length}`}>
            {stories.map((story) => teaser(story, 'second'))}
          </div>
        )
      case 'strip':
        return (
          <div className={`front-reel of-${stories.length}`}>
            {stories.map((story) => teaser(story, 'strip'))}
          </div>
        )
      case 'list':
        return (
          <div className="front-lines">
            {first && teaser(first, isBeside ? 'brief' : 'second')}
            {others.map((story) => teaser(story, 'brief'))}
          </div>
        )
    }
  }
  return (
    <section className={`front-${layout}`} aria-labelledby={title ? headingId : undefined}>
      {heading}
      {body()}
    </section>
  )
}

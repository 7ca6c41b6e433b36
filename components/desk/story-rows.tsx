import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Stage } from '@/components/ui/stage'
import { Time } from '@/components/ui/time'
import type { Situation } from '@/rules/stages'
import { Sparkline } from './sparkline'

export interface StoryRow {
  id: string
  headline: string
  authorName: string
  sectionName: string | null
  situations: Situation[]
  characters: number
  publishAt: Date | null
  updatedAt: Date
  /** Readings by the day, where it is or was read. */
  readings?: readonly number[] | undefined
}

/** Stories, one line each: headline first, then who, where it stands, section, length, when. */
export function StoryRows({ stories, label }: { stories: StoryRow[]; label: string }) {
  const t = useTranslations('desk.row')
  const format = useFormatter()
  return (
    <ol className="story-rows" aria-label={label}>
      {stories.map((story) => (
        <li key={story.id} className="story-row">
          <Link className="story-row-headline" href={`/desk/stories/${story.id}`} data-row>
            {story.headline || <span className="quiet">{t('untitled')}</span>}
          </Link>
          <span className="story-row-who">
            <span className="unseen">{t('by')} </span>
            {story.authorName}
          </span>
          <span className="story-row-stages">
            {worthNaming(story.situations).map((situation) => (
              <Stage key={situation} situation={situation} />
            ))}
          </span>
          <span className="story-row-section">
            <span className="unseen">{t('section')} </span>
            {story.sectionName ?? <span className="unseen">{t('noSection')}</span>}
          </span>
          <span className="story-row-length figures">
            {t('characters', { count: story.characters })}
          </span>
          <span className="story-row-readings figures">
            {story.readings && (
              <>
                <Sparkline
                  values={story.readings}
                  label={t('readings', { numbers: story.readings.join(', ') })}
                />
                <span aria-hidden="true">
                  {format.number(story.readings.reduce((sum, views) => sum + views, 0))}
                </span>
              </>
            )}
          </span>
          <span className="story-row-when">
            <When story={story} />
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Live and in review says that it changed; a line has no room to say it twice. */
function worthNaming(situations: Situation[]): Situation[] {
  return situations.length > 2 ? situations.filter((each) => each !== 'changed') : situations
}

/** When it goes out, where that is fixed; else when it was last touched. */
function When({ story }: { story: StoryRow }) {
  const t = useTranslations('desk.row')
  if (story.publishAt) {
    return (
      <span className="story-row-due">
        {t('goesOut')} <Time at={story.publishAt} />
      </span>
    )
  }
  return (
    <>
      <span className="unseen">{t('changed')} </span>
      <Time at={story.updatedAt} />
    </>
  )
}

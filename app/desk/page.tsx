import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { KeepFresh } from '@/components/desk/keep-fresh'
import { LateLine } from '@/components/desk/late-line'
import { listAddress } from '@/components/desk/list-address'
import { ListKeys } from '@/components/desk/list-keys'
import { StoryRows } from '@/components/desk/story-rows'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { dueButNotOut } from '@/newsroom/clock'
import { listCorrectionsToSign } from '@/newsroom/corrections'
import { type FirstStep, firstSteps } from '@/newsroom/set-up'
import { listStories } from '@/newsroom/story-list'
import { hasRole } from '@/rules/roles'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.home'))('title') }
}

const stepAddress: Record<FirstStep, string> = {
  section: '/desk/settings#sections',
  source: '/desk/settings#sources',
  colleague: '/desk/people',
}

/** What waits for the person, then what goes out next, then what they wrote last. */
export default async function DeskPage() {
  const actor = await requireActor()
  const isDesk = hasRole(actor, 'editor')
  const [t, waiting, scheduled, own, late, corrections, steps] = await Promise.all([
    getTranslations('desk.home'),
    listStories(actor, { needsMe: true, limit: 20 }),
    listStories(actor, { situation: 'scheduled', limit: 20 }),
    listStories(actor, { mine: true, limit: 8 }),
    isDesk ? dueButNotOut() : [],
    listCorrectionsToSign(actor),
    firstSteps(actor),
  ])
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <LateLine late={late} />
      {steps.length > 0 && (
        <Empty title={t('first.title')} text={t('first.text')}>
          {steps.map((step) => (
            <ButtonLink key={step} href={stepAddress[step]}>
              {t(`first.${step}`)}
            </ButtonLink>
          ))}
        </Empty>
      )}
      {waiting.stories.length > 0 ? (
        <StoryRows stories={waiting.stories} label={t('title')} />
      ) : (
        steps.length === 0 && (
          <Empty title={t('nothingTitle')} text={t(isDesk ? 'nothingDesk' : 'nothingReporter')} />
        )
      )}
      {waiting.next && (
        <p className="paging">
          <Link href={listAddress({ whose: 'needs-me' })}>{t('all')}</Link>
        </p>
      )}
      {corrections.length > 0 && (
        <section className="page-part">
          <h2>{t('corrections')}</h2>
          <ol className="story-rows" aria-label={t('corrections')}>
            {corrections.map(({ id, storyId, headline, text }) => (
              <li key={id} className="story-row">
                <Link className="story-row-headline" href={`/desk/stories/${storyId}`} data-row>
                  {headline}
                </Link>
                <span className="story-row-words">{text}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {scheduled.stories.length > 0 && (
        <section className="page-part">
          <h2>{t('scheduled')}</h2>
          <StoryRows stories={scheduled.stories} label={t('scheduled')} />
        </section>
      )}
      {own.stories.length > 0 && (
        <section className="page-part">
          <h2>{t('own')}</h2>
          <StoryRows stories={own.stories} label={t('own')} />
        </section>
      )}
      <ListKeys />
      <KeepFresh />
    </div>
  )
}

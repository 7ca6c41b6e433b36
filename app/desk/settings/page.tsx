import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { NoRights } from '@/components/desk/no-rights'
import { SettingsNav } from '@/components/desk/settings-nav'
import { listSections } from '@/newsroom/sections'
import { getSettings, listTimeZones } from '@/newsroom/settings'
import { listSources } from '@/newsroom/sources'
import { hasRole } from '@/rules/roles'
import { PaperForm } from './paper-form'
import { ReviewsForm } from './reviews-form'
import { SectionForms } from './section-forms'
import { SourceForms } from './source-forms'
import { SyndicationForm } from './syndication-form'
import './settings.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.settings'))('title') }
}

/** How the house is set up. */
export default async function SettingsPage() {
  const actor = await requireActor('reporter', '/desk/settings')
  if (!hasRole(actor, 'chief')) return <NoRights takes="chief" />
  const [t, { paper, reviews, syndication }, sections, sources] = await Promise.all([
    getTranslations('desk.settings'),
    getSettings(),
    listSections(),
    listSources(),
  ])
  return (
    <div className="page settings">
      <h1>{t('title')}</h1>
      <SettingsNav here="paper" />
      <section className="page-part" id="paper">
        <h2>{t('paper.title')}</h2>
        <PaperForm paper={paper} timeZones={listTimeZones(paper.timeZone)} />
      </section>
      <section className="page-part" id="reviews">
        <h2>{t('reviews.title')}</h2>
        <ReviewsForm reviews={reviews} />
      </section>
      <section className="page-part" id="sections">
        <h2>{t('sections.title')}</h2>
        <SectionForms sections={sections} />
      </section>
      <section className="page-part" id="sources">
        <h2>{t('sources.title')}</h2>
        <SourceForms sources={sources} />
      </section>
      <section className="page-part" id="syndication">
        <h2>{t('syndication.title')}</h2>
        <SyndicationForm syndication={syndication} />
      </section>
    </div>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { NoRights } from '@/components/desk/no-rights'
import { SettingsNav } from '@/components/desk/settings-nav'
import { getAppearance, getAppearanceDraft, listArrangeable } from '@/newsroom/appearance'
import { hasRole } from '@/rules/roles'
import { AppearanceEditor } from './appearance-editor'
import './appearance.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('house.appearance'))('title') }
}

/** How the paper looks: tried out beside the real front page, then put before readers. */
export default async function AppearancePage() {
  const actor = await requireActor('reporter', '/desk/settings/appearance')
  if (!hasRole(actor, 'chief')) return <NoRights takes="chief" />
  const [t, draft, applied, sections] = await Promise.all([
    getTranslations('house.appearance'),
    getAppearanceDraft(actor),
    getAppearance(),
    listArrangeable(actor),
  ])
  return (
    <div className="page appearance">
      <h1>{t('title')}</h1>
      <SettingsNav here="appearance" />
      <AppearanceEditor draft={draft} applied={applied} sections={sections} />
    </div>
  )
}

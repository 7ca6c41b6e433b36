import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { NoRights } from '@/components/desk/no-rights'
import { Time } from '@/components/ui/time'
import { listDeskFronts } from '@/newsroom/front-desk'
import { hasRole } from '@/rules/roles'
import './fronts.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('fronts'))('title') }
}

/** The fronts of the house: who launched them, and what waits to be launched. */
export default async function FrontsPage() {
  const actor = await requireActor('reporter', '/desk/fronts')
  if (!hasRole(actor, 'editor')) return <NoRights takes="editor" />
  const [t, fronts] = await Promise.all([getTranslations('fronts'), listDeskFronts(actor)])
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <p className="quiet fronts-explained">{t('list.explained')}</p>
      <ul className="front-rows" aria-label={t('title')}>
        {fronts.map(({ id, name, launchedAt, launchedBy, hoursUnlaunched, hasChanges }) => (
          <li key={id}>
            <Link className="front-row-name" href={`/desk/fronts/${id}`} data-row>
              {name ?? t('home')}
            </Link>
            <span className="quiet">
              {launchedAt ? (
                <>
                  {t('list.launched', { name: launchedBy ?? '' })} <Time at={launchedAt} />{' '}
                  {t('list.launchedAfter')}
                </>
              ) : (
                t('list.itself')
              )}
            </span>
            {hoursUnlaunched !== null && (
              <span className="front-row-stale">{t('list.stale', { hours: hoursUnlaunched })}</span>
            )}
            {hasChanges && <span className="front-row-changes">{t('list.changes')}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { NoRights } from '@/components/desk/no-rights'
import { SettingsNav } from '@/components/desk/settings-nav'
import { Time } from '@/components/ui/time'
import { housePageNames } from '@/content/house-page'
import { getHousePage } from '@/newsroom/house-pages'
import { hasRole } from '@/rules/roles'
import './pages.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('house.pages'))('title') }
}

/** The pages about the paper, and who last wrote in each. */
export default async function HousePagesPage() {
  const actor = await requireActor('reporter', '/desk/settings/pages')
  if (!hasRole(actor, 'chief')) return <NoRights takes="chief" />
  const [t, names] = await Promise.all([
    getTranslations('house.pages'),
    getTranslations('about.names'),
  ])
  const pages = await Promise.all(
    housePageNames.map(async (name) => ({ name, ...(await getHousePage(name)) })),
  )
  return (
    <div className="page house-pages">
      <h1>{t('title')}</h1>
      <SettingsNav here="pages" />
      <p className="quiet house-lead">{t('lead')}</p>
      <ul className="house-list">
        {pages.map(({ name, revision, at, personName }) => (
          <li key={name}>
            <Link href={`/desk/settings/pages/${name}`}>{names(name)}</Link>
            <span className="quiet">/{name}</span>
            <span className="house-state">
              {at && personName ? (
                <>
                  {t('revision', { number: revision })} · {t('by', { name: personName })}{' '}
                  <Time at={at} />
                </>
              ) : (
                <span className="house-untouched">{t('untouched')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

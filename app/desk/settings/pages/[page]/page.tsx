import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { NoRights } from '@/components/desk/no-rights'
import { SettingsNav } from '@/components/desk/settings-nav'
import { Body } from '@/components/story/body'
import { langOf, wordsFor } from '@/components/story/words'
import { Time } from '@/components/ui/time'
import type { HousePageName } from '@/content/house-page'
import type { Locale } from '@/messages'
import {
  findHousePageRevision,
  getHousePage,
  isHousePageName,
  listHousePageRevisions,
  listNameable,
} from '@/newsroom/house-pages'
import { getSettings } from '@/newsroom/settings'
import { type Actor, hasRole } from '@/rules/roles'
import { PageEditor } from './page-editor'
import { RestoreButton } from './restore-button'
import '@/components/editor/editor.css'
import './page.css'

interface Props {
  params: Promise<{ page: string }>
  searchParams: Promise<{ revision?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params
  const t = await getTranslations('about.names')
  return isHousePageName(page) ? { title: t(page) } : {}
}

/** One page about the paper: its text to write in, its history, or one of its old revisions. */
export default async function HousePageDesk({ params, searchParams }: Props) {
  const { page } = await params
  const actor = await requireActor('reporter', `/desk/settings/pages/${page}`)
  if (!hasRole(actor, 'chief')) return <NoRights takes="chief" />
  if (!isHousePageName(page)) notFound()
  const [t, names, current, revisions, { paper }] = await Promise.all([
    getTranslations('house.pages'),
    getTranslations('about.names'),
    getHousePage(page),
    listHousePageRevisions(actor, page),
    getSettings(),
  ])
  const asked = Number((await searchParams).revision)
  const lang = langOf(paper.locale)
  return (
    <div className="page house-desk">
      <h1>{names(page)}</h1>
      <SettingsNav here="pages" />
      <div className="house-columns">
        {asked > 0 && asked !== current.revision ? (
          <OldRevision
            {...{ actor, page, locale: paper.locale }}
            revision={asked}
            newest={current.revision}
          />
        ) : (
          <PageEditor
            key={`${page}-${await getLocale()}`}
            {...{ page, lang }}
            current={current}
            people={page === 'masthead' ? await listNameable(actor) : []}
          />
        )}
        <aside aria-label={t('history')}>
          <h2>{t('history')}</h2>
          {revisions.length === 0 && <p className="quiet">{t('noHistory')}</p>}
          <ol>
            {revisions.map(({ revision, at, personName }) => (
              <li key={revision}>
                <Link
                  href={
                    revision === current.revision
                      ? `/desk/settings/pages/${page}`
                      : `/desk/settings/pages/${page}?revision=${revision}`
                  }
                  aria-current={
                    revision === (asked > 0 ? asked : current.revision) ? 'true' : undefined
                  }
                >
                  {t('revision', { number: revision })}
                </Link>
                <span className="quiet">
                  {t('by', { name: personName })} <Time at={at} />
                </span>
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </div>
  )
}

interface OldRevisionProps {
  actor: Actor
  page: HousePageName
  revision: number
  newest: number
  locale: Locale
}

async function OldRevision({ actor, page, revision, newest, locale }: OldRevisionProps) {
  const old = Number.isInteger(revision) && (await findHousePageRevision(actor, page, revision))
  if (!old) notFound()
  const t = await getTranslations('house.pages')
  return (
    <section className="house-text" aria-labelledby="old">
      <h2 id="old">{t('oldTitle', { number: revision })}</h2>
      <p className="house-acts">
        <RestoreButton {...{ page, revision, newest }} content={old.content} />
        <Link href={`/desk/settings/pages/${page}`}>{t('backToText')}</Link>
      </p>
      <div className="manuscript" lang={langOf(locale)}>
        <Body body={old.content.body} dateline="" words={wordsFor(locale)} />
      </div>
    </section>
  )
}

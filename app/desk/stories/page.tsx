import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/session'
import { KeepFresh } from '@/components/desk/keep-fresh'
import { LateLine } from '@/components/desk/late-line'
import {
  isFiltered,
  type ListView,
  listAddress,
  type Parameters,
  readListView,
} from '@/components/desk/list-address'
import { ListKeys } from '@/components/desk/list-keys'
import { StoryFilters } from '@/components/desk/story-filters'
import { StoryRows } from '@/components/desk/story-rows'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { dueButNotOut } from '@/newsroom/clock'
import { listReadingLines } from '@/newsroom/figures'
import { listSections } from '@/newsroom/sections'
import { listStories } from '@/newsroom/story-list'
import { hasRole } from '@/rules/roles'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.list'))('title') }
}

export default async function StoriesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const view = readListView(await searchParams)
  const actor = await requireActor('reporter', listAddress(view))
  const seesAll = hasRole(actor, 'editor')
  const [t, sections, late] = await Promise.all([
    getTranslations('desk.list'),
    listSections(),
    seesAll ? dueButNotOut() : [],
  ])
  const section = sections.find(({ slug }) => slug === view.section)
  const { stories, next } = await listStories(actor, {
    situation: view.situation ?? undefined,
    sectionId: section?.id,
    mine: view.whose === 'mine',
    needsMe: view.whose === 'needs-me',
    search: view.search || undefined,
    before: view.before ?? undefined,
  })
  const lines = await listReadingLines(
    actor,
    stories.map(({ id }) => id),
  )
  const rows = stories.map((story) => ({ ...story, readings: lines.get(story.id) }))
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <LateLine late={late} />
      <StoryFilters view={view} sections={sections} seesAll={seesAll}>
        {rows.length > 0 ? (
          <StoryRows stories={rows} label={t('title')} />
        ) : (
          <NothingHere view={view} />
        )}
        <nav className="paging" aria-label={t('paging')}>
          {view.before && <Link href={listAddress({ ...view, before: null })}>{t('newest')}</Link>}
          {next && (
            <Link href={listAddress({ ...view, before: next })} rel="next">
              {t('older')}
            </Link>
          )}
        </nav>
      </StoryFilters>
      <ListKeys />
      <KeepFresh />
    </div>
  )
}

async function NothingHere({ view }: { view: ListView }) {
  const t = await getTranslations('desk.list.empty')
  if (!isFiltered(view)) return <Empty title={t('title')} text={t('text')} />
  return (
    <Empty title={t('filteredTitle')} text={t('filteredText')}>
      <ButtonLink href="/desk/stories">{t('showAll')}</ButtonLink>
    </Empty>
  )
}
